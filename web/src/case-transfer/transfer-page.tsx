/** Making the package of a case that goes to another agency: what leaves and what is lost is shown before. */
import { mayBeTransferred, type TransferPart, transferPartWords, type Words } from '@pendamping/domain';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { CaseProvider, useCase, useCaseClient } from '../offline/use-case.tsx';
import { CaseLink } from '../overviews/case-link.tsx';
import { call, fetchFile } from '../shell/api.ts';
import { longDay } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { PlainForm } from '../shell/plain-form.tsx';
import { download } from '../ui/download.ts';
import { ChoicesField, named, SelectField, TextLine, TextProse } from '../ui/fields.tsx';
import { useFormState } from '../ui/form-context.ts';
import { Scroller } from '../ui/scroller.tsx';
import { Failed, Loading } from '../ui/states.tsx';
import { caseTransferScreenWords as w } from './words.ts';

interface Preview {
  readonly entries: number;
  readonly attachments: number;
  readonly attachmentsOut: number;
  readonly stayed: Partial<Readonly<Record<TransferPart, number>>>;
  readonly restricted: number;
  readonly losses: readonly {
    readonly of: string;
    readonly what: Words;
    readonly how: Words;
    readonly count: number;
  }[];
}

function Losses({ losses }: Pick<Preview, 'losses'>) {
  const say = useSay();
  return (
    <details className="more">
      <summary>{say(w.losses, { count: losses.length })}</summary>
      <p className="hint">{say(w.lossesHint)}</p>
      <Scroller>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(w.what)}</th>
              <th scope="col">{say(w.count)}</th>
              <th scope="col">{say(w.how)}</th>
            </tr>
          </thead>
          <tbody>
            {losses.map((one) => (
              <tr key={one.of}>
                <th scope="row">{say(one.what)}</th>
                <td>{one.count}</td>
                <td>{say(one.how)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </details>
  );
}

/** What goes and what stays, with the parts as they are chosen in the form. */
function Contents() {
  const say = useSay();
  const { id } = useCase();
  const { values } = useFormState();
  const leftOut = Array.isArray(values.leftOut) ? values.leftOut.join(',') : '';
  const [found, setFound] = useState<Preview | 'failed' | undefined>();
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when somebody tries again
  useEffect(() => {
    let left = false;
    call<Preview>('GET', `/api/v1/cases/${id}/transfer?leftOut=${leftOut}`).then(
      (answer) => left || setFound(answer),
      () => left || setFound('failed'),
    );
    return () => {
      left = true;
    };
  }, [id, leftOut, tries]);
  if (found === undefined) return <Loading />;
  if (found === 'failed') return <Failed again={() => setTries(tries + 1)} />;
  const { stayed, restricted, attachmentsOut } = found;
  return (
    <section className="panel">
      <h2>{say(w.preview)}</h2>
      <p role="status">{say(w.leaves, { entries: found.entries, attachments: found.attachments })}</p>
      <ul>
        {Object.entries(stayed).map(([part, count]) => (
          <li key={part}>
            {say(w.stays, { part: say(transferPartWords[part as TransferPart]), count: count ?? 0 })}
          </li>
        ))}
        {restricted === 0 ? null : <li>{say(w.staysRestricted, { count: restricted })}</li>}
        {attachmentsOut === 0 ? null : <li>{say(w.staysAttachments, { count: attachmentsOut })}</li>}
      </ul>
      <Losses losses={found.losses} />
    </section>
  );
}

/** Consents to share that stand: a purpose that was taken back has stopped. */
function useSharing() {
  const all = Object.values(useCaseClient()?.reading.state.consent.consents ?? {});
  return all.filter(
    (one) =>
      one.given &&
      one.purposes.some((purpose) => purpose.startsWith('share-') && one.withdrawn[purpose] === undefined),
  );
}

function TransferForm() {
  const say = useSay();
  const { language } = useLanguage();
  const { id, reload } = useCase();
  const consents = useSharing();
  const [made, setMade] = useState(false);
  return (
    <>
      <PlainForm
        initial={{ to: '', consent: consents[0]?.consent ?? '', ground: '', leftOut: ['supervision'] }}
        submit={w.make}
        busyWords={w.making}
        send={async (form) => {
          setMade(false);
          const [consent, ground] = [form.text('consent'), form.text('ground')];
          const body = { to: form.text('to') ?? '', leftOut: form.choices('leftOut'), language };
          const file = await fetchFile(`/api/v1/cases/${id}/transfer`, {
            ...body,
            ...(consent === undefined ? {} : { consent }),
            ...(ground === undefined ? {} : { ground }),
          });
          download(file, 'alih-kasus.zip');
          setMade(true);
          await reload();
        }}
      >
        <TextLine name="to" label={w.to} required />
        <SelectField
          name="consent"
          label={w.consent}
          options={named(
            consents.map((one) => [one.consent, `${one.byName}, ${longDay(one.on, language)}`] as const),
          )}
        />
        <TextProse name="ground" label={w.ground} rows={2} />
        <ChoicesField name="leftOut" label={w.leftOut} hint={w.leftOutHint} options={transferPartWords} />
        <Contents />
      </PlainForm>
      {made ? (
        <p className="summary" role="status">
          {say(w.made)}
        </p>
      ) : null}
    </>
  );
}

function OpenTransfer() {
  const say = useSay();
  const { state } = useCase();
  return (
    <div className="page narrow">
      <CaseLink />
      <h1>{say(w.head)}</h1>
      <p className="muted">
        {state.intake.opening?.clientName} · {state.intake.number}
      </p>
      <p className="hint">{say(w.lead)}</p>
      {mayBeTransferred(state.caseTransfers, state.ending) ? <TransferForm /> : <p>{say(w.notYet)}</p>}
    </div>
  );
}

export function TransferPage() {
  const { case: id = '' } = useParams({ strict: false });
  return (
    <CaseProvider id={id}>
      <OpenTransfer />
    </CaseProvider>
  );
}
