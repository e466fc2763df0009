/** The referrals of a case: how far each has come, what was shared, and what can be done next. */
import {
  disclosedPartWords,
  informationOf,
  isOver,
  linkOf,
  type Referral,
  referralResultWords,
  referralStandingWords,
  referralSteps,
  referralStepWords,
  referralWayWords,
  refusalWords,
  refusedSharing,
  standingOf,
  stepsOf,
  type Words,
} from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useCase, useCaseClient } from '../offline/use-case.tsx';
import { ActLink } from '../overviews/act-link.tsx';
import { call } from '../shell/api.ts';
import { longDay, moment, shortDay } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { FactList } from '../ui/facts.tsx';
import { Empty } from '../ui/states.tsx';
import { freshAddress } from './fresh-links.ts';
import { openingWords, resourceScreenWords as w } from './words.ts';

/** One mark a step; a step that nobody has told of stays open. */
function Course({ referral }: { readonly referral: Referral }) {
  const say = useSay();
  const { language } = useLanguage();
  const days = stepsOf(referral);
  return (
    <ol className="referral-course" aria-label={say(w.course)}>
      {referralSteps.map((step) => {
        const on = days[step];
        return (
          <li key={step} className={on === undefined ? 'open' : 'told'}>
            <span>{say(referralStepWords[step])}</span>
            <small>{on === undefined ? '–' : shortDay(on, language, '')}</small>
          </li>
        );
      })}
    </ol>
  );
}

function FreshLink({ referral }: { readonly referral: Referral }) {
  const say = useSay();
  const { id } = useCase();
  const [copied, setCopied] = useState(false);
  const address = freshAddress(referral.referral);
  if (address === undefined || isOver(referral)) return null;
  const copy = () =>
    void navigator.clipboard
      ?.writeText(address)
      .then(() => setCopied(true))
      .catch(() => undefined);
  return (
    <div className="notice">
      <p>{say(w.freshLink)}</p>
      <code className="link-once">{address}</code>
      <p className="buttons">
        <button type="button" className="button" onClick={copy}>
          {say(w.copy)}
        </button>
        <Link
          className="button quiet"
          to="/cases/$case/print/$kind/$about"
          params={{ case: id, kind: 'referral', about: referral.referral }}
        >
          {say(w.printWithLink)}
        </Link>
      </p>
      <p role="status">{copied ? say(w.copied) : ''}</p>
    </div>
  );
}

interface Opening {
  readonly at: string;
  readonly what: string;
}

function LinkLog({ referral }: { readonly referral: string }) {
  const say = useSay();
  const { language } = useLanguage();
  const { agency } = useSession();
  const { id } = useCase();
  const [log, setLog] = useState<readonly Opening[] | 'failed' | undefined>();
  const show = () =>
    void call<{ openings: readonly Opening[] }>('GET', `/api/v1/cases/${id}/referrals/${referral}/openings`)
      .then((answer) => setLog(answer.openings))
      .catch(() => setLog('failed'));
  if (log === undefined)
    return (
      <button type="button" className="link" onClick={show}>
        {say(w.logShow)}
      </button>
    );
  if (log === 'failed') return <p role="alert">{say(w.logFailed)}</p>;
  return (
    <section aria-label={say(w.log)}>
      {log.length === 0 ? <p>{say(w.logEmpty)}</p> : null}
      <ul className="plain-list small">
        {log.map((one) => (
          <li key={`${one.at}:${one.what}`}>
            {moment(one.at, language, agency.timeZone)} ·{' '}
            {say(openingWords[one.what] ?? { id: one.what, en: one.what })}
          </li>
        ))}
      </ul>
    </section>
  );
}

const people = ({ received, answer, begun, delivered, notTakenUp }: Referral) => [
  ...new Set(
    [received, answer, begun, delivered, notTakenUp].flatMap((one) =>
      one?.from === undefined
        ? []
        : [[one.from.name, one.from.agency].filter((part) => part !== undefined).join(', ')],
    ),
  ),
];

function useFacts(referral: Referral): readonly (readonly [Words, string | readonly string[] | undefined])[] {
  const say = useSay();
  const { answer, closed, revoked, sendings, delivered } = referral;
  return [
    [
      w.alreadyShared,
      informationOf(referral).map((one) => `${say(disclosedPartWords[one.part])}: ${one.says}`),
    ],
    [w.sentBy, [...new Set(sendings.map((one) => say(referralWayWords[one.way])))].join(', ')],
    [w.answeredBy, people(referral)],
    [w.note, [answer?.note, delivered?.note].filter((one) => one !== undefined)],
    [w.reason, revoked?.reason],
    [w.result, closed && say(referralResultWords[closed.result])],
    [w.got, closed?.got],
    [w.clientSays, closed?.clientSays],
  ];
}

function Acts({ referral }: { readonly referral: Referral }) {
  const { referral: about, revoked, closed, sendings } = referral;
  if (closed !== undefined) return null;
  const came = referral.delivered !== undefined || referral.notTakenUp !== undefined;
  if (revoked !== undefined)
    return (
      <p className="buttons">
        <ActLink act="referral-close" about={about} words={w.close} />
      </p>
    );
  return (
    <p className="buttons">
      <ActLink act="referral-send" about={about} words={w.send} lead={sendings.length === 0} />
      <ActLink act="referral-answer" about={about} words={w.answer} />
      <ActLink act="referral-close" about={about} words={w.close} lead={came} />
      <ActLink act="referral-revoke" about={about} words={w.revoke} />
    </p>
  );
}

function OneReferral({ referral }: { readonly referral: Referral }) {
  const say = useSay();
  const { language } = useLanguage();
  const client = useCaseClient();
  const facts = useFacts(referral);
  const refused =
    client === undefined || isOver(referral)
      ? undefined
      : refusedSharing(referral, [client.reading.state.consent]);
  return (
    <article className="thing">
      <p>
        <strong>{referral.to}</strong> · {longDay(referral.on, language)} ·{' '}
        {say(referralStandingWords[standingOf(referral)])}
      </p>
      <Course referral={referral} />
      {refused === undefined || refused === 'referral.consent-unknown' ? null : (
        <p className="notice danger">{say(refusalWords(refused) ?? w.noConsent)}</p>
      )}
      <FactList facts={facts} />
      <FreshLink referral={referral} />
      {linkOf(referral) === undefined ? null : <LinkLog referral={referral.referral} />}
      <Acts referral={referral} />
    </article>
  );
}

export function ReferralList() {
  const say = useSay();
  const { id, state } = useCase();
  const list = Object.values(state.referrals);
  return (
    <section className="panel" id="referrals">
      <h2>{say(w.head)}</h2>
      {list.length === 0 ? <Empty words={w.none} /> : null}
      {list.map((one) => (
        <OneReferral key={one.referral} referral={one} />
      ))}
      <p className="buttons">
        <ActLink act="refer" words={w.refer} />
        <Link className="button quiet" to="/directory" search={{ case: id }}>
          {say(w.findInDirectory)}
        </Link>
      </p>
    </section>
  );
}
