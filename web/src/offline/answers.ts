/**
 * The device answers what screens ask of the server: at once where it holds the whole answer and what was written here
 * must show in it, and in the server's place where no network reaches it. Same addresses, same shapes: a screen does
 * not know who answered.
 */
import { caseRecord, type FindingQuery, read, standingGoals } from '@pendamping/domain';
import { Problem } from '../shell/api.ts';
import { presentLanguage } from '../shell/present-language.ts';
import type { HandedOver } from '../shell/session.tsx';
import type { OpenDevice } from './device.ts';
import { type CaseQuery, caseload, openedCase } from './library/cases.ts';
import { causesOnDevice, openedCause, waitingInCauses } from './library/causes.ts';
import { openedClient, searchedClients, similarPeople } from './library/clients.ts';
import { keepDraft, keptDraft } from './library/drafts.ts';
import { whatWaits } from './library/waiting-today.ts';
import { offlineWords } from './words.ts';

export interface Given {
  readonly answer: unknown;
}

interface Asked {
  readonly device: OpenDevice;
  /** The part of the address that the pattern caught. */
  readonly part: string;
  // biome-ignore lint/suspicious/noExplicitAny: each answer knows the body of its own question
  readonly body: any;
}

interface Answering {
  readonly to: string;
  readonly pattern: RegExp;
  /** `at-once`: before the server is asked; `instead`: when it cannot be reached. */
  readonly when: 'at-once' | 'instead';
  /** `undefined` where the device does not hold the answer. */
  readonly answer: (asked: Asked) => Promise<unknown>;
}

const isWhole = ({ device }: Asked) => device.isComplete() && device.meeting().leftOut === 0;
const hasAllCases = ({ device }: Asked) => device.isListed() && device.meeting().leftOut === 0;

async function agency({ device }: Asked) {
  const held = await device.library.record(device.session().agency.id);
  return held === undefined ? undefined : { agency: held };
}

const listed = ({ device, body }: Asked) =>
  caseload(device.library, body as CaseQuery, device.session().today);

async function waiting({ device }: Asked) {
  const workers = await device.workerNames();
  const own = await whatWaits(device.library, device.session().today, (worker) => workers[worker] ?? null);
  const helped = (await device.helping?.tasks()) ?? [];
  const known = new Set(own.tasks.map((one) => one.task));
  return { ...own, tasks: [...own.tasks, ...helped.filter((one) => !known.has(one.task))] };
}

async function handedOver({ device }: Asked) {
  const { handedOver: to } = device.session();
  if (to === undefined) throw new Problem(404, 'request.not-found', '');
  const held = await openedCase(device.library, to.case);
  const { goals } = read(caseRecord, held?.case.entries ?? []).state;
  const asked = standingGoals(goals).map(({ goal, kind, text, levels }) =>
    levels === undefined ? { goal, kind, text } : { goal, kind, text, levels },
  );
  return { ...to, goals: asked };
}

async function takenBack({ device, body }: Asked) {
  if (!(await device.isPassphrase((body as { password: string }).password)))
    throw new Problem(400, 'request.faulty', '', [
      {
        field: 'password',
        because: 'password.wrong',
        detail: offlineWords.wrongPassphrase[presentLanguage()],
      },
    ]);
  await device.handOver(undefined);
  return nothing;
}

/** Stands for an answer without content. */
const nothing = Symbol('no content');

/** Loaded when it is asked: most days nobody seeks a service. */
const directory = () => import('./library/directory.ts');

const now = () => new Date().toISOString();

