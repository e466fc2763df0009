/** Opens a package that came from elsewhere and believes nothing: each file by its fingerprint, each entry by its shape. */
import { createHash } from 'node:crypto';
import { CaseFile, caseFileSchema, faultsOfFile } from '@pendamping/domain';
import { z } from 'zod';
import { isOfKind } from '../journal/attachments.ts';
import { PackageFault } from './package-fault.ts';
import { type Files, unzipped } from './zip.ts';

export const manifestSchema = 'pendamping-package/1';

const Manifest = z.object({
  schema: z.string(),
  package: z.uuid(),
  files: z.array(z.object({ name: z.string(), bytes: z.int(), sha256: z.string() })),
});

export const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

export interface OpenedPackage {
  readonly file: CaseFile;
  /** By attachment. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
  readonly digest: string;
  readonly files: Files;
}

function jsonIn(files: Files, name: string): unknown {
  const content = files[name];
  if (content === undefined) throw new PackageFault('package.foreign', name);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    throw new PackageFault('package.damaged', name);
  }
}

const schemaOf = (json: unknown): string =>
  String((json as { readonly schema?: unknown } | null)?.schema ?? '');

/** A later version of ours is not read by half; anything else is not ours. */
function expectSchema(json: unknown, schema: string, name: string): void {
  const [found, own] = [schemaOf(json), schema.slice(0, schema.indexOf('/') + 1)];
  if (found === schema) return;
  throw new PackageFault(found.startsWith(own) ? 'package.newer' : 'package.foreign', name);
}

function expectWhole(files: Files): void {
  const json = jsonIn(files, 'manifest.json');
  expectSchema(json, manifestSchema, 'manifest.json');
  const manifest = Manifest.safeParse(json);
  if (!manifest.success) throw new PackageFault('package.damaged', 'manifest.json');
  const listed = new Set(manifest.data.files.map((one) => one.name));
  const strange = Object.keys(files).find((name) => name !== 'manifest.json' && !listed.has(name));
  if (strange !== undefined) throw new PackageFault('package.damaged', strange);
  for (const one of manifest.data.files) {
    const content = files[one.name];
    if (content === undefined || content.length !== one.bytes || sha256(content) !== one.sha256)
      throw new PackageFault('package.damaged', one.name);
  }
}

function fileIn(files: Files): CaseFile {
  const json = jsonIn(files, 'case.json');
  expectSchema(json, caseFileSchema, 'case.json');
  const read = CaseFile.safeParse(json);
  if (!read.success) throw new PackageFault('package.faulty-entry', read.error.issues[0]?.path.join('.'));
  const [fault] = faultsOfFile(read.data);
  if (fault !== undefined) throw new PackageFault('package.faulty-entry', `${fault.where} ${fault.field}`);
  return read.data;
}

/** Each stream is of one kind and comes in order, the case is there, and no id stands twice. */
function expectSound({ entries, case: known }: CaseFile): void {
  const last = new Map<string, { version: number; record: string }>();
  for (const one of entries) {
    const before = last.get(one.stream);
    if (before !== undefined && (before.record !== one.record || one.version <= before.version))
      throw new PackageFault('package.faulty-entry', `${one.type} ${one.id}`);
    last.set(one.stream, one);
  }
  const twice = new Set(entries.map((one) => one.id.toLowerCase())).size !== entries.length;
  const cases = [...last].filter(([, one]) => one.record === 'case').map(([stream]) => stream);
  if (twice || cases.length !== 1 || cases[0] !== known.stream)
    throw new PackageFault('package.faulty-entry', 'entries');
}

function attachmentsIn({ attachments, entries }: CaseFile, files: Files): ReadonlyMap<string, Uint8Array> {
  const streams = new Set(entries.map((one) => one.stream));
  return new Map(
    attachments.map((one) => {
      const content = files[one.file];
      const sound =
        content !== undefined &&
        streams.has(one.stream) &&
        content.length === one.bytes &&
        sha256(content) === one.sha256 &&
        isOfKind(content, one.kind);
      if (!sound) throw new PackageFault('package.damaged', one.file);
      return [one.attachment, content] as const;
    }),
  );
}

/** @throws PackageFault where it is no package of ours, is not whole, or holds what no record can hold */
export function openPackage(content: Uint8Array): OpenedPackage {
  const files = unzipped(content);
  expectWhole(files);
  const file = fileIn(files);
  expectSound(file);
  const digest = sha256(files['manifest.json'] ?? new Uint8Array());
  return { file, attachments: attachmentsIn(file, files), digest, files };
}
