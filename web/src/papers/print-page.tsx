/** One paper of a case as a sheet, A4 or, to hang on a wall, A3 across; made on this device and printed by its browser. */
import './paper.css';
import {
  type DocumentKind,
  documentKinds,
  linkOf,
  type Material,
  NothingToPrint,
  type Sheet,
  sheetOf,
} from '@pendamping/domain';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { useAgency } from '../offline/use-agency.tsx';
import { CaseProvider, useCase } from '../offline/use-case.tsx';
import { CaseLink } from '../overviews/case-link.tsx';
import { documentNamed } from '../overviews/document-words.ts';
import { freshAddress } from '../resources/fresh-links.ts';
import { resourceScreenWords as r } from '../resources/words.ts';
import { longDay } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { useHasRole, useSession } from '../shell/session.tsx';
import { Empty, NotHere } from '../ui/states.tsx';
import { Blocks } from './blocks.tsx';
import { SheetHead, useWindowTitle } from './sheet-head.tsx';
import { paperScreenWords as w } from './words.ts';

const LinkPicture = lazy(async () => ({
  default: (await import('../resources/link-picture.tsx')).LinkPicture,
}));

/** The sheet, or what is to be done before there is one. */
function told(
  kind: DocumentKind,
  material: Material,
): { readonly sheet: Sheet } | { readonly first: NothingToPrint } {
  try {
    return { sheet: sheetOf(kind, material) };
  } catch (nothing) {
    if (nothing instanceof NothingToPrint) return { first: nothing };
    throw nothing;
  }
}

/** The address to answer by, while this tab still knows it: it goes on paper from here and nowhere else. */
function AnswerAddress({ referral }: { readonly referral: string }) {
  const say = useSay();
  const { language } = useLanguage();
  const known = useCase().state.referrals[referral];
  const address = freshAddress(referral);
  const link = known === undefined ? undefined : linkOf(known);
  if (address === undefined || link === undefined) return null;
  return (
    <div className="paper-answer">
      <Suspense fallback={null}>
        <LinkPicture address={address} />
      </Suspense>
      <div>
        <p>{say(r.answerHere, { day: longDay(link.until, language) })}</p>
        <p className="paper-address">{address}</p>
      </div>
    </div>
  );
}

function OpenPaper({ kind, about }: { readonly kind: DocumentKind; readonly about: string | undefined }) {
  const say = useSay();
  const { language } = useLanguage();
  const { today } = useSession();
  const { reading, clients } = useCase();
  const agency = useAgency();
  const paper = useMemo(
    () => told(kind, { case: reading, clients, agency, language, today, about }),
    [kind, reading, clients, agency, language, today, about],
  );
  useWindowTitle(say(documentNamed(kind, reading.state.intake.opening?.clientKind)));
  if ('first' in paper)
    return (
      <div className="page narrow">
        <CaseLink />
        <h1>{say(w.nothing)}</h1>
        <Empty words={paper.first.words} />
      </div>
    );
  return (
    <div className="page paper-page">
      <CaseLink />
      <p className="buttons">
        <button type="button" className="button primary" onClick={() => window.print()}>
          {say(w.print)}
        </button>{' '}
        <span className="muted">{say(w.hint)}</span>
      </p>
      <article className={paper.sheet.large ? 'paper-sheet large' : 'paper-sheet'} lang={language}>
        <SheetHead sheet={paper.sheet} />
        <Blocks blocks={paper.sheet.blocks} />
        {kind === 'referral' && about !== undefined ? <AnswerAddress referral={about} /> : null}
        <footer className="paper-foot">{paper.sheet.footer}</footer>
      </article>
    </div>
  );
}

const isKind = (kind: string): kind is DocumentKind => (documentKinds as readonly string[]).includes(kind);

export function PrintPage() {
  const { case: id = '', kind = '', about } = useParams({ strict: false });
  // As on the server: who only helps in a case takes no papers from it.
  const [worker, supervisor] = [useHasRole('social-worker'), useHasRole('supervisor')];
  if (!isKind(kind) || !(worker || supervisor)) return <NotHere />;
  return (
    <CaseProvider id={id}>
      <OpenPaper kind={kind} about={about} />
    </CaseProvider>
  );
}
