/** What is known of the first stage: intake, consent, contacts, and every version of the contract. */
import {
  answerWords,
  assentWayWords,
  type Consent,
  type ConsentPurpose,
  type ContractVersion,
  consentPurposeWords,
  contactKindWords,
  fewestShownWords,
  intakeDecisionWords,
  signatoryWords,
  signingWayWords,
  sourceWords,
  stopBy,
  urgencyWords,
} from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { DataRequests } from '../../clients/data-requests-panel.tsx';
import { useCase, useCaseClient, usePeople } from '../../offline/use-case.tsx';
import { ActLink } from '../../overviews/act-link.tsx';
import { ApprovalLine } from '../../overviews/approval.tsx';
import { longDay, moment } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { rupiahText } from '../../shell/rupiah.ts';
import { useSession } from '../../shell/session.tsx';
import { FactList } from '../../ui/facts.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Empty } from '../../ui/states.tsx';
import { engagementScreenWords as w } from './words.ts';

function Intake() {
  const say = useSay();
  const { opening, screening, decision } = useCase().state.intake;
  if (opening === undefined) return null;
  return (
    <section className="panel">
      <h2>{say(w.intakeHead)}</h2>
      <blockquote>{opening.presentingProblem}</blockquote>
      {opening.aroseFrom === undefined ? null : (
        <p>
          {say(w.aroseFrom)}:{' '}
          <Link to="/cases/$case" params={{ case: opening.aroseFrom.case }}>
            {say(w.aroseFromCase)}
          </Link>
        </p>
      )}
      <FactList
        facts={[
          [
            w.source,
            [say(sourceWords[opening.source]), opening.referrer ?? '']
              .filter((one) => one !== '')
              .join(' · '),
          ],
          [w.urgency, say(urgencyWords[opening.urgency])],
          [w.programme, opening.programme],
          [w.earlierService, opening.earlierService],
          [w.immediateDanger, screening && say(answerWords[screening.immediateDanger])],
          [w.violence, screening && say(answerWords[screening.violence])],
          [w.offer, screening?.offer],
          [w.decision, decision && say(intakeDecisionWords[decision.decision])],
          [w.reason, decision?.reason],
        ]}
      />
      <p className="buttons">
        <ActLink act="screen" words={w.screen} />
        <ActLink act="decide" words={w.decide} lead={decision === undefined} />
      </p>
    </section>
  );
}

function Purpose({ consent, purpose }: { readonly consent: Consent; readonly purpose: ConsentPurpose }) {
  const say = useSay();
  const { language } = useLanguage();
  const { agency } = useSession();
  const withdrawn = consent.withdrawn[purpose];
  const name = say(consentPurposeWords[purpose]);
  if (withdrawn === undefined) return <li>{name}</li>;
  const time = (instant: string) => moment(instant, language, agency.timeZone);
  return (
    <li>
      <s>{name}</s> · {say(w.withdrawnOn)} ·{' '}
      {withdrawn.doneAt === undefined ? (
        <strong className="late">{say(w.stopBy, { time: time(stopBy(withdrawn)) })}</strong>
      ) : (
        say(w.stopped, { time: time(withdrawn.doneAt) })
      )}
      {withdrawn.doneAt === undefined ? (
        <ActLink act="withdrawal-done" about={consent.consent} words={w.carriedOut} />
      ) : null}
    </li>
  );
}

function Consents() {
  const say = useSay();
  const { language } = useLanguage();
  const people = usePeople();
  const consents = useCaseClient()?.reading.state.consent;
  const nameOf = (person: string) => people.find((one) => one.person === person)?.name ?? '…';
  const list = Object.values(consents?.consents ?? {});
  return (
    <section className="panel">
      <h2>{say(w.consentHead)}</h2>
      {list.length === 0 ? <Empty words={w.noConsent} /> : null}
      {list.map((one) => (
        <article key={one.consent} className="thing">
          <p>
            <strong>{one.byName}</strong> · {longDay(one.on, language)}{' '}
            {one.given ? '' : `· ${say(w.refusedConsent)}`}
            <br />
            <span className="muted">{one.people.map(nameOf).join(', ')}</span>
          </p>
          <Mark path={one.mark} name={one.byName} />
          <ul>
            {one.purposes.map((purpose) => (
              <Purpose key={purpose} consent={one} purpose={purpose} />
            ))}
          </ul>
          {one.given ? <ActLink act="withdraw" about={one.consent} words={w.withdraw} /> : null}
        </article>
      ))}
      {(consents?.assents ?? []).map((one) => (
        <p key={one.on + one.person} className="thing">
          <strong>{nameOf(one.person)}</strong> · {longDay(one.on, language)} · {say(assentWayWords[one.how])}
          : {one.words}
          <Mark path={one.mark} name={nameOf(one.person)} />
        </p>
      ))}
      <p className="buttons">
        <ActLink act="consent" words={w.consent} lead={list.length === 0} />
        <ActLink act="assent" words={w.assent} />
      </p>
    </section>
  );
}

