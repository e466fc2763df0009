/** A photo made fit for a record: small enough for a bad line, and without what a camera writes into it. */

type Bytes = Uint8Array<ArrayBuffer>;

/** Pixels of the longer side: a page of handwriting can still be read. */
const longestSide = 1_600;
/** Of JPEG, from 0 to 1. */
const quality = 0.8;

/** The file is no picture that this browser can read. Remedy: another file, or another photo. */
export class PictureUnreadable extends Error {}

/** The width and height at which a picture is kept; never larger than it was. */
export function keptSize(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Drawn anew as JPEG: time, place and device, which a camera writes into the file, are not in it. @throws PictureUnreadable */
export async function photoFrom(file: Blob): Promise<Bytes> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new PictureUnreadable();
  });
  const canvas = document.createElement('canvas');
  Object.assign(canvas, keptSize(picture.width, picture.height));
  const pen = canvas.getContext('2d');
  if (pen === null) throw new PictureUnreadable();
  // JPEG knows no transparency: what was clear would become black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const drawn = await new Promise<Blob | null>((settle) => canvas.toBlob(settle, 'image/jpeg', quality));
  if (drawn === null) throw new PictureUnreadable();
  return new Uint8Array(await drawn.arrayBuffer());
}