const answering: readonly Answering[] = [
  {
    to: 'GET',
    pattern: /^\/api\/v1\/session$/,
    when: 'at-once',
    answer: async ({ device }) => device.session(),
  },
  { to: 'GET', pattern: /^\/api\/v1\/agency$/, when: 'at-once', answer: agency },
  {
    to: 'GET',
    pattern: /^\/api\/v1\/cases\/([0-9a-f-]{36})$/,
    when: 'at-once',
    answer: ({ device, part }) => openedCase(device.library, part),
  },
  {
    to: 'GET',
    pattern: /^\/api\/v1\/clients\/([0-9a-f-]{36})$/,
    when: 'at-once',
    answer: ({ device, part }) => openedClient(device.library, part),
  },
  {
    to: 'POST',
    pattern: /^\/api\/v1\/cases\/search$/,
    when: 'at-once',
    // Cases that ended long ago are not kept here: of those the server knows more.
    answer: async (asked) => (hasAllCases(asked) && asked.body.status === 'open' ? listed(asked) : undefined),
  },
  { to: 'POST', pattern: /^\/api\/v1\/cases\/search$/, when: 'instead', answer: listed },
  {
    to: 'GET',
    pattern: /^\/api\/v1\/today$/,
    when: 'at-once',
    answer: async (asked) => (isWhole(asked) ? waiting(asked) : undefined),
  },
  { to: 'GET', pattern: /^\/api\/v1\/today$/, when: 'instead', answer: waiting },
  {
    to: 'GET',
    pattern: /^\/api\/v1\/group-attendance\/([0-9a-f-]{36})$/,
    when: 'at-once',
    answer: async ({ device, part }) => device.helping?.group(part),
  },
  {
    to: 'GET',
    pattern: /^\/api\/v1\/causes\/([0-9a-f-]{36})$/,
    when: 'at-once',
    answer: ({ device, part }) => openedCause(device.library, part),
  },
  {
    to: 'GET',
    pattern: /^\/api\/v1\/causes$/,
    when: 'at-once',
    answer: async (asked) => (isWhole(asked) ? causesOnDevice(asked.device.library) : undefined),
  },
  {
    to: 'GET',
    pattern: /^\/api\/v1\/causes$/,
    when: 'instead',
    answer: ({ device }) => causesOnDevice(device.library),
  },
  {
    to: 'GET',
    pattern: /^\/api\/v1\/causes\/waiting$/,
    when: 'instead',
    answer: ({ device }) => waitingInCauses(device.library, device.session().today),
  },
  {
    to: 'POST',
    pattern: /^\/api\/v1\/clients\/search$/,
    when: 'instead',
    answer: ({ device, body }) => searchedClients(device.library, body),
  },
  {
    to: 'POST',
    pattern: /^\/api\/v1\/clients\/similar$/,
    when: 'instead',
    answer: ({ device, body }) => similarPeople(device.library, body.person, body.except),
  },
  {
    to: 'POST',
    pattern: /^\/api\/v1\/services\/find$/,
    when: 'instead',
    answer: async ({ device, body }) => (await directory()).foundServices(device, body as FindingQuery),
  },
  {
    to: 'GET',
    pattern: /^\/api\/v1\/services\/([0-9a-f-]{36})$/,
    when: 'instead',
    answer: async ({ device, part }) => (await directory()).openedService(device, part),
  },
  {
    to: 'GET',
    pattern: /^\/api\/v1\/taxonomies$/,
    when: 'instead',
    answer: async ({ device }) => (await directory()).keptTaxonomies(device),
  },
  {
    to: 'GET',
    pattern: /^\/api\/v1\/providers\?(.*)$/,
    when: 'instead',
    answer: async ({ device, part }) => (await directory()).keptProviders(device, part),
  },
  {
    to: 'POST',
    pattern: /^\/api\/v1\/areas\/search$/,
    when: 'instead',
    answer: async ({ device, body }) => (await directory()).keptAreas(device, body.search),
  },
  {
    to: 'POST',
    pattern: /^\/api\/v1\/areas\/names$/,
    when: 'instead',
    answer: async ({ device, body }) =>
      (await import('./library/area-names.ts')).knownAreaNames(device, body.codes),
  },
  {
    to: 'GET',
    pattern: /^\/api\/v1\/drafts\/(.+)$/,
    when: 'at-once',
    answer: ({ device, part }) => keptDraft(device.store, part),
  },
  {
    to: 'PUT',
    pattern: /^\/api\/v1\/drafts\/(.+)$/,
    when: 'at-once',
    answer: ({ device, part, body }) => keepDraft(device.store, part, body, now()),
  },
  {
    to: 'DELETE',
    pattern: /^\/api\/v1\/drafts\/(.+)$/,
    when: 'at-once',
    answer: async ({ device, part }) => {
      await device.store.dropDraft(part);
      return nothing;
    },
  },
  {
    to: 'POST',
    pattern: /^\/api\/v1\/hand-over$/,
    when: 'at-once',
    answer: async ({ device, body }) => {
      await device.handOver(body as HandedOver);
      return nothing;
    },
  },
  { to: 'GET', pattern: /^\/api\/v1\/hand-over$/, when: 'at-once', answer: handedOver },
  { to: 'POST', pattern: /^\/api\/v1\/hand-over\/end$/, when: 'at-once', answer: takenBack },
];

/** The device's answer, or `undefined` where the server has to be asked. @throws Problem as the server would */
export async function answerOf(
  device: OpenDevice,
  when: Answering['when'],
  method: string,
  path: string,
  body: unknown,
): Promise<Given | undefined> {
  for (const one of answering) {
    const found = one.when === when && one.to === method ? one.pattern.exec(path) : null;
    if (found === null) continue;
    const answer = await one.answer({ device, part: found[1] ?? '', body });
    if (answer !== undefined) return { answer: answer === nothing ? undefined : answer };
  }
  return undefined;
}
