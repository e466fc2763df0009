/** The work with an organisation on one page (PM 2.1, 4.3): who agreed to it, how it serves, and what it will change. */
import { useParams } from '@tanstack/react-router';
import { CaseProvider } from '../../offline/use-case.tsx';
import { CaseLink } from '../../overviews/case-link.tsx';
import { NoticeList, useNotices } from '../../overviews/case-notices.tsx';
import { DocumentList } from '../../overviews/document-list.tsx';
import { overviewWords } from '../../overviews/words.ts';
import { useSay } from '../../shell/language.tsx';
import { ChangesPanel } from './changes-panel.tsx';
import { DiagnosisPanel } from './diagnosis-panel.tsx';
import { MandatePanel } from './mandate-panel.tsx';
import { organisationScreenWords as w } from './words.ts';

const own = new Set<string>([
  'organisation-without-mandate',
  'served-not-asked',
  'finding-without-change',
  'agreed-change-overdue',
]);

function OpenOrganisation() {
  const say = useSay();
  const list = useNotices().filter((one) => own.has(one.code));
  return (
    <div className="page">
      <CaseLink />
      <h1>{say(w.title)}</h1>
      {list.length === 0 ? null : (
        <section className="panel attention" aria-label={say(overviewWords.notices)}>
          <h2>{say(overviewWords.notices)}</h2>
          <NoticeList list={list} />
        </section>
      )}
      <MandatePanel />
      <DiagnosisPanel />
      <ChangesPanel />
      <DocumentList kinds={['organisation-agreement']} />
    </div>
  );
}

export function OrganisationPage() {
  const { case: id = '' } = useParams({ strict: false });
  return (
    <CaseProvider id={id}>
      <OpenOrganisation />
    </CaseProvider>
  );
}
