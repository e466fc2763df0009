/** One incoming referral: opened, answered, and taken on as a case of our own. */
import {
  disclosedText,
  type RequestFromOutside,
  requestStanding,
  requestStandingWords,
  type Words,
} from '@pendamping/domain';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '../shell/api.ts';
import { longDay } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { PlainForm } from '../shell/plain-form.tsx';
import { useSession } from '../shell/session.tsx';
import { ChoiceField, TextLine, TextProse } from '../ui/fields.tsx';
import { useFormState } from '../ui/form-context.ts';
import { compact, type FormReader } from '../ui/form-reader.ts';
import { Failed, Loading, NotHere } from '../ui/states.tsx';
import { DisclosedList } from './disclosed-list.tsx';
import { tellRequest, useRequest } from './use-request.ts';
import { toldWords, resourceScreenWords as w } from './words.ts';

interface Part {
  readonly id: string;
  readonly request: RequestFromOutside;
  readonly reload: () => Promise<void>;
}

/** Opening is a fact of its own: what is said comes here by it, and the sender learns that it arrived. */
function Opening({ id, reload }: Part) {
  const say = useSay();
  const { today } = useSession();
  const [problem, setProblem] = useState<string | undefined>();
  const open = async () => {
    try {
      await tellRequest(id, 'RequestOpened', {}, today);
      setProblem(undefined);
    } catch (error) {
      const said = error instanceof Problem ? error.message : '';
      setProblem(said === '' ? say(w.needsNetwork) : said);
    }
    await reload();
  };
  return (
    <section className="panel">
      <p>{say(w.openHint)}</p>
      {problem === undefined ? null : (
        <p className="notice danger" role="alert">
          {problem}
        </p>
      )}
      <button type="button" className="button primary" onClick={() => void open()}>
        {say(w.open)}
      </button>
    </section>
  );
}

const types = {
  accepted: 'RequestAnswered',
  waiting: 'RequestAnswered',
  refused: 'RequestAnswered',
  begun: 'RequestBegun',
  delivered: 'RequestDelivered',
  'not-taken-up': 'RequestNotTakenUp',
} as const;

const { received: _, ...tellable } = toldWords;

function Expected() {
  return useFormState().values.told === 'waiting' ? (
    <TextLine name="expectedOn" label={w.expectedOn} hint={w.doorDay} />
  ) : null;
}

function answer(form: FormReader): readonly [string, Record<string, unknown>] {
  const what = form.text('told') as keyof typeof types | undefined;
  const note = form.text('note');
  if (what === undefined) return ['RequestAnswered', {}];
  const answers = types[what] === 'RequestAnswered';
  const expectedOn = what === 'waiting' ? form.day('expectedOn') : undefined;
  return [types[what], compact({ answer: answers ? what : undefined, note, expectedOn })];
}

function Telling({ id, reload }: Part) {
  const say = useSay();
  const { today } = useSession();
  const [round, setRound] = useState(0);
  return (
    <section className="panel">
      <h2>{say(w.told)}</h2>
      <PlainForm
        key={round}
        initial={{ told: '', expectedOn: '', note: '' }}
        submit={w.tell}
        send={async (form) => {
          const [type, data] = answer(form);
          const unread = [...form.faults][0];
          if (unread !== undefined)
            throw new Problem(400, 'request.faulty', '', [
              { field: unread[0], because: '', detail: say(unread[1]) },
            ]);
          await tellRequest(id, type, data, today);
          await reload();
          setRound((before) => before + 1);
        }}
      >
        <ChoiceField name="told" label={w.toldWhat} options={tellable} required />
        <Expected />
        <TextProse name="note" label={w.note} rows={2} />
      </PlainForm>
    </section>
  );
}

/** An intake with what the sender wrote filled in; the request remembers the case that it became. */
function Taking({ id, request }: Part) {
  const say = useSay();
  const navigate = useNavigate();
  const information = request.information ?? [];
  if (request.takenOn !== undefined)
    return (
      <p className="buttons">
        <Link className="button" to="/cases/$case" params={{ case: request.takenOn.case }}>
          {say(w.toCase)}
        </Link>
      </p>
    );
  const begin = () =>
    void navigate({
      to: '/cases/new',
      state: {
        request: {
          id,
          clientName: disclosedText(information, 'name')?.split('\n')[0] ?? '',
          presentingProblem: [disclosedText(information, 'need'), disclosedText(information, 'summary')]
            .filter((one) => one !== undefined)
            .join('\n'),
          referrer: request.arrived.agencyName,
        },
      } as never,
    });
  return (
    <p className="buttons">
      <button type="button" className="button" onClick={begin}>
        {say(w.beginIntake)}
      </button>
    </p>
  );
}

function Course({ request }: { readonly request: RequestFromOutside }) {
  const say = useSay();
  const { language } = useLanguage();
  const { answer: answered, begun, delivered, notTakenUp, opened, arrived, revoked, closed } = request;
  const lines: readonly (readonly [Words, string | undefined, string | undefined])[] = [
    [w.arrived, arrived.on, undefined],
    [requestStandingWords.opened, opened?.on, undefined],
    [answered === undefined ? w.answered : toldWords[answered.answer], answered?.on, answered?.note],
    [toldWords.begun, begun?.on, begun?.note],
    [toldWords.delivered, delivered?.on, delivered?.note],
    [toldWords['not-taken-up'], notTakenUp?.on, notTakenUp?.note],
    [requestStandingWords.revoked, revoked?.on, undefined],
    [requestStandingWords.closed, closed?.on, undefined],
  ];
  return (
    <section className="panel">
      <h2>{say(w.course2)}</h2>
      <ul className="plain-list">
        {lines.map(([words, on, note]) =>
          on === undefined ? null : (
            <li key={words.en}>
              {longDay(on, language)} · {say(words)}{' '}
              {note === undefined ? null : <span className="muted">{note}</span>}
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

function Opened(props: Part) {
  const say = useSay();
  const { request } = props;
  const over = request.revoked !== undefined || request.closed !== undefined;
  return (
    <>
      {request.revoked === undefined ? null : <p className="notice danger">{say(w.revokedLead)}</p>}
      {request.closed === undefined ? null : <p className="notice">{say(w.closedLead)}</p>}
      {request.information === undefined ? null : (
        <section className="panel">
          <h2>{say(w.about)}</h2>
          {request.letterNumber === undefined ? null : <p className="muted">{request.letterNumber}</p>}
          <DisclosedList information={request.information} />
          <Taking {...props} />
        </section>
      )}
      {request.opened === undefined && !over ? <Opening {...props} /> : null}
      {request.opened !== undefined && !over ? <Telling {...props} /> : null}
      <Course request={request} />
    </>
  );
}

export function RequestPage() {
  const say = useSay();
  const { request: id = '' } = useParams({ strict: false });
  const { request, reload } = useRequest(id);
  if (request === undefined) return <Loading />;
  if (request === 'failed') return <Failed again={() => void reload()} />;
  if (request === 'not-here') return <NotHere />;
  const { agencyName, city, serviceName } = request.arrived;
  return (
    <div className="page narrow">
      <p className="back">
        <Link to="/requests">{say(w.inbox)}</Link>
      </p>
      <h1>{[agencyName, city].filter((one) => one !== undefined).join(', ')}</h1>
      <p className="muted">
        {say(requestStandingWords[requestStanding(request)])}
        {serviceName === undefined ? '' : ` · ${serviceName}`}
      </p>
      <Opened id={id} request={request} reload={reload} />
    </div>
  );
}
