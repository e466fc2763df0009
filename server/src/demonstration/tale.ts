/** Telling a fictional case as entries: who wrote what, when it happened, when it was written down. */
import { createHash } from 'node:crypto';
import type { RecordKind, WrittenEntry } from '@pendamping/domain';

/** An entry with the worker who writes it and the instant the server receives it. */
export interface Told {
  readonly worker: string;
  /** Where it is told in another agency than the demonstration's own. */
  readonly agency?: string;
  readonly written: WrittenEntry;
  readonly receivedAt: string;
}

/** An id that is always the same for the same name, so that a story can be told twice. */
export function idFor(name: string): string {
  const hex = createHash('sha256').update(`pendamping:${name}`).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16).padStart(2, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}

export interface Tale {
  readonly told: readonly Told[];
  /** Says that something happened; `at` is the instant of writing, `receivedAt` of receiving where that was later. */
  tell(
    place: { readonly record: RecordKind; readonly stream: string },
    type: string,
    on: string,
    data: Record<string, unknown>,
    more?: More,
  ): void;
  /** The other side wrote so many entries in this record, which whoever writes next has seen. */
  heard(stream: string, entries: number): void;
}

interface More {
  readonly worker?: string;
  readonly agency?: string;
  readonly at?: string;
  readonly receivedAt?: string;
}

/** @param name makes the ids; @param worker writes unless another is named */
export function tale(name: string, worker: string): Tale {
  const told: Told[] = [];
  const versions = new Map<string, number>();
  return {
    told,
    heard(stream, entries) {
      versions.set(stream, (versions.get(stream) ?? 0) + entries);
    },
    tell({ record, stream }, type, on, data, more = {}) {
      const basis = versions.get(stream) ?? 0;
      const recordedAt = more.at ?? `${on}T10:00:00.000Z`;
      versions.set(stream, basis + (type === 'CaseOpened' ? 2 : 1));
      told.push({
        worker: more.worker ?? worker,
        ...(more.agency === undefined ? {} : { agency: more.agency }),
        receivedAt: more.receivedAt ?? recordedAt,
        written: {
          id: idFor(`${name}:${told.length}`),
          record,
          stream,
          type,
          data,
          occurredOn: on,
          recordedAt,
          basis,
        },
      });
    },
  };
}
