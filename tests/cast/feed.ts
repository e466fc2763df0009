/** A small feed of services as a keeper has it: some tables with the usual faults, made up for the tests. */
import type { GivenFile } from '../../domain/src/index.ts';

export const table = (
  file: string,
  columns: readonly string[],
  ...rows: readonly (readonly string[])[]
): GivenFile => ({
  kind: 'table',
  file,
  columns,
  rows: rows.map((cells, at) => ({
    line: at + 2,
    cells: Object.fromEntries(columns.map((name, place) => [name, cells[place] ?? ''])),
  })),
});

export const organizations = table(
  'organizations.csv',
  ['id', 'name', 'description', 'website'],
  ['D1', 'LKS Harapan Ibu', 'Lembaga kesejahteraan sosial anak', 'www.harapan-ibu.example'],
  ['D2', 'Yayasan Bina Mandiri', 'Pendampingan penyandang disabilitas', ''],
);

export const services = table(
  'services.csv',
  ['id', 'organization_id', 'name', 'description', 'status', 'minimum_age', 'maximum_age', 'x_catatan'],
  [
    'L1',
    'D1',
    'Konseling anak',
    'Konseling untuk anak korban kekerasan',
    'active',
    '6',
    '18',
    'Bawa pengantar',
  ],
  ['L2', 'D2', 'Terapi wicara', 'Terapi wicara seminggu sekali', '', '', '', ''],
  ['L3', 'D9', 'Rumah singgah', 'Rumah singgah 14 hari', 'active', '', '', ''],
);

export const places = table(
  'locations.csv',
  ['id', 'name', 'location_type', 'latitude', 'longitude', 'region_code'],
  ['T1', 'Kantor Harapan Ibu', 'physical', '-6.9147', '107.6098', '32.73.02'],
);

export const servicesAtPlaces = table(
  'service_at_location.csv',
  ['id', 'service_id', 'location_id'],
  ['LT1', 'L1', 'T1'],
);

export const phones = table(
  'phones.csv',
  ['id', 'service_id', 'number', 'type'],
  ['P1', 'L1', '022-250 0001', 'voice'],
  ['P2', 'L9', '022-250 0002', 'voice'],
);

export const contacts = table(
  'contacts.csv',
  ['id', 'service_id', 'name', 'email'],
  ['K1', 'L1', 'Ibu Ratih', 'ratih@harapan-ibu.example'],
);

export const smallFeed: readonly GivenFile[] = [
  organizations,
  services,
  places,
  servicesAtPlaces,
  phones,
  contacts,
];
