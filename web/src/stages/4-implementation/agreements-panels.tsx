/** What runs on after an activity: behaviour contracts and advocacies, each with what comes next. */
import {
  type Advocacy,
  advocacyAnswerWords,
  advocacyLevelWords,
  advocacyOutcomeWords,
  advocacyStepWords,
  answerAwaitedBy,
  type BehaviourContract,
  behaviourReviewOn,
  behaviourSignatoryWords,
  keepingWords,
  unsignedParties,
} from '@pendamping/domain';
import { useCase } from '../../offline/use-case.tsx';
import { ActLink } from '../../overviews/act-link.tsx';
import { longDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { FactList } from '../../ui/facts.tsx';
import { Empty } from '../../ui/states.tsx';
import { implementationScreenWords as w } from './words.ts';

function ContractButtons({ one }: { readonly one: BehaviourContract }) {
  const open = unsignedParties(one);
  const about = one.behaviourContract;
  if (one.ended !== undefined) return null;
  return (
    <p className="buttons">
      <ActLink act="behaviour-sign" about={about} words={w.behaviourSign} lead={open.length > 0} />
      {one.signatures.length === 0 ? (
        <ActLink act="behaviour-contract" about={about} words={w.behaviourMend} />
      ) : null}
      <ActLink act="behaviour-review" about={about} words={w.behaviourReview} />
      <ActLink act="behaviour-end" about={about} words={w.behaviourEnd} />
    </p>
  );
}

function ContractItem({ one }: { readonly one: BehaviourContract }) {
  const say = useSay();
  const { language } = useLanguage();
  const day = (on: string | undefined) => (on === undefined ? undefined : longDay(on, language));
  const open = unsignedParties(one);
  const review = behaviourReviewOn(one);
  return (
    <article className="thing">
      <h3>{one.what}</h3>
      <p className={one.ended === undefined && open.length > 0 ? 'late' : 'muted'}>
        {one.inForceSince === undefined
          ? say(w.notYetSigned, { names: open.join(', ') })
          : say(w.holdsSince, { day: longDay(one.inForceSince, language) })}
        {one.ended === undefined ? '' : ` · ${say(keepingWords[one.ended.keeping])}`}
      </p>
      <FactList
        facts={[
          ...one.parties.map((each) => [{ id: each.name, en: each.name }, each.undertakes] as const),
          [w.holdsFrom, day(one.from)],
          [w.holdsUntil, day(one.until)],
          [w.ifNotKept, one.ifNotKept],
          [w.reviewOn, day(review)],
          [
            w.signatures,
            one.signatures.map((each) => `${say(behaviourSignatoryWords[each.as])}: ${each.name}`),
          ],
          [
            w.reviewed,
            one.reviews.flatMap(({ on, kept }) =>
              kept.map(
                (each) =>
                  `${longDay(on, language)} · ${each.name}: ${say(keepingWords[each.keeping])}${each.note === undefined ? '' : ` – ${each.note}`}`,
              ),
            ),
          ],
          [w.reason, one.ended?.reason],
        ]}
      />
      <ContractButtons one={one} />
    </article>
  );
}

export function BehaviourContracts() {
  const say = useSay();
  const list = Object.values(useCase().state.behaviourContracts);
  return (
    <section className="panel">
      <h2>{say(w.behaviourHead)}</h2>
      {list.length === 0 ? <Empty words={w.noBehaviour} /> : null}
      {list.map((one) => (
        <ContractItem key={one.behaviourContract} one={one} />
      ))}
      <p className="buttons">
        <ActLink act="behaviour-contract" words={w.behaviourMake} />
      </p>
    </section>
  );
}

function AdvocacyItem({ one }: { readonly one: Advocacy }) {
  const say = useSay();
  const { language } = useLanguage();
  const awaited = answerAwaitedBy(one);
  return (
    <article className="thing">
      <h3>{one.withheld}</h3>
      <p className="muted">
        {say(advocacyLevelWords[one.level])} · {longDay(one.on, language)} ·{' '}
        {one.concluded === undefined ? one.decidedBy : say(advocacyOutcomeWords[one.concluded.outcome])}
      </p>
      <FactList
        facts={[
          [w.decidedBy, one.decidedBy],
          [w.asksFor, one.asksFor],
          [w.advocacyArgument, one.argument],
          [w.advocacyGround, one.ground],
          [w.evidence, one.evidence],
          [w.answerBy, awaited === undefined ? undefined : longDay(awaited, language)],
          [
            w.advocacyAnswered,
            one.answers.map((each) =>
              [longDay(each.on, language), say(advocacyAnswerWords[each.answer]), each.words]
                .filter((part) => part !== undefined)
                .join(' · '),
            ),
          ],
          [w.advocacyGot, one.concluded?.got],
          [w.clientSaysOf, one.concluded?.clientSays],
        ]}
      />
      <ol>
        {one.steps.map((each) => (
          <li key={each.step}>
            <strong>{longDay(each.on, language)}</strong> {say(advocacyStepWords[each.kind])}: {each.what}
          </li>
        ))}
      </ol>
      {one.concluded === undefined ? (
        <p className="buttons">
          <ActLink act="advocacy-step" about={one.advocacy} words={w.advocacyStep} lead />
          <ActLink act="advocacy-answer" about={one.advocacy} words={w.advocacyAnswer} />
          <ActLink act="advocacy-conclude" about={one.advocacy} words={w.advocacyConclude} />
        </p>
      ) : null}
    </article>
  );
}

export function AdvocacyList() {
  const say = useSay();
  const list = Object.values(useCase().state.advocacies);
  return (
    <section className="panel">
      <h2>{say(w.advocacyHead)}</h2>
      {list.length === 0 ? <Empty words={w.noAdvocacy} /> : null}
      {list.map((one) => (
        <AdvocacyItem key={one.advocacy} one={one} />
      ))}
      <p className="buttons">
        <ActLink act="advocacy" words={w.advocacyBegin} />
      </p>
    </section>
  );
}
