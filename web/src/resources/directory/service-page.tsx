/** One service: all that is known, who was asked last, what workers think of it, and what can be recorded. */
import {
  checkingWayWords,
  checkResultWords,
  freshnessOf,
  inLanguage,
  isKindOnly,
  serviceQualityWords,
  withdrawalReasonWords,
} from '@pendamping/domain';
import { Link, useParams } from '@tanstack/react-router';
import { useWorkerName } from '../../offline/use-agency.tsx';
import { longDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { Failed, Loading, NotHere } from '../../ui/states.tsx';
import { CheckForm } from './check-form.tsx';
import { useForCase } from './directory-page.tsx';
import { JudgeForm } from './judge-form.tsx';
import { ServiceFacts } from './service-facts.tsx';
import { type OpenService, useService } from './use-service.tsx';
import { WithdrawForm } from './withdraw-form.tsx';
import { directoryWords as w } from './words.ts';
import './directory.css';

function ShelfLife({ service }: { readonly service: OpenService }) {
  const say = useSay();
  const { today } = useSession();
  if (isKindOnly(service.line)) return <p className="notice">{say(w.kindLead)}</p>;
  const freshness = freshnessOf(service.line, today);
  if (freshness === 'fresh') return null;
  return <p className="notice danger">{say(freshness === 'stale' ? w.shelfLife : w.shelfNever)}</p>;
}

function Withdrawn({ service }: { readonly service: OpenService }) {
  const say = useSay();
  const { language } = useLanguage();
  const { withdrawn } = service.known;
  if (withdrawn === undefined) return null;
  const reason = withdrawn.note ?? say(withdrawalReasonWords[withdrawn.reason]);
  return (
    <p className="notice danger">{say(w.withdrawnOn, { day: longDay(withdrawn.on, language), reason })}</p>
  );
}

function useCheckText() {
  const say = useSay();
  const { language } = useLanguage();
  return ({ on, way, result, answeredBy }: OpenService['known']['checks'][number]): string => {
    const fill = { day: longDay(on, language), way: say(checkingWayWords[way]) };
    if (result === 'nobody-reached') return say(w.askedNobody, fill);
    const asked = say(w.askedBy, { ...fill, who: answeredBy ?? say(checkingWayWords[way]) });
    return `${asked}: ${say(checkResultWords[result])}`;
  };
}

function Asked({ service }: { readonly service: OpenService }) {
  const say = useSay();
  const text = useCheckText();
  const name = useWorkerName();
  const checks = [...service.known.checks].reverse();
  return (
    <section className="panel">
      <h2>{say(w.lastAsked)}</h2>
      {checks.length === 0 ? <p className="muted">{say(w.neverChecked)}</p> : null}
      <ul className="plain-list">
        {checks.slice(0, 5).map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: checks are told in their order and never change places
          <li key={at}>
            {text(one)} <span className="muted">({name(one.by)})</span>
            {one.said === undefined ? null : <p className="small">{one.said}</p>}
          </li>
        ))}
      </ul>
      <CheckForm key={checks.length} service={service} />
    </section>
  );
}

function Judgements({ service, mayJudge }: { readonly service: OpenService; readonly mayJudge: boolean }) {
  const say = useSay();
  const { language } = useLanguage();
  const name = useWorkerName();
  const { judgements } = service.known;
  return (
    <section className="panel">
      <h2>{say(w.judgements)}</h2>
      {judgements.length === 0 ? <p className="muted">{say(w.noJudgements)}</p> : null}
      <ul className="plain-list">
        {judgements.map((one) => (
          <li key={one.by}>
            <strong>{say(serviceQualityWords[one.quality])}</strong>: {one.reason}
            <br />
            <small className="muted">
              {name(one.by)}, {longDay(one.on, language)}
            </small>
          </li>
        ))}
      </ul>
      {mayJudge ? <JudgeForm service={service.id} /> : null}
    </section>
  );
}

/** What a referral needs to know of the service, passed on to its form. */
const referralTo = ({ id, known: { content }, line }: OpenService) => ({
  service: id,
  provider: content.provider,
  serviceName: content.name,
  to: line.providerName ?? content.name,
  address: line.places[0]?.address ?? '',
});

function Acts({ service, forCase }: { readonly service: OpenService; readonly forCase: string | undefined }) {
  const say = useSay();
  return (
    <p className="buttons">
      {forCase === undefined || service.known.withdrawn !== undefined || isKindOnly(service.line) ? null : (
        <Link
          className="button primary"
          to="/cases/$case/do/$act"
          params={{ case: forCase, act: 'refer' }}
          search={referralTo(service)}
        >
          {say(w.refer)}
        </Link>
      )}
      <Link className="button" to="/directory/$service/edit" params={{ service: service.id }}>
        {say(service.known.withdrawn === undefined ? w.edit : w.listAgain)}
      </Link>
    </p>
  );
}

function Opened({ service }: { readonly service: OpenService }) {
  const say = useSay();
  const { worker } = useSession();
  const forCase = useForCase();
  const keeps = worker.roles.some((role) => role !== 'volunteer' && role !== 'researcher');
  const { language } = useLanguage();
  const content = inLanguage(service.known, language);
  const providerName = service.provider?.content.name;
  return (
    <>
      <h1>{content.name}</h1>
      <p className="muted">
        {[content.alternateName, providerName].filter((one) => one !== undefined && one !== '').join(' · ')}
      </p>
      <Withdrawn service={service} />
      <ShelfLife service={service} />
      {content.alert === undefined ? null : (
        <p className="notice kept-lines">
          <strong>{say(w.alert)}:</strong> {content.alert}
        </p>
      )}
      {keeps ? <Acts service={service} forCase={forCase} /> : null}
      <ServiceFacts service={service} />
      <Asked service={service} />
      <Judgements service={service} mayJudge={keeps} />
      {keeps && service.known.withdrawn === undefined ? <WithdrawForm service={service.id} /> : null}
    </>
  );
}

export function ServicePage() {
  const say = useSay();
  const { service: id = '' } = useParams({ strict: false });
  const forCase = useForCase();
  const { answer, retry } = useService(id);
  if (answer === 'none') return <NotHere />;
  return (
    <div className="page narrow">
      <p className="back">
        <Link to="/directory" search={forCase === undefined ? {} : { case: forCase }}>
          ← {say(w.back)}
        </Link>
      </p>
      {answer === 'loading' ? <Loading /> : null}
      {answer === 'failed' ? <Failed again={retry} /> : null}
      {answer === 'not-held' ? <p className="notice">{say(w.gone)}</p> : null}
      {typeof answer === 'object' ? <Opened service={answer} /> : null}
    </div>
  );
}
