/** ZIP files of a package: made as they are, and opened within bounds, whatever they say of themselves. */
import { unzipSync, zipSync } from 'fflate';
import { PackageFault } from './package-fault.ts';

/** Bytes of a package, and what it may swell to; files in it. */
export const packageLimits = { file: 150_000_000, unpacked: 400_000_000, files: 10_100 } as const;

export type Files = Readonly<Record<string, Uint8Array>>;

/** Pictures and sound are packed already. */
const isPacked = (name: string): boolean => name.startsWith('files/');

export function zipped(files: Files): Uint8Array {
  const entries = Object.entries(files).map(
    ([name, content]) => [name, [content, { level: isPacked(name) ? 0 : 6 }]] as const,
  );
  return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0]);
}

/** @throws PackageFault for what is no ZIP, is cut, or swells beyond all measure */
export function unzipped(content: Uint8Array): Files {
  let [bytes, count] = [0, 0];
  try {
    return unzipSync(content, {
      filter: ({ originalSize }) => {
        bytes += originalSize;
        count += 1;
        if (bytes > packageLimits.unpacked || count > packageLimits.files)
          throw new PackageFault('package.too-large');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof PackageFault ? error : new PackageFault('package.damaged');
  }
}
