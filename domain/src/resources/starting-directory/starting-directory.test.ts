import { describe, expect, it } from 'vitest';
import { providerRecord, serviceRecord, taxonomyRecord } from '../../records/directory.ts';
import { startingDirectory } from './starting-directory.ts';

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
});
