/** Asking the supervisor, and the supervisor's answer, beside what is to be approved. */
import type { ApprovalSubject } from '@pendamping/domain';
import { useState } from 'react';
import { record } from '../offline/record.ts';
import { useWorkerName } from '../offline/use-agency.tsx';
import { useCase } from '../offline/use-case.tsx';
import { longDay } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { useHasRole, useSession } from '../shell/session.tsx';
import { overviewWords as w } from './words.ts';

interface Subject {
  readonly subject: ApprovalSubject;
  readonly about: string;
}

/** The supervisor's two answers; giving back needs what is to be better. */
export function ApprovalAnswer({
  caseId,
  subject,
  about,
  done,
}: Subject & { readonly caseId: string; readonly done?: () => void }) {
  const say = useSay();
  const { today } = useSession();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const answer = async (type: 'ApprovalGiven' | 'ApprovalWithheld') => {
    if (type === 'ApprovalWithheld' && reason.trim() === '') {
      setProblem(say(w.giveBackReason));
      return;
    }
    setBusy(true);
    const data = type === 'ApprovalGiven' ? { subject, about } : { subject, about, reason: reason.trim() };
    const refused = await record([{ record: 'case', stream: caseId, type, data, occurredOn: today }]).catch(
      () => [],
    );
    setBusy(false);
    const [first] = refused;
    if (first?.outcome === 'refused') setProblem(first.detail ?? first.because);
    else done?.();
  };
  return (
    <div className="approval">
      <label>
        {say(w.giveBackReason)}
        <textarea
          rows={1}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      {problem === undefined ? null : (
        <p className="error" role="alert">
          {problem}
        </p>
      )}
      <p className="buttons">
        <button
          type="button"
          className="button primary"
          disabled={busy}
          onClick={() => void answer('ApprovalGiven')}
        >
          {say(w.approve)}
        </button>
        <button
          type="button"
          className="button quiet"
          disabled={busy}
          onClick={() => void answer('ApprovalWithheld')}
        >
          {say(w.giveBack)}
        </button>
      </p>
    </div>
  );
}

export function ApprovalLine({ subject, about }: Subject) {
  const say = useSay();
  const { language } = useLanguage();
  const { today, worker } = useSession();
  const { id, state } = useCase();
  const nameOf = useWorkerName();
  const supervises = useHasRole('supervisor');
  const known = state.supervision.approvals[about];
  const ask = () =>
    void record([
      { record: 'case', stream: id, type: 'ApprovalAsked', data: { subject, about }, occurredOn: today },
    ]).catch(() => undefined);
  const by = nameOf(known?.by);
  if (known?.status === 'given')
    return (
      <p className="approval-line done">
        ✓ {say(w.approvalGiven, { name: by, day: longDay(known.on ?? today, language) })}
      </p>
    );
  return (
    <div>
      {known?.status === 'asked' ? <p className="approval-line">{say(w.approvalAsked)}</p> : null}
      {known?.status === 'withheld' ? (
        <p className="approval-line late">
          {say(w.approvalWithheld, { name: by, reason: known.reason ?? '' })}
        </p>
      ) : null}
      {known?.status === 'asked' && supervises && known.askedBy !== worker.id ? (
        <ApprovalAnswer caseId={id} subject={subject} about={about} />
      ) : null}
      {known === undefined || known.status === 'withheld' ? (
        <button type="button" className="button quiet" onClick={ask}>
          {say(w.askApproval)}
        </button>
      ) : null}
    </div>
  );
}
