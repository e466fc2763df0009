/** The administrator's accounts: who may come in, as what, and by which link. */
import { type Role, roleWords } from '@pendamping/domain';
import { useCallback, useEffect, useRef, useState } from 'react';
import { newId } from '../offline/record.ts';
import { call, Problem } from '../shell/api.ts';
import { moment } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { PlainForm } from '../shell/plain-form.tsx';
import { useSession } from '../shell/session.tsx';
import { shellWords } from '../shell/words.ts';
import { ChoicesField, DayField, named, SelectField, TextLine } from '../ui/fields.tsx';
import { compact } from '../ui/form-reader.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { agencyScreenWords as w } from './words.ts';
import { WorkerDevices } from './worker-devices.tsx';

interface Account {
  readonly worker: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly supervisor: string | null;
  readonly username: string | null;
  readonly status: 'none' | 'invited' | 'active' | 'closed';
  readonly lastSeenAt: string | null;
}

interface Link {
  readonly name: string;
  readonly address: string;
}

function LinkOnce({ link }: { readonly link: Link }) {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="notice" ref={box} tabIndex={-1} role="status">
      <p>
        <strong>{say(w.invitation, { name: link.name })}</strong>
      </p>
      <code className="link-once">{link.address}</code>
      <p className="hint">{say(w.invitationHint)}</p>
      <button
        type="button"
        className="button quiet"
        onClick={() => void navigator.clipboard?.writeText(link.address).then(() => setCopied(true))}
      >
        {say(copied ? w.copied : w.copy)}
      </button>
    </div>
  );
}

function NewAccount({
  accounts,
  made,
}: {
  readonly accounts: readonly Account[];
  readonly made: (link: Link) => void;
}) {
  const { agency, today } = useSession();
  const supervisors = accounts.filter((one) => one.roles.includes('supervisor') && one.status !== 'closed');
  return (
    <PlainForm
      initial={{
        name: '',
        username: '',
        roles: ['social-worker'],
        supervisor: '',
        registration: '',
        validUntil: '',
      }}
      submit={w.createAccount}
      send={async (form) => {
        const registration = form.text('registration');
        const data = compact({
          worker: newId(),
          name: form.text('name'),
          roles: form.choices('roles'),
          supervisor: form.text('supervisor'),
          registration:
            registration === undefined
              ? undefined
              : compact({ number: registration, validUntil: form.day('validUntil') }),
        });
        const entry = {
          id: newId(),
          record: 'agency',
          stream: agency.id,
          type: 'WorkerJoined',
          data,
          occurredOn: today,
          recordedAt: new Date().toISOString(),
          basis: 0,
        };
        const { invitation } = await call<{ invitation: string }>('POST', '/api/v1/accounts', {
          entry,
          username: form.text('username') ?? '',
        });
        made({ name: form.text('name') ?? '', address: `${window.location.origin}${invitation}` });
      }}
    >
      <TextLine name="name" label={w.name} required />
      <TextLine name="username" label={w.username} required />
      <ChoicesField name="roles" label={w.roles} options={roleWords} required />
      <SelectField
        name="supervisor"
        label={w.supervisor}
        options={named(supervisors.map((one) => [one.worker, one.name] as const))}
      />
      <div className="pair">
        <TextLine name="registration" label={w.registration} />
        <DayField name="validUntil" label={w.validUntil} />
      </div>
    </PlainForm>
  );
}

export function AccountsPage() {
  const say = useSay();
  const { language } = useLanguage();
  const { agency, worker } = useSession();
  const [accounts, setAccounts] = useState<readonly Account[] | 'failed' | undefined>();
  const [link, setLink] = useState<Link | undefined>();
  const [adding, setAdding] = useState(false);
  const [problem, setProblem] = useState<string | undefined>();

  const load = useCallback(() => {
    call<{ accounts: readonly Account[] }>('GET', '/api/v1/accounts')
      .then((answer) => setAccounts(answer.accounts))
      .catch(() => setAccounts('failed'));
  }, []);
  useEffect(load, [load]);

  const act = async (work: () => Promise<void>) => {
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(error instanceof Problem ? (error.errors[0]?.detail ?? error.message) : String(error));
    }
    load();
  };
  const reset = (one: Account) => {
    if (!window.confirm(say(w.resetSure, { name: one.name }))) return;
    void act(async () => {
      const { invitation } = await call<{ invitation: string }>(
        'POST',
        `/api/v1/accounts/${one.worker}/invitation`,
        {},
      );
      setLink({ name: one.name, address: `${window.location.origin}${invitation}` });
    });
  };
  const close = (one: Account) => {
    if (!window.confirm(say(w.closeSure, { name: one.name }))) return;
    void act(() => call('POST', `/api/v1/accounts/${one.worker}/close`, {}));
  };

  if (accounts === undefined) return <Loading />;
  if (accounts === 'failed') return <Failed again={load} />;
  return (
    <div className="page">
      <h1>{say(w.accounts)}</h1>
      {link === undefined ? null : <LinkOnce key={link.address} link={link} />}
      {problem === undefined ? null : (
        <p className="notice danger" role="alert">
          {problem}
        </p>
      )}
      <ul className="plain-list cards">
        {accounts.map((one) => (
          <li key={one.worker}>
            <div className="row">
              <span>
                <strong>{one.name}</strong> {one.username === null ? '' : `(${one.username})`}
                <br />
                <small className="muted">
                  {one.roles.map((role) => say(roleWords[role])).join(' · ')} · {say(w[one.status])}
                  {one.supervisor === null
                    ? ''
                    : ` · ${say(w.supervisor)}: ${accounts.find((each) => each.worker === one.supervisor)?.name ?? ''}`}
                  {one.lastSeenAt === null
                    ? ''
                    : ` · ${say(shellWords.lastSeen, { time: moment(one.lastSeenAt, language, agency.timeZone) })}`}
                </small>
              </span>
              <span className="buttons">
                {one.username === null || one.status === 'closed' ? null : (
                  <button type="button" className="button quiet" onClick={() => reset(one)}>
                    {say(w.reset)}
                  </button>
                )}
                {one.status === 'closed' ? (
                  <button
                    type="button"
                    className="button quiet"
                    onClick={() => void act(() => call('POST', `/api/v1/accounts/${one.worker}/open`, {}))}
                  >
                    {say(w.reopen)}
                  </button>
                ) : null}
                {one.status === 'closed' || one.worker === worker.id ? null : (
                  <button type="button" className="button quiet" onClick={() => close(one)}>
                    {say(w.close)}
                  </button>
                )}
              </span>
            </div>
            {one.username === null ? null : <WorkerDevices worker={one.worker} name={one.name} />}
          </li>
        ))}
      </ul>
      <section>
        <h2>{say(w.newAccount)}</h2>
        {adding ? (
          <NewAccount
            accounts={accounts}
            made={(made) => {
              setLink(made);
              setAdding(false);
              load();
            }}
          />
        ) : (
          <button type="button" className="button" onClick={() => setAdding(true)}>
            {say(w.newAccount)}
          </button>
        )}
      </section>
    </div>
  );
}
