/** Hands a file to the browser, to be kept where its user keeps files. @param name names nobody: it may lie in a shared folder */
export function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // A slow phone reads the file after the click; until then its address has to hold.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
