/** One act that has not reached the record: what it says, where it stands, and what can be done with it. */
import { entryWords, refusalWords, type Words, type WrittenEntry } from '@pendamping/domain';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { askServer } from '../../shell/api.ts';
import { moment } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { Attached } from '../attachments/attached.tsx';
import type { OpenDevice } from '../device.ts';
import { newId } from '../record.ts';
import type { Lists } from '../store/lists.ts';
import type { WaitingAct } from '../store/waiting-act.ts';
import { nameOfStream } from './name-of-stream.ts';
import { outboxWords as w } from './words.ts';

interface Props {
  readonly act: WaitingAct;
  readonly device: OpenDevice;
  readonly lists: Lists;
  /** `said`: what has become of the act, which is shown here no longer. */
  readonly changed: (said?: Words) => void;
}

const typeWords = (type: string): Words | undefined =>
  Object.hasOwn(entryWords, type) ? entryWords[type as keyof typeof entryWords] : undefined;

/** The words its writer wrote, so that they know it again. */
function proseOf(data: WrittenEntry['data']): readonly string[] {
  const isWriting = (value: unknown): value is string =>
    typeof value === 'string' && value.includes(' ') && value.trim() !== '';
  return Object.values(data).filter(isWriting).slice(0, 4);
}

interface LineProps extends Pick<Props, 'act' | 'lists'> {
  readonly entry: WrittenEntry;
}

function EntryLine({ entry, act, lists }: LineProps) {
  const say = useSay();
  const words = typeWords(entry.type);
  return (
    <li>
      <strong>{words === undefined ? entry.type : say(words)}</strong>{' '}
      <span className="muted">{nameOfStream(entry.stream, lists) || act.about}</span>
      {proseOf(entry.data).map((text) => (
        <p key={text} className="prose">
          {text}
        </p>
      ))}
      <Attached data={entry.data} />
    </li>
  );
}

function useRefusal({ refusals = [] }: WaitingAct): string | undefined {
  const say = useSay();
  const own = refusals.find((one) => one.outcome === 'refused' && one.because !== 'entry.others-refused');
  if (own?.outcome !== 'refused') return undefined;
  const words = refusalWords(own.because);
  return own.detail ?? (words === undefined ? own.because : say(words));
}

/** The same act for another case: nothing of it has reached any record, so that its ids may stay. */
function moved(act: WaitingAct, to: string, basis: number): readonly WrittenEntry[] {
  const from = act.entries.find((one) => one.record === 'case')?.stream;
  return act.entries.map((one) => (one.stream === from ? { ...one, stream: to, basis } : one));
}

function Move({ act, device, lists, changed }: Props) {
  const say = useSay();
  const id = useId();
  const [to, setTo] = useState('');
  const move = async () => {
    const held = await device.library.record(to);
    const entries = moved(act, to, held?.version ?? 0);
    await device.store.add({ act: newId(), entries, writtenAt: act.writtenAt }, act.number);
    device.wake('written');
    changed();
  };
  return (
    <details>
      <summary>{say(w.move)}</summary>
      <label htmlFor={id}>{say(w.moveTo)}</label>
      <select id={id} value={to} onChange={(event) => setTo(event.target.value)}>
        <option value="">{say(w.choose)}</option>
        {Object.entries(lists.cases).map(([stream, one]) => (
          <option key={stream} value={stream}>
            {one.clientName} · {one.number ?? one.title}
          </option>
        ))}
      </select>
      <button type="button" className="button" disabled={to === ''} onClick={() => void move()}>
        {say(w.moveNow)}
      </button>
    </details>
  );
}

function useMending({ act, device }: Props) {
  const say = useSay();
  const navigate = useNavigate();
  return async () => {
    const { form } = act;
    if (form === undefined) return;
    const present = await device.store.draft<{ readonly revision: number }>(form.draftKey);
    if (present !== undefined && !window.confirm(say(w.otherDraft))) return;
    const savedAt = new Date().toISOString();
    const revision = (present?.revision ?? 0) + 1;
    await device.store.putDraft(form.draftKey, { revision, savedAt, value: form.values });
    await device.store.putOnShelf(`mends/${form.draftKey}`, act.number);
    void navigate({ to: form.path });
  };
}

/** Whether the page on which it was written can be opened: a case that was taken away has none. */
function isHere(path: string, { cases }: Lists): boolean {
  const ofCase = /^\/cases\/([0-9a-f-]{36})/.exec(path)?.[1];
  return ofCase === undefined || Object.hasOwn(cases, ofCase);
}

function Remedies(props: Props) {
  const { act, device, lists, changed } = props;
  const say = useSay();
  const [told, setTold] = useState<Words | undefined>();
  const mend = useMending(props);
  const again = async () => {
    await device.store.commit({ acts: [{ number: act.number, state: 'waiting' }] });
    device.wake('online');
    changed();
  };
  const handOver = async () => {
    try {
      const acts = [{ act: act.act, entries: act.entries }];
      await askServer('POST', '/api/v1/undelivered', { device: device.id, acts });
      await device.store.discard(act.number, 'handed-over');
      device.wake('written');
      changed(w.handed);
    } catch {
      setTold(w.notHanded);
    }
  };
  const isMendable = act.form !== undefined && isHere(act.form.path, lists);
  const isOfCase = act.entries.some((one) => one.record === 'case');
  return (
    <>
      <p className="buttons">
        {!isMendable ? null : (
          <button type="button" className="button primary" onClick={() => void mend()}>
            {say(w.mend)}
          </button>
        )}
        <button type="button" className="button" onClick={() => void again()}>
          {say(w.again)}
        </button>
        <button type="button" className="button" onClick={() => void handOver()}>
          {say(w.handOver)}
        </button>
      </p>
      {isOfCase ? <Move {...props} /> : null}
      {told === undefined ? null : (
        <p className="error" role="alert">
          {say(told)}
        </p>
      )}
    </>
  );
}

export function UnsentAct(props: Props) {
  const { act, device, lists, changed } = props;
  const say = useSay();
  const { language } = useLanguage();
  const { agency } = useSession();
  const refusal = useRefusal(act);
  const refused = act.state === 'refused';
  const discard = async () => {
    if (!window.confirm(say(w.discardSure))) return;
    await device.store.discard(act.number);
    device.wake('written');
    changed();
  };
  return (
    <li className={refused ? 'thing danger-edge' : 'thing'}>
      <p className="muted small">
        {say(refused ? w.refused : w.waiting)} ·{' '}
        {say(w.writtenAt, { time: moment(act.writtenAt, language, agency.timeZone) })}
      </p>
      <ul className="plain-list">
        {act.entries.map((entry) => (
          <EntryLine key={entry.id} entry={entry} act={act} lists={lists} />
        ))}
      </ul>
      {refused && refusal !== undefined ? <p className="late">{refusal}</p> : null}
      {refused ? <Remedies {...props} /> : null}
      <p className="buttons">
        <button type="button" className="button quiet" onClick={() => void discard()}>
          {say(w.discard)}
        </button>
      </p>
    </li>
  );
}
