/** The work with a group on one page (PM 6.1): who belongs to it, its sessions, and how people stand to each other. */
import { useParams } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { CaseProvider } from '../../offline/use-case.tsx';
import { CaseLink } from '../../overviews/case-link.tsx';
import { useSay } from '../../shell/language.tsx';
import { PageParts } from '../../ui/page-parts.tsx';
import { ToldInPrivate } from '../private-panel.tsx';
import { AfterTheWorker } from './after-worker-panel.tsx';
import { CashBoxPanel } from './cash-panel.tsx';
import { SociogramOverTime } from './choices-panel.tsx';
import { WhoSpokeToWhom } from './interaction-panel.tsx';
import { GroupMembers } from './member-panel.tsx';
import { GroupNormsPanel, GroupPlanPanel } from './plan-panel.tsx';
import { RotatingSavingsPanel } from './savings-panel.tsx';
import { GroupSessions } from './sessions-panel.tsx';
import { groupScreenWords as w } from './words.ts';

/** The sessions stand first; what stands below them follows a moment later. */
function OpenGroup() {
  const say = useSay();
  const isWhole = useDeferredValue(true, false);
  return (
    <div className="page">
      <CaseLink />
      <h1>{say(w.title)}</h1>
      <PageParts />
      <GroupSessions />
      {isWhole ? (
        <>
          <GroupMembers />
          <GroupPlanPanel />
          <GroupNormsPanel />
          <WhoSpokeToWhom />
          <SociogramOverTime />
          <CashBoxPanel />
          <RotatingSavingsPanel />
          <AfterTheWorker />
          <ToldInPrivate />
        </>
      ) : null}
    </div>
  );
}

export function GroupPage() {
  const { case: id = '' } = useParams({ strict: false });
  return (
    <CaseProvider id={id}>
      <OpenGroup />
    </CaseProvider>
  );
}
