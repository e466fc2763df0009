/** Who of the leadership stands behind the work, to what, and within which bounds. */
import { useCase } from '../../offline/use-case.tsx';
import { ActLink } from '../../overviews/act-link.tsx';
import { longDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { FactList } from '../../ui/facts.tsx';
import { Empty } from '../../ui/states.tsx';
import { organisationScreenWords as w } from './words.ts';

export function MandatePanel() {
  const say = useSay();
  const { language } = useLanguage();
  const list = Object.values(useCase().state.mandates);
  return (
    <section className="panel" aria-labelledby="mandate-head">
      <h2 id="mandate-head">{say(w.mandateHead)}</h2>
      {list.length === 0 ? <Empty words={w.noMandate} /> : null}
      {list.map((one) => (
        <article key={one.mandate} className="thing">
          <p>
            <strong>{[one.by, one.position].filter((part) => part !== undefined).join(', ')}</strong> ·{' '}
            {longDay(one.on, language)}
            {one.withdrawn === undefined ? null : (
              <span className="late">
                {' · '}
                {say(w.withdrawnOn, {
                  day: longDay(one.withdrawn.on, language),
                  reason: one.withdrawn.reason,
                })}
              </span>
            )}
          </p>
          <p className="prose">{one.what}</p>
          <FactList
            facts={[
              [w.bounds, one.bounds],
              [w.until, one.until === undefined ? undefined : longDay(one.until, language)],
            ]}
          />
          {one.withdrawn === undefined ? (
            <p className="buttons">
              <ActLink act="organisation-mandate" about={one.mandate} words={w.mend} />
              <ActLink act="organisation-mandate-withdraw" about={one.mandate} words={w.withdrawMandate} />
            </p>
          ) : null}
        </article>
      ))}
      <p className="buttons">
        <ActLink act="organisation-mandate" words={w.giveMandate} lead={list.length === 0} />
      </p>
    </section>
  );
}
