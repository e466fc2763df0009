/** The case as a FHIR R4 document: a Bundle whose first entry is the Composition, in which every reference resolves. */
import { assessment } from './assessment.ts';
import { composition, compositionId } from './composition.ts';
import { engagement } from './engagement.ts';
import { evaluation } from './evaluation.ts';
import { planning } from './goals.ts';
import { implementation } from './implementation.ts';
import { instruments } from './instruments.ts';
import { people, practitioners } from './people.ts';
import { referrals } from './referrals.ts';
import { compact, derivedId, fullUrl, ownIds, type Placed, pointing, type Resource } from './resource.ts';
import type { Telling } from './telling.ts';

export interface FhirBundle {
  readonly resourceType: 'Bundle';
  readonly type: 'document';
  readonly entry: readonly { readonly fullUrl: string; readonly resource: Resource }[];
  readonly [field: string]: unknown;
}

const reference = /"reference":"urn:uuid:([0-9a-f-]{36})"/g;

const referredIn = (placed: readonly Placed[]): ReadonlySet<string> =>
  new Set([...JSON.stringify(placed).matchAll(reference)].map(([, id = '']) => id));

/** What points to something that does not travel along keeps its name and points nowhere. */
function settled<T>(value: T, known: ReadonlySet<string>): T {
  if (Array.isArray(value)) return value.map((one) => settled(one, known)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const { reference: to, ...others } = value as { readonly reference?: unknown };
  const dangles = typeof to === 'string' && !known.has(to);
  return Object.fromEntries(
    Object.entries(dangles ? others : value).map(([key, inner]) => [key, settled(inner, known)]),
  ) as T;
}

function provenance(placed: readonly Placed[], telling: Telling): Placed {
  const { package: made } = telling;
  return {
    id: derivedId(made.id, 'Provenance'),
    resource: {
      resourceType: 'Provenance',
      target: [
        pointing(compositionId(telling)),
        ...placed.filter((one) => one.stage !== undefined).map((one) => pointing(one.id)),
      ],
      recorded: made.madeAt,
      activity: { text: 'Pendamping' },
      agent: [{ who: telling.organisation }],
      entity: [
        {
          role: 'source',
          what: { identifier: { system: ownIds('case'), value: made.case }, display: 'case.json' },
        },
      ],
    },
  };
}

/** The last of two with one id stands: an id names one resource. */
const once = (placed: readonly Placed[]): readonly Placed[] => [
  ...new Map(placed.map((one) => [one.id.toLowerCase(), one])).values(),
];

export function bundleOf(telling: Telling): FhirBundle {
  const told = once([
    ...people(telling),
    ...engagement(telling),
    ...assessment(telling),
    ...instruments(telling),
    ...planning(telling),
    ...implementation(telling),
    ...referrals(telling),
    ...evaluation(telling),
  ]);
  const head = composition(told, telling);
  const body = [head, ...told, provenance(told, telling)];
  const own = new Set(body.map((one) => one.id.toLowerCase()));
  const named = new Set([...referredIn(body)].filter((id) => !own.has(id)));
  const all = [...body, ...practitioners(telling, named)];
  const known = new Set(all.map((one) => fullUrl(one.id)));
  return {
    resourceType: 'Bundle',
    identifier: { system: ownIds('package'), value: telling.package.id },
    type: 'document',
    timestamp: telling.package.madeAt,
    entry: all.map((one) => ({
      fullUrl: fullUrl(one.id),
      resource: compact(settled(one.resource, known)),
    })),
  };
}
