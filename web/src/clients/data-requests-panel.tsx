/** What people have asked about their own data, with the clock of each until it is answered. */
import {
  answerBy,
  answeredInTime,
  consentAuthorityWords,
  type DataRequest,
  dataRequestKindWords,
  dataRequestOutcomeWords,
} from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { useCase, useCaseClient } from '../offline/use-case.tsx';
import { ActLink } from '../overviews/act-link.tsx';
import { moment } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { dataRequestScreenWords as w } from './words.ts';

/** Leads to the paper that is the person's own copy: of their way in the group, or of all that is kept of them. */
function CopyLink({ request }: { readonly request: DataRequest }) {
  const say = useSay();
  const { id, state, clients } = useCase();
  const member = Object.values(state.composition.members).find(
    (one) => (one.person ?? one.member) === request.person,
  );
  const isKnown = clients.some(
    (one) => one.stream === request.person && one.reading.state.individual.person !== undefined,
  );
  if (request.kind !== 'copy' || (member === undefined && !isKnown)) return null;
  const params =
    member === undefined
      ? { case: id, kind: 'own-copy', about: request.person }
      : { case: id, kind: 'group-path', about: member.member };
  return (
    <Link className="button quiet" to="/cases/$case/print/$kind/$about" params={params}>
      {say(w.printCopy, { name: request.personName })}
    </Link>
  );
}

function Standing({ request }: { readonly request: DataRequest }) {
  const say = useSay();
  const { language } = useLanguage();
  const { agency } = useSession();
  const time = (instant: string) => moment(instant, language, agency.timeZone);
  const { answer } = request;
  if (answer === undefined) {
    const until = answerBy(request);
    const late = Date.parse(until) < Date.now();
    return <strong className={late ? 'late' : ''}>{say(w.answerBy, { time: time(until) })}</strong>;
  }
  return (
    <>
      {say(dataRequestOutcomeWords[answer.outcome])} · {time(answer.answeredAt)} ·{' '}
      <span className={answeredInTime(request) === true ? 'muted' : 'late'}>
        {say(answeredInTime(request) === true ? w.inTime : w.tooLate)}
      </span>
      <br />
      {answer.what}
      {answer.ground === undefined ? null : (
        <>
          <br />
          {say(w.ground)}: {answer.ground}
        </>
      )}
    </>
  );
}

function Request({ request }: { readonly request: DataRequest }) {
  const say = useSay();
  const { language } = useLanguage();
  const { agency } = useSession();
  const { authority, byName, personName } = request;
  return (
    <article className="thing">
      <p>
        <strong>{personName}</strong> · {say(dataRequestKindWords[request.kind])}
        <br />
        <span className="muted">
          {authority === 'self' ? '' : `${byName} (${say(consentAuthorityWords[authority])}) · `}
          {say(w.asked, { time: moment(request.receivedAt, language, agency.timeZone) })}
        </span>
      </p>
      {request.words === undefined ? null : <blockquote>{request.words}</blockquote>}
      <p>
        <Standing request={request} />
      </p>
      {request.answer === undefined ? (
        <p className="buttons">
          <ActLink act="data-request-answer" about={request.request} words={w.answer} lead />
          <CopyLink request={request} />
        </p>
      ) : null}
    </article>
  );
}

export function DataRequests() {
  const say = useSay();
  const requests = Object.values(useCaseClient()?.reading.state.dataRequests ?? {}).toSorted(
    (a, b) => Date.parse(b.receivedAt) - Date.parse(a.receivedAt),
  );
  return (
    <section className="panel">
      <h2>{say(w.head)}</h2>
      {requests.length === 0 ? <p className="hint">{say(w.lead)}</p> : null}
      {requests.map((one) => (
        <Request key={one.request} request={one} />
      ))}
      <p className="buttons">
        <ActLink act="data-request" words={w.receive} />
      </p>
    </section>
  );
}
