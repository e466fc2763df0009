import { type Client, type ClientEntry, clientRecord } from '../../domain/src/index.ts';
import { idOf, Telling } from './record.ts';

type ClientTelling = Telling<Client, ClientEntry>;

export const noClient = (): ClientTelling => new Telling(clientRecord, 'client');

export const aPerson = (): ClientTelling =>
  noClient().tells('PersonRegistered', {
    name: 'Nuraeni',
    sex: 'female',
    birth: { on: '1989-11-17', precision: 'day' },
  });

export const mother = idOf('mother');
export const boy = idOf('boy');

export const aFamily = (): ClientTelling =>
  noClient()
    .tells('FamilyRegistered', { name: 'Keluarga Suhendar' })
    .tells('MemberJoined', { person: mother, name: 'Nuraeni', relationToHead: 'wife', from: '2014-09-20' })
    .tells('MemberJoined', { person: boy, name: 'Rizky', relationToHead: 'child', child: true });

export const consentId = idOf('consent');

export const consentTerms = (change: Record<string, unknown> = {}) => ({
  consent: consentId,
  by: mother,
  byName: 'Nuraeni',
  authority: 'parent',
  people: [mother, boy],
  purposes: ['service', 'photographs'],
  how: 'read-aloud-and-signed',
  language: 'Indonesia',
  ...change,
});
