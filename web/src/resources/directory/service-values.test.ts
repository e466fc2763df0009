import type { ServiceContent } from '@pendamping/domain';
import { describe, expect, it } from 'vitest';
import { compact, FormReader, type Values } from '../../ui/form-reader.ts';
import { contentFrom, valuesOf } from './service-values.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const content: ServiceContent = {
  provider: id(1),
  name: 'Klinik Melati',
  status: 'active',
  cost: 'free',
  minimumAge: 2,
  phones: [
    { id: id(2), number: '022 111' },
    { id: id(3), number: '022 222', kind: 'fax' },
  ],
  places: [
    {
      id: id(4),
      location: {
        id: id(5),
        kind: 'physical',
        latitude: -6.9,
        longitude: 107.6,
        addresses: [{ id: id(6), line1: 'Jl. Melati 3', postalCode: '40111' }],
      },
    },
    { id: id(7), location: { id: id(8), kind: 'physical', name: 'Cabang' } },
  ],
  capacities: [{ id: id(9), unit: { id: id(10), name: 'kursi' }, available: 3 }],
  terms: [{ id: id(11), term: id(12), name: 'Terapi' }],
  funding: [{ id: id(13), source: 'APBD' }],
};

let made = 100;
const nextId = () => {
  made += 1;
  return id(made);
};

const revised = (change: Values) => {
  const form = new FormReader({ ...valuesOf(content), ...change }, []);
  const written = contentFrom({ form, before: content, newId: nextId }, []);
  expect(form.faults.size).toBe(0);
  return JSON.parse(JSON.stringify(compact(written))) as ServiceContent;
};

describe('revising a service in a form', () => {
  it('leaves everything as it was where nothing was changed', () => expect(revised({})).toEqual(content));

  it('keeps the parts that were not touched, with what the form does not show', () => {
    const { phones = [], funding } = revised({ phones: '022 222\n022 333' });
    expect(phones[0]).toEqual({ id: id(3), number: '022 222', kind: 'fax' });
    expect(phones[1]).toMatchObject({ number: '022 333' });
    expect(funding).toEqual(content.funding);
  });

  it('moves the first place and leaves the branch where it is', () => {
    const { places = [] } = revised({ latitude: '-6,95', address: 'Jl. Mawar 9' });
    expect(places[0]?.location).toMatchObject({ id: id(5), latitude: -6.95, longitude: 107.6 });
    expect(places[0]?.location.addresses?.[0]).toEqual({
      id: id(6),
      line1: 'Jl. Mawar 9',
      postalCode: '40111',
    });
    expect(places[1]).toEqual(content.places?.[1]);
  });

  it('takes an area by its code, and one that has none by its name', () => {
    const { areas = [] } = revised({ areas: '32.73\nSekitar pasar' });
    expect(areas).toMatchObject([{ regionCode: '32.73' }, { name: 'Sekitar pasar' }]);
  });

  it('leaves out what was cleared', () => {
    const { capacities, cost, terms } = revised({ capacityFree: '', cost: '', terms: [] });
    expect([capacities, cost, terms]).toEqual([undefined, undefined, undefined]);
  });
});
