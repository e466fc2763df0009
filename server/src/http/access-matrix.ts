/**
 * Who may use which route, by role and by relation to the case: the document of our access rules. A route that is
 * served and has no row here fails the tests.
 */

/** `ratna` is assigned to the case and `bambang` supervises her; `dedi` and `siska` are strangers to it. */
export type Caller = 'nobody' | 'ratna' | 'bambang' | 'dedi' | 'siska' | 'yuyun' | 'tini' | 'rudi' | 'mitra';

export interface MatrixRow {
  readonly route: string;
  /** The address with its ids filled in, where it differs from the route. */
  readonly path?: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly allowed: Readonly<Partial<Record<Caller, number>>>;
  /** The status for everybody else who is signed in. */
  readonly otherwise: number;
  /** The status for somebody not signed in. */
  readonly nobody: number;
}

const professionals = (status: number) => ({ ratna: status, bambang: status, dedi: status, siska: status });
const writers = (status: number) => ({ ...professionals(status), yuyun: status, tini: status });

const emptyInstrument = {
  urn: 'urn:test:empty',
  version: '1.0.0',
  title: {},
  standing: 'descriptive',
  subjectLevels: [],
  respondents: [],
  items: [],
  lists: {},
  scales: [],
  bands: [],
};

export const matrix: readonly MatrixRow[] = [
  {
    route: 'POST /api/v1/session',
    body: { username: '{fresh}', password: 'y' },
    allowed: {},
    otherwise: 401,
    nobody: 401,
  },
  { route: 'GET /api/v1/session', allowed: {}, otherwise: 200, nobody: 204 },
  { route: 'DELETE /api/v1/session', allowed: {}, otherwise: 204, nobody: 401 },
  { route: 'GET /api/v1/sessions', allowed: {}, otherwise: 200, nobody: 401 },
  {
    route: 'DELETE /api/v1/sessions/:id',
    path: '/api/v1/sessions/{missing}',
    allowed: {},
    otherwise: 404,
    nobody: 401,
  },
  {
    route: 'POST /api/v1/password',
    body: { username: '{fresh}', old: 'y', new: 'z' },
    allowed: {},
    otherwise: 400,
    nobody: 401,
  },
  {
    route: 'POST /api/v1/invitation',
    body: { token: 'a token that nobody has been given' },
    allowed: {},
    otherwise: 404,
    nobody: 404,
  },
  {
    route: 'POST /api/v1/invitation/accept',
    body: { token: 'a token that nobody has been given', password: 'x' },
    allowed: {},
    otherwise: 404,
    nobody: 404,
  },
  {
    route: 'POST /api/v1/welcome',
    body: { token: 'a token that nobody has been given' },
    allowed: {},
    otherwise: 404,
    nobody: 404,
  },
  {
    route: 'POST /api/v1/welcome/accept',
    body: {
      token: 'a token that nobody has been given',
      agency: { name: 'x', city: 'y', timeZone: 'Asia/Jakarta', letterhead: [] },
      name: 'x',
      username: 'x',
      password: 'kuda laut biru',
    },
    allowed: {},
    otherwise: 404,
    nobody: 404,
  },
  {
    route: 'POST /api/v1/entries',
    body: { entries: '{note}' },
    allowed: writers(200),
    otherwise: 403,
    nobody: 401,
  },
  {
    route: 'POST /api/v1/sync',
    body: { device: '{missing}', cursor: 0, entries: [] },
    allowed: writers(200),
    otherwise: 403,
    nobody: 401,
  },
  {
    route: 'POST /api/v1/records',
    body: { streams: [] },
    allowed: writers(200),
    otherwise: 403,
    nobody: 401,
  },
  {
    route: 'POST /api/v1/device-index',
    body: {},
    allowed: writers(200),
    otherwise: 403,
    nobody: 401,
  },
  { route: 'POST /api/v1/cases/search', body: {}, allowed: professionals(200), otherwise: 403, nobody: 401 },
  {
    route: 'GET /api/v1/cases/:id',
    path: '/api/v1/cases/{case}',
    allowed: { ratna: 200, bambang: 200, dedi: 404, siska: 404 },
    otherwise: 403,
    nobody: 401,
  },
  {
    route: 'GET /api/v1/cases/:id/documents/:kind',
    path: '/api/v1/cases/{case}/documents/intake',
    allowed: { ratna: 200, bambang: 200, dedi: 404, siska: 404 },
    otherwise: 403,
    nobody: 401,
  },
  {
    route: 'POST /api/v1/emergency',
    body: { number: 'KS-1900-0001', reason: 'alasan yang cukup panjang' },
    allowed: professionals(404),
    otherwise: 403,
    nobody: 401,
  },
  {
    route: 'POST /api/v1/clients/search',
    body: {},
    allowed: professionals(200),
    otherwise: 403,
    nobody: 401,
  },
  {
    route: 'GET /api/v1/clients/:id',
    path: '/api/v1/clients/{client}',
    allowed: { ratna: 200, bambang: 200, dedi: 404, siska: 404 },
    otherwise: 403,
    nobody: 401,
  },
  {
    route: 'POST /api/v1/clients/similar',
    body: { person: { name: 'Nuraeni' } },
    allowed: professionals(200),
    otherwise: 403,
    nobody: 401,
  },
  {
    route: 'POST /api/v1/clients/:id/reveal',
    path: '/api/v1/clients/{client}/reveal',
    body: { what: 'nik' },
    allowed: { ratna: 200, bambang: 200, dedi: 404, siska: 404 },
    otherwise: 403,
    nobody: 401,
  },
  {
    route: 'POST /api/v1/identity-number',
    body: { number: '3273021407859901' },
    allowed: { ...professionals(200), tini: 200 },
    otherwise: 403,
    nobody: 401,
  },
  {
    route: 'POST /api/v1/areas/search',
    body: { search: 'dago' },
    allowed: { ...professionals(200), tini: 200 },
    otherwise: 403,
    nobody: 401,
  },
  {
    route: 'GET /api/v1/areas',
    allowed: { ...professionals(200), tini: 200 },
    otherwise: 403,
    nobody: 401,
  },
  {
    route: 'POST /api/v1/instruments/read',
    body: {},
    allowed: { tini: 400 },
    otherwise: 403,
    nobody: 401,
  },
  {
    route: 'POST /api/v1/instruments/written',
    body: { instrument: emptyInstrument, format: 'fhir', language: 'id' },
    allowed: {},
    otherwise: 200,
    nobody: 401,
  },
  {
    route: 'POST /api/v1/imports',
    body: {},
    allowed: professionals(400),
    otherwise: 403,
    nobody: 401,
  },
  {
    route: 'GET /api/v1/imports',
    allowed: professionals(200),
    otherwise: 403,
    nobody: 401,
  },
  {
    route: 'GET /api/v1/imports/:id',
    path: '/api/v1/imports/{missing}',
    allowed: professionals(404),
    otherwise: 403,
    nobody: 401,
  },
  {
    route: 'POST /api/v1/imports/:id/check',
    path: '/api/v1/imports/{missing}/check',
    body: { sheet: 0, columns: [{ column: 0, field: 'name' }] },
    allowed: professionals(404),
    otherwise: 403,
    nobody: 401,
  },
  {
    route: 'POST /api/v1/imports/:id/confirm',
    path: '/api/v1/imports/{missing}/confirm',
    body: { decisions: [] },
    allowed: professionals(404),
    otherwise: 403,
    nobody: 401,
  },
  {
    route: 'POST /api/v1/imports/:id/take-back',
    path: '/api/v1/imports/{missing}/take-back',
    body: {},
    allowed: professionals(404),
    otherwise: 403,
    nobody: 401,
  },
  {
    route: 'GET /api/v1/clients/list',
    path: '/api/v1/clients/list?format=csv',
    allowed: professionals(200),
    otherwise: 403,
    nobody: 401,
  },
  {
    route: 'POST /api/v1/hand-over',
    body: { case: '{case}', evaluation: '{missing}', name: 'Ibu', judge: 'client', way: 'handed-over' },
    allowed: professionals(404),
    otherwise: 403,
    nobody: 401,
  },
  { route: 'GET /api/v1/hand-over', allowed: professionals(404), otherwise: 403, nobody: 401 },
  {
    route: 'POST /api/v1/hand-over/end',
    body: { password: 'y' },
    allowed: professionals(400),
    otherwise: 403,
    nobody: 401,
  },
  { route: 'GET /api/v1/templates', allowed: {}, otherwise: 200, nobody: 401 },
  {
    route: 'GET /api/v1/templates/:template',
    path: '/api/v1/templates/general-family-case',
    allowed: {},
    otherwise: 200,
    nobody: 401,
  },
  { route: 'GET /api/v1/agency', allowed: {}, otherwise: 200, nobody: 401 },
  { route: 'GET /api/v1/today', allowed: { ...professionals(200), yuyun: 200 }, otherwise: 403, nobody: 401 },
  { route: 'GET /api/v1/team', allowed: { bambang: 200, siska: 200 }, otherwise: 403, nobody: 401 },
  {
    route: 'GET /api/v1/results',
    allowed: { bambang: 200, siska: 200, tini: 200 },
    otherwise: 403,
    nobody: 401,
  },
  {
    route: 'GET /api/v1/results/list',
    allowed: { bambang: 200, siska: 200, tini: 200 },
    otherwise: 403,
    nobody: 401,
  },
  {
    route: 'GET /api/v1/reads/:id',
    path: '/api/v1/reads/{case}',
    allowed: professionals(200),
    otherwise: 403,
    nobody: 401,
  },
  { route: 'GET /api/v1/drafts', allowed: {}, otherwise: 200, nobody: 401 },
  {
    route: 'GET /api/v1/drafts/:key',
    path: '/api/v1/drafts/intake',
    allowed: {},
    otherwise: 200,
    nobody: 401,
  },
  {
    route: 'PUT /api/v1/drafts/:key',
    path: '/api/v1/drafts/matrix',
    body: { value: {}, revision: 0 },
    allowed: {},
    otherwise: 200,
    nobody: 401,
  },
  {
    route: 'DELETE /api/v1/drafts/:key',
    path: '/api/v1/drafts/matrix',
    allowed: {},
    otherwise: 204,
    nobody: 401,
  },
  { route: 'GET /api/v1/accounts', allowed: { tini: 200 }, otherwise: 403, nobody: 401 },
  {
    route: 'POST /api/v1/accounts',
    body: { entry: '{joined}', username: '{fresh}' },
    allowed: { tini: 201 },
    otherwise: 403,
    nobody: 401,
  },
  {
    route: 'POST /api/v1/accounts/:worker/invitation',
    path: '/api/v1/accounts/{missing}/invitation',
    allowed: { tini: 404 },
    otherwise: 403,
    nobody: 401,
  },
  {
    route: 'POST /api/v1/accounts/:worker/close',
    path: '/api/v1/accounts/{missing}/close',
    allowed: { tini: 404 },
    otherwise: 403,
    nobody: 401,
  },
  {
    route: 'POST /api/v1/accounts/:worker/open',
    path: '/api/v1/accounts/{missing}/open',
    allowed: { tini: 404 },
    otherwise: 403,
    nobody: 401,
  },
  { route: 'GET /api/openapi.json', allowed: {}, otherwise: 200, nobody: 200 },
  { route: 'GET /api/docs', allowed: {}, otherwise: 200, nobody: 200 },
  { route: 'GET /api/docs.css', allowed: {}, otherwise: 200, nobody: 200 },
  { route: 'GET /health', allowed: {}, otherwise: 200, nobody: 200 },
  { route: 'GET /ready', allowed: {}, otherwise: 200, nobody: 200 },
];