function Contract({ version, latest }: { readonly version: ContractVersion; readonly latest: boolean }) {
  const say = useSay();
  const { language } = useLanguage();
  const { arrangements } = version;
  const day = (text: string | undefined) => text && longDay(text, language);
  const charged = arrangements.fees === undefined ? undefined : rupiahText(arrangements.fees);
  return (
    <details className="thing contract" open={latest}>
      <summary>
        <span>
          <strong>{say(w.version, { n: version.version })}</strong> ·{' '}
          {version.inForceSince === undefined
            ? say(w.notInForce)
            : say(w.inForce, { day: longDay(version.inForceSince, language) })}
        </span>
      </summary>
      <FactList
        facts={[
          [w.change, version.change],
          [w.problemClient, version.problem.client],
          [w.problemWorker, version.problem.worker],
          [w.goals, version.goals],
          [w.workerRole, version.workerRole],
          [w.clientRole, version.clientRole],
          [w.ofWorker, version.expectations.ofWorker],
          [w.ofClient, version.expectations.ofClient],
          [w.methods, version.methods],
          [
            w.arrangements,
            [arrangements.frequency, arrangements.place, arrangements.time, arrangements.length]
              .filter((one) => one !== undefined)
              .join(' · '),
          ],
          [w.fees, arrangements.fees === 0 ? say(w.free) : charged],
          [
            w.fewestShown,
            arrangements.fewestShown === undefined
              ? undefined
              : say(fewestShownWords, { least: arrangements.fewestShown }),
          ],
          [w.other, arrangements.other],
          [w.reviewOn, day(arrangements.reviewOn)],
          [w.endsOn, day(arrangements.endsOn)],
          [w.confidentialityLimits, arrangements.confidentialityLimits],
        ]}
      />
      <h3>{say(w.signatures)}</h3>
      <ul>
        {version.signatures.map((one) => (
          <li key={one.as + one.name}>
            {one.name} · {say(signatoryWords[one.as])}
            {one.onBehalfOf === undefined ? '' : ` (${one.onBehalfOf})`} · {say(signingWayWords[one.how])}
            {one.readAloud === true ? `, ${say(w.wasReadAloud)}` : ''} · {longDay(one.on, language)}
            <Mark path={one.mark} name={one.name} />
          </li>
        ))}
      </ul>
      {latest ? (
        <>
          <p className="buttons">
            <ActLink
              act="sign"
              about={version.contract}
              words={w.sign}
              lead={version.inForceSince === undefined}
            />
            {version.signatures.length === 0 ? (
              <ActLink act="contract" about={version.contract} words={w.mendDraft} />
            ) : (
              <ActLink act="contract" words={w.newVersion} />
            )}
          </p>
          {version.inForceSince === undefined ? null : (
            <ApprovalLine subject="contract" about={version.contract} />
          )}
        </>
      ) : null}
    </details>
  );
}

function Contracts() {
  const say = useSay();
  const { versions } = useCase().state.contract;
  return (
    <section className="panel">
      <h2>{say(w.contractHead)}</h2>
      {versions.length === 0 ? (
        <Empty words={w.noContract}>
          <ActLink act="contract" words={w.contract} lead />
        </Empty>
      ) : null}
      {versions.toReversed().map((one) => (
        <Contract key={one.contract} version={one} latest={one === versions.at(-1)} />
      ))}
    </section>
  );
}

function ContactList() {
  const say = useSay();
  const { language } = useLanguage();
  const contacts = Object.values(useCase().state.contacts).sort((a, b) => b.on.localeCompare(a.on));
  return (
    <section className="panel">
      <h2>{say(w.contactsHead)}</h2>
      <ul className="plain-list">
        {contacts.map((one) => (
          <li key={one.contact}>
            <strong>{longDay(one.on, language)}</strong> · {say(contactKindWords[one.kind])}
            <br />
            {one.note}
          </li>
        ))}
      </ul>
      <p className="buttons">
        <ActLink act="contact" words={w.contact} />
      </p>
    </section>
  );
}

export function EngagementPanel() {
  return (
    <>
      <Intake />
      <Consents />
      <Contracts />
      <ContactList />
      <DataRequests />
    </>
  );
}
