import { describe, expect, it } from 'vitest';
import { providerRecord, serviceRecord, taxonomyRecord } from '../../records/directory.ts';
import { inLanguage, startingDirectory } from './starting-directory.ts';

describe('the directory an agency begins with', () => {
  it('stands by the rules of the directory, and no id stands twice', () => {
    const all = startingDirectory();
    expect(new Set(all.map((one) => one.stream)).size).toBe(all.length);
    for (const one of all) {
      const house = { provider: providerRecord, service: serviceRecord, taxonomy: taxonomyRecord }[
        one.record
      ];
      const read = house.parse(one.type, one.data);
      expect(read).not.toHaveProperty('faults');
    }
  });

  it('has the kinds of the field with an explanation in both languages', () => {
    const services = startingDirectory().filter((one) => one.record === 'service');
    const names = services.map((one) => String(one.data.name));
    for (const name of ['Puskesos-SLRT', 'UPTD PPA', 'Dukcapil', 'Sekolah luar biasa (SLB)'])
      expect(names).toContain(name);
    for (const { data } of services) expect(String(data.description).split('\n\n')).toHaveLength(2);
  });

  it('says of every number that nobody has asked yet whether it holds', () => {
    for (const { data } of startingDirectory())
      if (data.phones !== undefined) expect(data.alert).toBeDefined();
  });

  it('is read in the language of the reader, and what an agency wrote in its place as it wrote it', () => {
    const known = (change: object) =>
      ({
        content: {
          name: 'Dukcapil',
          alternateName: 'Civil registry',
          description: 'Kartu.\n\nCards.',
          ...change,
        },
        source: { feed: 'pendamping', table: 'services', id: 'x' },
      }) as unknown as Parameters<typeof inLanguage>[0];
    expect(inLanguage(known({}), 'en')).toMatchObject({ name: 'Civil registry', description: 'Cards.' });
    expect(inLanguage(known({}), 'id')).toMatchObject({ name: 'Dukcapil', description: 'Kartu.' });
    expect(inLanguage(known({ description: 'Loket 3.' }), 'en')).toMatchObject({ description: 'Loket 3.' });
    expect(inLanguage({ ...known({}), source: undefined }, 'en')).toMatchObject({ name: 'Dukcapil' });
  });
});
