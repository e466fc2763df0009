/** The work with a community on one page (PM 6.2): its profile, what was found with its people, and the programme. */
import { useParams } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { CaseProvider } from '../../offline/use-case.tsx';
import { CaseLink } from '../../overviews/case-link.tsx';
import { DocumentList } from '../../overviews/document-list.tsx';
import { useSay } from '../../shell/language.tsx';
import { PageParts } from '../../ui/page-parts.tsx';
import { OnePersonApart } from '../private-panel.tsx';
import { ParticipatoryTools } from './participatory/tools-panel.tsx';
import './participatory/tools.css';
import { Budget } from './budget-panel.tsx';
import { Lasting } from './lasting-panel.tsx';
import { Meetings } from './meetings-panel.tsx';
import { Participation } from './participation-panel.tsx';
import { CommunityProfilePanel } from './profile-panel.tsx';
import { Indicators, PlanVersions, ProgrammeTimeline } from './programme-panel.tsx';
import { communityScreenWords as w } from './words.ts';

const documents = ['meeting', 'programme', 'evaluation', 'termination'];

function Programme() {
  const isWhole = useDeferredValue(true, false);
  return (
    <>
      <Indicators />
      <ProgrammeTimeline />
      {isWhole ? (
        <>
          <Budget />
          <Participation />
          <PlanVersions />
          <Lasting />
          <OnePersonApart />
          <DocumentList kinds={documents} />
        </>
      ) : null}
    </>
  );
}

/** What is read first stands first; what stands below follows a moment later. */
function OpenCommunity() {
  const say = useSay();
  const isWhole = useDeferredValue(true, false);
  return (
    <div className="page">
      <CaseLink />
      <h1>{say(w.title)}</h1>
      <PageParts />
      <CommunityProfilePanel />
      <ParticipatoryTools />
      <Meetings />
      {isWhole ? <Programme /> : null}
    </div>
  );
}

export function CommunityPage() {
  const { case: id = '' } = useParams({ strict: false });
  return (
    <CaseProvider id={id}>
      <OpenCommunity />
    </CaseProvider>
  );
}
