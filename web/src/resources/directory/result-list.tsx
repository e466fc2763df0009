/** What was found, as a list: each with why it fits, how to reach it, and how sure what is written there is. */
import {
  explained,
  isKindOnly,
  type Match,
  reasonWords,
  type ServiceLine,
  type ServiceQuality,
  serviceCostWords,
  serviceQualityWords,
  serviceStatusWords,
} from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { shortDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { Phone } from './phone.tsx';
import { directoryWords as w } from './words.ts';

export function Freshness({ match }: { readonly match: Match }) {
  const say = useSay();
  const { language } = useLanguage();
  const { today } = useSession();
  const { askedOn } = match.service;
  if (isKindOnly(match.service)) return <span className="muted">{say(w.kindOnly)}</span>;
  if (askedOn === undefined) return <span className="late">{say(w.neverChecked)}</span>;
  const day = shortDay(askedOn, language, today);
  return match.freshness === 'stale' ? (
    <span className="late">{say(w.stale, { day })}</span>
  ) : (
    <span className="muted">{say(w.fresh, { day })}</span>
  );
}

function useJudged() {
  const say = useSay();
  return ({ judged }: ServiceLine): string => {
    const told = Object.entries(judged).map(
      ([quality, count]) => `${say(serviceQualityWords[quality as ServiceQuality])} ${count}`,
    );
    return told.length === 0 ? '' : say(w.judged, { text: told.join(', ') });
  };
}

function useFacts() {
  const say = useSay();
  const judged = useJudged();
  return (one: ServiceLine): readonly string[] =>
    [
      one.providerName === undefined || isKindOnly(one) ? '' : one.providerName,
      one.places[0]?.address ?? one.places[0]?.name ?? '',
      one.status === 'active' ? '' : say(serviceStatusWords[one.status]),
      one.cost === undefined ? '' : say(serviceCostWords[one.cost]),
      one.available === undefined ? '' : say(w.places, { count: one.available }),
      one.waitDays === undefined ? '' : say(w.waitDays, { count: one.waitDays }),
      judged(one),
    ].filter((text) => text !== '');
}

function Why({ match }: { readonly match: Match }) {
  const { language } = useLanguage();
  const { fits, unsaid, misses } = explained(match, language);
  const say = useSay();
  return (
    <>
      {fits.length === 0 ? null : (
        <p className="why">
          <strong>{say(reasonWords.fitsBecause)}:</strong> {fits.join('; ')}
        </p>
      )}
      {misses.length === 0 ? null : (
        <p className="why late">
          {say(reasonWords.but)} {misses.join('; ')}
        </p>
      )}
      {unsaid.length === 0 ? null : (
        <p className="why muted">
          {unsaid.join('; ')}: {say(reasonWords.ask)}
        </p>
      )}
    </>
  );
}

export function ResultLine({
  match,
  forCase,
}: {
  readonly match: Match;
  readonly forCase: string | undefined;
}) {
  const facts = useFacts();
  const { language } = useLanguage();
  const { service } = match;
  const name =
    isKindOnly(service) && language === 'en' ? (service.alternateName ?? service.name) : service.name;
  return (
    <li className="found-service">
      <Link
        to="/directory/$service"
        params={{ service: service.service }}
        search={forCase === undefined ? {} : { case: forCase }}
      >
        <strong>{name}</strong>
      </Link>
      <Why match={match} />
      <small className="muted">{facts(service).join(' · ')}</small>
      <p className="small">
        <Freshness match={match} />
        {service.phones.slice(0, 2).map((number) => (
          <Phone key={number} number={number} of={service.name} />
        ))}
      </p>
    </li>
  );
}

export function ResultList({
  matches,
  forCase,
}: {
  readonly matches: readonly Match[];
  readonly forCase: string | undefined;
}) {
  return (
    <ul className="plain-list cards found-services">
      {matches.map((match) => (
        <ResultLine key={match.service.service} match={match} forCase={forCase} />
      ))}
    </ul>
  );
}
