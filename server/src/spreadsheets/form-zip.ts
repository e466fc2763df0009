/**
 * What a form's workbook is read from: only the parts that hold its cells, looked at before they are laid out. A cell
 * that shows an error, or a formula nobody has reckoned yet, becomes the text that stands in it, so that it is not lost.
 */
import { crc32 } from 'node:zlib';

export interface Part {
  readonly name: string;
  readonly content: string;
}

const spine = new Set([
  '[Content_Types].xml',
  '_rels/.rels',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
]);

/** Whether the reader asks for a part: pictures, macros and whatever else travels along are left where they are. */
export function isNeeded(name: string, relations: string): boolean {
  if (spine.has(name)) return true;
  const last = name.slice(name.lastIndexOf('/') + 1);
  return name.endsWith('.xml') && relations.includes(last);
}

const unreckoned = /<c\b([^>]*)><f\b[^>]*>([^<]+)<\/f>(?:<v\s*\/>|<v><\/v>)?<\/c>/g;
const kind = /\st="[^"]*"/;

/** The sheet with errors and unreckoned formulas as texts; those inside are XML already. */
export const asTexts = (sheet: string): string =>
  sheet
    .replace(/(<c\b[^>]*)\st="e"/g, '$1 t="str"')
    .replace(unreckoned, (_, attributes: string, formula: string) => {
      const plain = attributes.replace(kind, '');
      return `<c${plain} t="str"><v>=${formula}</v></c>`;
    });

const column = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** How far down and how far right the last cells stand that hold anything. */
export function reachOf(sheet: string): { readonly rows: number; readonly columns: number } {
  let [rows, columns] = [0, 0];
  for (const [, letters = '', row = ''] of sheet.matchAll(
    /<c\b[^>]*?\sr="([A-Z]{1,3})(\d+)"[^>]*(?<!\/)>(?!<\/c>)/g,
  )) {
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, column(letters));
  }
  return { rows, columns };
}

/** A zip of the parts as they are, without packing. */
export function zipOf(parts: readonly Part[]): Buffer {
  const [bodies, heads]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const { name, content } of parts) {
    const [label, body] = [Buffer.from(name), Buffer.from(content)];
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(20, 6);
    head.writeUInt32LE(crc32(body), 16);
    head.writeUInt32LE(body.length, 20);
    head.writeUInt32LE(body.length, 24);
    head.writeUInt16LE(label.length, 28);
    head.writeUInt32LE(at, 42);
    // What stands before the part is the same, without the directory's own fields.
    const before = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), head.subarray(6, 32)]);
    bodies.push(before, label, body);
    heads.push(head, label);
    at += before.length + label.length + body.length;
  }
  const directory = Buffer.concat(heads);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, directory, end]);
}
