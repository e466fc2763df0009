/** The page of a stage: what is known, what can be recorded, what is missing, and its documents. */
import { type Stage, stageFullWords, stages, type Words } from '@pendamping/domain';
import { Link, useParams } from '@tanstack/react-router';
import { type ComponentType, useState } from 'react';
import { ChecklistPanels } from '../methods/checklist-panels.tsx';
import { record } from '../offline/record.ts';
import { CaseProvider, useCase } from '../offline/use-case.tsx';
import { useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { EngagementPanel } from '../stages/1-engagement/panel.tsx';
import { AssessmentPanel } from '../stages/2-assessment/panel.tsx';
import { PlanningPanel } from '../stages/3-planning/panel.tsx';
import { ImplementationPanel } from '../stages/4-implementation/panel.tsx';
import { EvaluationPanel } from '../stages/5-evaluation/panel.tsx';
import { TerminationPanel } from '../stages/6-termination/panel.tsx';
import { NotHere } from '../ui/states.tsx';
import { CaseLink } from './case-link.tsx';
import { NoticeList, useNotices } from './case-notices.tsx';
import { DocumentList } from './document-list.tsx';
import { StageRail } from './stage-rail.tsx';
import { overviewWords as w } from './words.ts';

const panels: Readonly<Record<Stage, ComponentType>> = {
  engagement: EngagementPanel,
  assessment: AssessmentPanel,
  planning: PlanningPanel,
  implementation: ImplementationPanel,
  evaluation: EvaluationPanel,
  termination: TerminationPanel,
};

const documents: Readonly<Record<Stage, readonly string[]>> = {
  engagement: ['intake', 'consent', 'contract'],
  assessment: ['assessment'],
  planning: ['plan'],
  implementation: ['progress-notes', 'behaviour-contract', 'advocacy', 'conference', 'referral'],
  evaluation: ['evaluation'],
  termination: ['termination'],
};

function StageCourse({ stage }: { readonly stage: Stage }) {
  const say = useSay();
  const { today } = useSession();
  const { id, state } = useCase();
  const [busy, setBusy] = useState(false);
  const { status } = state.course[stage];
  if (status === 'completed')
    return (
      <Link
        className="button quiet"
        to="/cases/$case/do/$act/$about"
        params={{ case: id, act: 'reopen-stage', about: stage }}
      >
        ↩ {say(w.reopenStage)}
      </Link>
    );
  const [type, words]: [string, Words] =
    status === 'not-begun' ? ['StageBegun', w.beginStage] : ['StageCompleted', w.completeStage];
  const go = async () => {
    setBusy(true);
    await record([{ record: 'case', stream: id, type, data: { stage }, occurredOn: today }]).catch(
      () => undefined,
    );
    setBusy(false);
  };
  return (
    <button type="button" className="button quiet" disabled={busy} onClick={() => void go()}>
      {say(words)}
    </button>
  );
}

function OpenStage({ stage }: { readonly stage: Stage }) {
  const say = useSay();
  const { state } = useCase();
  const list = useNotices(stage);
  const Panel = panels[stage];
  return (
    <div className="page stage-page">
      <CaseLink />
      <h1>{say(stageFullWords[stage])}</h1>
      <p className="muted">
        {state.intake.opening?.clientName} · {state.intake.number}
      </p>
      <StageRail here={stage} />
      {list.length === 0 ? null : (
        <section className="panel attention" aria-label={say(w.notices)}>
          <h2>{say(w.notices)}</h2>
          <NoticeList list={list} />
        </section>
      )}
      <Panel />
      <ChecklistPanels stage={stage} />
      <DocumentList kinds={documents[stage]} />
      <p className="buttons">
        <StageCourse stage={stage} />
      </p>
    </div>
  );
}

export function StagePage() {
  const { case: id = '', stage = '' } = useParams({ strict: false });
  const known = stages.find((one) => one === stage);
  if (known === undefined) return <NotHere />;
  return (
    <CaseProvider id={id}>
      <OpenStage key={known} stage={known} />
    </CaseProvider>
  );
}
