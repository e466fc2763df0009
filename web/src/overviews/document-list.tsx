/** The documents of a case that can be printed now. */
import { type Case, type Client, heldConferences, heldMeetings, type Language } from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { useCase, useCaseClient, usePeople } from '../offline/use-case.tsx';
import { longDay } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { documentNamed, type documentWords } from './document-words.ts';
import { PaperChoice } from './paper-choice.tsx';
import { overviewWords as w } from './words.ts';

interface Printable {
  readonly kind: keyof typeof documentWords;
  readonly about?: string;
  readonly detail?: string;
}

/** A programme is what a community has beyond a plan: money, meetings or people counted. */
const programmed = ({ fundings, meetings, participations }: Case): readonly unknown[] =>
  [fundings, meetings, participations].flatMap((one) => Object.keys(one));

function printables(
  state: Case,
  client: Client | undefined,
  people: readonly { readonly person: string; readonly name: string }[],
  language: Language,
): readonly Printable[] {
  const consents = Object.values(client?.consent.consents ?? {}).map((one) => ({
    kind: 'consent' as const,
    about: one.consent,
    detail: one.byName,
  }));
  const contracts = state.contract.versions.map((one) => ({
    kind: 'contract' as const,
    about: one.contract,
    detail: `v${one.version}`,
  }));
  const referrals = Object.values(state.referrals).map((one) => ({
    kind: 'referral' as const,
    about: one.referral,
    detail: one.to,
  }));
  const behaviourContracts = Object.values(state.behaviourContracts).map((one) => ({
    kind: 'behaviour-contract' as const,
    about: one.behaviourContract,
    detail: longDay(one.madeOn, language),
  }));
  const advocacies = Object.values(state.advocacies).map((one) => ({
    kind: 'advocacy' as const,
    about: one.advocacy,
    detail: one.decidedBy,
  }));
  const conferences = heldConferences(state.conferences).map((one) => ({
    kind: 'conference' as const,
    about: one.conference,
    detail: longDay(one.on, language),
  }));
  const meetings = heldMeetings(state.meetings).map((one) => ({
    kind: 'meeting' as const,
    about: one.meeting,
    detail: `${longDay(one.on, language)}, ${one.subject}`,
  }));
  const cashBoxes = Object.values(state.cashBoxes).map((one) => ({
    kind: 'cash-report' as const,
    about: one.box,
    ...(one.name === undefined ? {} : { detail: one.name }),
  }));
  const evaluations = Object.values(state.evaluations).map((one) => ({
    kind: 'evaluation' as const,
    about: one.evaluation,
    detail: longDay(one.on, language),
  }));
  const some = (list: readonly unknown[], kind: Printable['kind']): Printable[] =>
    list.length === 0 ? [] : [{ kind }];
  return [
    { kind: 'intake' },
    ...consents,
    ...contracts,
    ...some(Object.keys(state.problems), 'assessment'),
    ...some(Object.keys(state.plan.activities), 'plan'),
    { kind: 'progress-notes' },
    { kind: 'four-p' },
    ...people.map((one) => ({ kind: 'own-copy' as const, about: one.person, detail: one.name })),
    ...behaviourContracts,
    ...advocacies,
    ...conferences,
    ...meetings,
    ...some(programmed(state), 'programme'),
    ...some(Object.keys(state.diagnosis), 'organisation-agreement'),
    ...cashBoxes,
    ...referrals,
    ...evaluations,
    ...(state.ending.ended === undefined && state.ending.preparation === undefined
      ? []
      : [{ kind: 'termination' as const }]),
  ];
}

export function DocumentList({ kinds }: { readonly kinds?: readonly string[] }) {
  const say = useSay();
  const { language } = useLanguage();
  const { id, state, clients } = useCase();
  const client = useCaseClient();
  const people = usePeople().filter((one) => clients.some((each) => each.stream === one.person));
  const list = printables(state, client?.reading.state, people, language).filter(
    (one) => kinds === undefined || kinds.includes(one.kind),
  );
  if (list.length === 0) return null;
  const nameOf = (one: Printable) =>
    [say(documentNamed(one.kind, state.intake.opening?.clientKind)), one.detail]
      .filter((part) => part !== undefined)
      .join(' · ');
  return (
    <section className="panel" aria-label={say(w.documents)}>
      <h2>{say(w.documents)}</h2>
      <ul className="plain-list">
        {list.map((one) => (
          <PaperChoice
            key={`${one.kind}:${one.about ?? ''}`}
            address={`/api/v1/cases/${id}/documents/${one.kind}`}
            about={one.about}
            name={nameOf(one)}
            here={(said, text) =>
              one.about === undefined ? (
                <Link {...said} to="/cases/$case/print/$kind" params={{ case: id, kind: one.kind }}>
                  {text}
                </Link>
              ) : (
                <Link
                  {...said}
                  to="/cases/$case/print/$kind/$about"
                  params={{ case: id, kind: one.kind, about: one.about }}
                >
                  {text}
                </Link>
              )
            }
          />
        ))}
      </ul>
    </section>
  );
}
