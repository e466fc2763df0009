/** What all resources of one case are told from: the records, who the subject is, and how people and days are named. */
import { type Material, type Pen, penFor } from '../papers/paper.ts';
import type { Client, LevelOfClient } from '../records/client.ts';
import { levelOf, nameOf } from '../records/client.ts';
import { derivedId, pointing, type Reference } from './resource.ts';

export interface Package {
  readonly id: string;
  readonly madeAt: string;
  readonly agency: string;
  /** Stream of the case. */
  readonly case: string;
  /** The agency that is to go on. */
  readonly to: string;
}

export interface Telling {
  readonly package: Package;
  readonly material: Material;
  readonly pen: Pen;
  readonly level: LevelOfClient;
  readonly client: Client | undefined;
  readonly clientStream: string;
  readonly subject: Reference;
  /** The subject where R4 takes a Patient or a Group; absent for an organisation. */
  readonly person: Reference | undefined;
  readonly organisation: Reference;
  readonly worker: (id: string | undefined) => Reference | undefined;
  /** A person with a record, somebody around the client, or a name alone. */
  readonly somebody: (one: {
    readonly person?: string | undefined;
    readonly worker?: string | undefined;
    readonly name?: string | undefined;
  }) => Reference | undefined;
}

/** Somebody around the client who has no record: a RelatedPerson of the client, where the client is a person. */
export const involvedId = (person: string): string => derivedId(person, 'RelatedPerson');
export const receiverId = (one: Package): string => derivedId(one.id, 'receiver');

export function tellingOf(material: Material, made: Package): Telling {
  const pen = penFor(material);
  const opening = material.case.state.intake.opening;
  const clientStream = opening?.client ?? made.case;
  const client = material.clients.find((one) => one.stream === clientStream)?.reading.state;
  const level = (client && levelOf(client)) ?? opening?.clientKind ?? 'individual';
  const subject = pointing(clientStream, (client && nameOf(client)) ?? opening?.clientName);
  const people = new Set(
    material.clients
      .filter((one) => one.reading.state.individual.person !== undefined)
      .map((one) => one.stream),
  );
  const worker = (id: string | undefined): Reference | undefined => {
    if (id === undefined) return undefined;
    const name = pen.workerName(id);
    return name === '' ? undefined : pointing(id, name);
  };
  const involved = level === 'individual' ? material.case.state.peopleInvolved : {};
  const personReference = (person: string | undefined, name: string | undefined): Reference | undefined => {
    if (person === undefined) return undefined;
    if (people.has(person)) return pointing(person, name ?? pen.personName(person));
    const around = involved[person];
    return around && pointing(involvedId(person), around.name);
  };
  return {
    package: made,
    material,
    pen,
    level,
    client,
    clientStream,
    subject,
    person: level === 'organisation' ? undefined : subject,
    organisation: pointing(made.agency, material.agency.unit.description?.name),
    worker,
    somebody({ person, worker: id, name }) {
      const known = worker(id) ?? personReference(person, name);
      if (known !== undefined) return known;
      return name === undefined || name === '' ? undefined : { display: name };
    },
  };
}
