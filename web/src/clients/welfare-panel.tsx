/** What the welfare system says of a client, with the day and the source of each. */
import {
  benefitProgrammeWords,
  benefitStateWords,
  categoryWords,
  decileStateWords,
  disabilityBasisWords,
  disabilityKindWords,
  isStale,
  supportNeedWords,
} from '@pendamping/domain';
import { longDay } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { ClientActLink } from './client-link.tsx';
import { registryWords as w } from './registry/words.ts';
import { useClient } from './use-client.tsx';

function useDated() {
  const say = useSay();
  const { language } = useLanguage();
  return (one: {
    readonly on: string;
    readonly from?: string | undefined;
    readonly source?: string | undefined;
    readonly ended?: { readonly on: string };
  }) =>
    [
      say(w.since, { day: longDay(one.from ?? one.on, language) }),
      one.ended === undefined ? '' : say(w.until, { day: longDay(one.ended.on, language) }),
      one.source ?? '',
    ]
      .filter((part) => part !== '')
      .join(' · ');
}

function Categories() {
  const say = useSay();
  const dated = useDated();
  const { categories } = useClient().state.circumstances;
  return (
    <>
      <h3>{say(w.categories)}</h3>
      <ul className="plain-list small">
        {Object.values(categories).map((one) => (
          <li key={one.category} className={one.ended === undefined ? 'row' : 'row muted'}>
            <span>
              {say(categoryWords[one.code])}
              <br />
              <span className="muted">
                {[dated(one), one.decidedBy ?? '', one.criterion ?? '']
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </span>
            {one.ended === undefined ? (
              <ClientActLink
                act="category-ended"
                about={one.category}
                words={w.end}
                label={say(categoryWords[one.code])}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <p className="buttons">
        <ClientActLink act="category" words={w.addCategory} />
      </p>
    </>
  );
}

function Disabilities() {
  const say = useSay();
  const dated = useDated();
  const { disabilities } = useClient().state.circumstances;
  return (
    <>
      <h3>{say(w.disabilities)}</h3>
      <ul className="plain-list small">
        {Object.values(disabilities).map((one) => {
          const kinds = one.kinds.map((kind) => say(disabilityKindWords[kind])).join(', ');
          const support =
            one.support === undefined ? '' : `${say(w.support)}: ${say(supportNeedWords[one.support])}`;
          return (
            <li key={one.disability} className={one.ended === undefined ? 'row' : 'row muted'}>
              <span>
                {kinds}
                <br />
                <span className="muted">
                  {[
                    `${say(disabilityBasisWords[one.basis])}${one.saidBy === undefined ? '' : ` (${one.saidBy})`}`,
                    support,
                    one.supportText ?? '',
                    one.aids?.join(', ') ?? '',
                    dated(one),
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              </span>
              {one.ended === undefined ? (
                <ClientActLink
                  act="disability-revised"
                  about={one.disability}
                  words={w.revise}
                  label={kinds}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
      <p className="buttons">
        <ClientActLink act="disability" words={w.addDisability} />
      </p>
    </>
  );
}

function Deciles() {
  const say = useSay();
  const { language } = useLanguage();
  const { today } = useSession();
  const { deciles } = useClient().state.circumstances;
  const last = deciles.at(-1);
  return (
    <>
      <h3>{say(w.decile)}</h3>
      {last === undefined ? null : (
        <p className="small">
          <strong>{last.decile ?? say(decileStateWords[last.state])}</strong> · {last.source} ·{' '}
          {longDay(last.on, language)}
          {isStale(last, today) ? <span className="late"> · {say(w.stale)}</span> : null}
        </p>
      )}
      <ul className="plain-list small muted">
        {deciles.slice(0, -1).map((one) => (
          <li key={one.on + one.source}>
            {one.decile ?? say(decileStateWords[one.state])} · {one.source} · {longDay(one.on, language)}
          </li>
        ))}
      </ul>
      <p className="buttons">
        <ClientActLink act="decile" words={w.checkDecile} />
      </p>
    </>
  );
}

function Benefits() {
  const say = useSay();
  const dated = useDated();
  const { benefits } = useClient().state.circumstances;
  return (
    <>
      <h3>{say(w.benefits)}</h3>
      <ul className="plain-list small">
        {Object.values(benefits).map((one) => {
          const name = one.name ?? say(benefitProgrammeWords[one.programme]);
          return (
            <li key={one.benefit} className="row">
              <span>
                {name} · <strong>{say(benefitStateWords[one.state])}</strong>
                <br />
                <span className="muted">{dated(one)}</span>
              </span>
              <ClientActLink act="benefit-changed" about={one.benefit} words={w.change} label={name} />
            </li>
          );
        })}
      </ul>
      <p className="buttons">
        <ClientActLink act="benefit" words={w.addBenefit} />
      </p>
    </>
  );
}

function Gives() {
  const say = useSay();
  const dated = useDated();
  const { gives } = useClient().state.circumstances;
  return (
    <>
      <h3>{say(w.gives)}</h3>
      <ul className="plain-list small">
        {Object.values(gives).map((one) => (
          <li key={one.service} className={one.ended === undefined ? 'row' : 'row muted'}>
            <span>
              {one.what}
              {one.toWhom === undefined ? '' : ` → ${one.toWhom}`}
              <br />
              <span className="muted">{dated(one)}</span>
            </span>
            {one.ended === undefined ? (
              <ClientActLink act="given-no-longer" about={one.service} words={w.end} label={one.what} />
            ) : null}
          </li>
        ))}
      </ul>
      <p className="buttons">
        <ClientActLink act="given" words={w.addGiven} />
      </p>
    </>
  );
}

export function WelfarePanel() {
  const say = useSay();
  return (
    <section className="panel" aria-labelledby="welfare-head">
      <h2 id="welfare-head">{say(w.circumstances)}</h2>
      <Categories />
      <Disabilities />
      <Deciles />
      <Benefits />
      <Gives />
    </section>
  );
}
