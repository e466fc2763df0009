/** The work with a community on one page (PM 6.2): its profile, what was found with its people, and the programme. */
import { useParams } from '@tanstack/react-router';
import { CaseProvider } from '../../offline/use-case.tsx';
import { CaseLink } from '../../overviews/case-link.tsx';
import { useSay } from '../../shell/language.tsx';
import { ParticipatoryTools } from './participatory/tools-panel.tsx';
import './participatory/tools.css';
import { CommunityProfilePanel } from './profile-panel.tsx';
import { communityScreenWords as w } from './words.ts';

function OpenCommunity() {
  const say = useSay();
  return (
    <div className="page">
      <CaseLink />
      <h1>{say(w.title)}</h1>
      <CommunityProfilePanel />
      <ParticipatoryTools />
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
