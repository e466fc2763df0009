/**
 * The page of somebody outside who was handed a link: exactly what was chosen for them, and their answer. The secret
 * stands after the `#` and goes to the server in the body of a request alone; nothing is kept in the browser.
 */
import { type Disclosed, referralAnswerWords } from '@pendamping/domain';
import { useEffect, useState } from 'react';
import { newId } from '../offline/record.ts';
import { call, Problem } from '../shell/api.ts';
import { longDay } from '../shell/days.ts';
import { DoorSheet } from '../shell/doors.tsx';
import { useLanguage, useSay } from '../shell/language.tsx';
import { PlainForm } from '../shell/plain-form.tsx';
import { ChoiceField, TextLine, TextProse } from '../ui/fields.tsx';
import { useFormState } from '../ui/form-context.ts';
import { compact } from '../ui/form-reader.ts';
import { DisclosedList } from './disclosed-list.tsx';
import { toldWords, resourceScreenWords as w } from './words.ts';

interface View {
  readonly agency: string;
  readonly city: string;
  readonly letterhead: readonly string[];
  readonly worker: string;
  readonly letterNumber?: string;
  readonly until: string;
  readonly openingsLeft: number;
  readonly information: Disclosed;
  readonly answered: readonly { readonly what: string; readonly on: string }[];
}

const secretHere = () => window.location.hash.slice(1);

const answerText = (what: string) =>
  Object.hasOwn(referralAnswerWords, what)
    ? referralAnswerWords[what as keyof typeof referralAnswerWords]
    : toldWords[what as keyof typeof toldWords];

/** One press opens: programs that look at links ahead of people use up no opening. */
function Closed({ open }: { readonly open: (view: View) => void }) {
  const say = useSay();
  const [problem, setProblem] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  if (secretHere() === '') return <p role="alert">{say(w.doorNoSecret)}</p>;
  const press = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      open(await call<View>('POST', '/api/v1/answer', { token: secretHere() }));
    } catch (error) {
      const said = error instanceof Problem ? error.message : '';
      setProblem(said === '' ? say(w.needsNetwork) : said);
      setBusy(false);
    }
  };
  return (
    <>
      <p>{say(w.doorLead)}</p>
      {problem === undefined ? null : (
        <p className="notice danger" role="alert">
          {problem}
        </p>
      )}
      <button type="button" className="button primary" disabled={busy} onClick={() => void press()}>
        {say(w.doorOpen)}
      </button>
    </>
  );
}

function Expected() {
  return useFormState().values.told === 'waiting' ? (
    <TextLine name="expectedOn" label={w.expectedOn} hint={w.doorDay} />
  ) : null;
}

function Answer({ told }: { readonly told: (what: string) => void }) {
  const say = useSay();
  const [id, setId] = useState(newId);
  return (
    <PlainForm
      initial={{ told: '', name: '', agency: '', expectedOn: '', note: '' }}
      submit={w.tell}
      send={async (form) => {
        const what = form.text('told');
        const expectedOn = what === 'waiting' ? form.day('expectedOn') : undefined;
        const unread = [...form.faults][0];
        if (unread !== undefined)
          throw new Problem(400, 'request.faulty', '', [
            { field: unread[0], because: '', detail: say(unread[1]) },
          ]);
        await call(
          'POST',
          '/api/v1/answer/told',
          compact({
            token: secretHere(),
            id,
            told: what,
            name: form.text('name') ?? '',
            agency: form.text('agency'),
            note: form.text('note'),
            expectedOn,
          }),
        );
        setId(newId());
        told(what ?? '');
      }}
    >
      <ChoiceField name="told" label={w.toldWhat} options={toldWords} required />
      <Expected />
      <TextLine name="name" label={w.doorName} required />
      <TextLine name="agency" label={w.doorAgency} />
      <TextProse name="note" label={w.note} rows={2} />
    </PlainForm>
  );
}

function Opened({ view }: { readonly view: View }) {
  const say = useSay();
  const { language } = useLanguage();
  const [answered, setAnswered] = useState<readonly string[]>([]);
  const { worker, agency, city, until, openingsLeft } = view;
  return (
    <>
      <p>
        <strong>{say(w.doorFrom, { worker, agency, city })}</strong>
      </p>
      <p className="muted small">
        {[...view.letterhead, view.letterNumber ?? ''].filter((one) => one !== '').join(' · ')}
      </p>
      <p className="notice">{say(w.doorCare)}</p>
      <DisclosedList information={view.information} />
      {view.answered.length === 0 ? null : (
        <>
          <h2>{say(w.doorAnswered)}</h2>
          <ul className="plain-list">
            {view.answered.map((one) => (
              <li key={one.what}>
                {longDay(one.on, language)} · {say(answerText(one.what))}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{say(w.doorAnswer)}</h2>
      <Answer told={(what) => setAnswered((before) => [...before, what])} />
      <p role="status">{answered.length === 0 ? '' : say(w.doorSent)}</p>
      <p className="muted small">{say(w.doorUntil, { day: longDay(until, language), left: openingsLeft })}</p>
    </>
  );
}

export function AnswerPage() {
  const [view, setView] = useState<View | undefined>();
  // Another link in the same tab is another page.
  useEffect(() => {
    const again = () => setView(undefined);
    window.addEventListener('hashchange', again);
    return () => window.removeEventListener('hashchange', again);
  }, []);
  return (
    <DoorSheet title={w.doorTitle}>
      {view === undefined ? <Closed open={setView} /> : <Opened view={view} />}
    </DoorSheet>
  );
}
