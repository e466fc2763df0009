/**
 * Whether readers are among the few who alone may know of something: what few know is told on to none but them.
 *
 * @param few absent: everybody who reads the record may know
 */
export const keptTo = (few: readonly string[] | undefined, readers: readonly string[] | undefined): boolean =>
  few === undefined || readers?.every((one) => few.includes(one)) === true;
