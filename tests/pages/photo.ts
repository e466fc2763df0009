/** A photo for a form, as a phone gives it. */
import { Buffer } from 'node:buffer';
import type { Page } from '@playwright/test';

/** What a camera writes into the file of where it stood. */
export const place = 'GPS 6.2S 106.8E';

/** A photo as a camera makes it: larger than is kept, and with the place written into it. */
export async function photo(page: Page): Promise<Buffer> {
  const drawn = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: 2_400, height: 1_800 });
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('no canvas');
    for (let at = 0; at < 60; at += 1) {
      pen.fillStyle = `hsl(${at * 6} 40% ${30 + (at % 7) * 8}%)`;
      pen.fillRect((at % 10) * 240, Math.floor(at / 10) * 300, 240, 300);
    }
    return canvas.toDataURL('image/jpeg', 0.9);
  });
  const plain = Buffer.from(drawn.slice(drawn.indexOf(',') + 1), 'base64');
  const note = Buffer.from(`Exif\0\0${place}`);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(note.length + 2);
  return Buffer.concat([plain.subarray(0, 2), Buffer.of(0xff, 0xe1), length, note, plain.subarray(2)]);
}

export const jpeg = (buffer: Buffer) => ({ name: 'IMG_2071.jpg', mimeType: 'image/jpeg', buffer });
