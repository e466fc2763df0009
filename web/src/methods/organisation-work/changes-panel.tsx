/** What the institution agreed to change: by whom, by when, how it will be seen, and what each look at it found. */
import { type AgreedChange, changeResultWords, changeReviewOn, lastReview } from '@pendamping/domain';
import { useCase } from '../../offline/use-case.tsx';
import { ActLink } from '../../overviews/act-link.tsx';
import { longDay, relativeDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { FactList } from '../../ui/facts.tsx';
import { Empty } from '../../ui/states.tsx';
import { organisationScreenWords as w } from './words.ts';

function Change({ change }: { readonly change: AgreedChange }) {
  const say = useSay();
  const { language } = useLanguage();
  const { today } = useSession();
  const { diagnosis, goals } = useCase().state;
  const look = changeReviewOn(change);
  const last = lastReview(change);
  const reviews = change.reviews.map(
    (one) => `${longDay(one.on, language)}: ${say(changeResultWords[one.result])}. ${one.evidence}`,
  );
  return (
    <article className="thing">
      <p>
        <strong>{change.what}</strong>
        {last === undefined ? '' : ` · ${say(changeResultWords[last.result])}`}
        {look === undefined ? null : (
          <span className={look < today ? 'late' : 'muted'}>
            {' · '}
            {say(w.lookOn, { day: relativeDay(look, language, today) })}
          </span>
        )}
      </p>
      <FactList
        facts={[
          [
            w.responsible,
            [change.responsible, change.position].filter((one) => one !== undefined).join(', '),
          ],
          [w.byWhen, longDay(change.by, language)],
          [w.answers, change.answers.flatMap((one) => diagnosis[one]?.what ?? [])],
          [w.measure, goals.measures[change.measure ?? '']?.name],
          [w.seenBy, change.seenBy],
          [w.reviews, reviews],
        ]}
      />
      {look === undefined ? null : (
        <p className="buttons">
          <ActLink act="organisation-review" about={change.agreedChange} words={w.review} />
          <ActLink act="organisation-change" about={change.agreedChange} words={w.mend} />
        </p>
      )}
    </article>
  );
}

export function ChangesPanel() {
  const say = useSay();
  const { agreedChanges, diagnosis } = useCase().state;
  const list = Object.values(agreedChanges).sort((a, b) => a.by.localeCompare(b.by));
  return (
    <section className="panel" aria-labelledby="changes-head">
      <h2 id="changes-head">{say(w.changesHead)}</h2>
      {list.length === 0 ? <Empty words={w.noChanges} /> : null}
      {list.map((one) => (
        <Change key={one.agreedChange} change={one} />
      ))}
      {Object.keys(diagnosis).length === 0 ? null : (
        <p className="buttons">
          <ActLink act="organisation-change" words={w.agree} />
        </p>
      )}
    </section>
  );
}
