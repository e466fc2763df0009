/** The photographs on a paper: fetched before it is set, and known to the typesetter as files with these names. */
import type { Sheet } from '@pendamping/domain';

/** The bytes of a JPEG, PNG or WebP, which the typesetter tells apart by how they begin. */
export interface Photo {
  readonly name: string;
  readonly content: Uint8Array;
}

const nameOf = (attachment: string): string => `/${attachment}`;

/** @returns `undefined` where it has not come yet, or may not be read by whoever prints */
export type PhotoOf = (attachment: string) => Promise<Uint8Array | undefined>;

/** All that are at hand, each once. */
export async function photosOf({ blocks }: Sheet, photoOf: PhotoOf): Promise<readonly Photo[]> {
  const named = blocks.flatMap((one) => (one.kind === 'photo' ? [one.attachment] : []));
  const photos: Photo[] = [];
  for (const attachment of new Set(named)) {
    const content = await photoOf(attachment);
    if (content !== undefined) photos.push({ name: nameOf(attachment), content });
  }
  return photos;
}

/** The sheet with each photograph that is at hand named as a file. */
export function withFiles(sheet: Sheet, photos: readonly Photo[]) {
  const names = new Set(photos.map((one) => one.name));
  const fileOf = (name: string) => (names.has(name) ? name : '');
  return {
    ...sheet,
    blocks: sheet.blocks.map((one) =>
      one.kind === 'photo' ? { ...one, file: fileOf(nameOf(one.attachment)) } : one,
    ),
  };
}
