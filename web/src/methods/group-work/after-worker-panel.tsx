/** Life after the worker: the group's own officers, what each carries on, and what is handed over to whom. */
import { officersOn, officeWords } from '@pendamping/domain';
import { useCase } from '../../offline/use-case.tsx';
import { ActLink } from '../../overviews/act-link.tsx';
import { longDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { FactList } from '../../ui/facts.tsx';
import { Empty } from '../../ui/states.tsx';
import { dynamicsScreenWords as w } from './dynamics-words.ts';

/** Without somebody to lead and somebody to keep the money, a group seldom lasts. */
const needed = ['chair', 'treasurer'] as const;

export function AfterTheWorker() {
  const say = useSay();
  const { language } = useLanguage();
  const { today } = useSession();
  const { officers, composition, ending, cashBoxes } = useCase().state;
  const on = ending.ended !== undefined && ending.ended.on > today ? ending.ended.on : today;
  const present = officersOn(officers, composition, on);
  const hasMoney = Object.values(cashBoxes).some((one) => one.closed === undefined);
  const missing = needed.filter(
    (office) => (office === 'chair' || hasMoney) && !present.some((one) => one.office === office),
  );
  const handovers = Object.values(ending.handovers).filter((one) => one.fellThrough === undefined);
  return (
    <section className="panel" aria-label={say(w.afterWorker)}>
      <h2>{say(w.afterWorker)}</h2>
      {present.length === 0 ? (
        <Empty words={w.noOfficers} />
      ) : (
        missing.map((office) => (
          <p key={office}>{say(w.nobodyCarries, { office: say(officeWords[office]).toLowerCase() })}</p>
        ))
      )}
      {present.map((one) => (
        <article key={one.term} className="thing">
          <p>
            <strong>{one.name}</strong> · {one.officeName ?? say(officeWords[one.office])} ·{' '}
            {say(w.since, { day: longDay(one.from, language) })}
          </p>
          <FactList facts={[[w.carriesOn, one.carriesOn]]} />
          <p className="buttons">
            <ActLink act="officer-down" about={one.term} words={w.stepDown} />
          </p>
        </article>
      ))}
      <FactList
        facts={[
          [
            w.handedOver,
            handovers.map(
              (one) =>
                `${one.what} → ${one.to} (${say(one.accepted === undefined ? w.waiting : w.accepted)})`,
            ),
          ],
        ]}
      />
      <p className="buttons">
        <ActLink act="officer" words={w.chooseOfficer} />
        <ActLink act="handover" words={w.handOver} />
      </p>
    </section>
  );
}
