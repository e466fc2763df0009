/** One paper of a cause as an A4 sheet, made on this device and printed by its browser. */
import '../../papers/paper.css';
import {
  areaCodesIn,
  type CausePaperKind,
  causePaperKinds,
  causePaperKindWords,
  causeSheet,
  NothingToPrint,
} from '@pendamping/domain';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useAreaNames } from '../../clients/registry/area-names.ts';
import { useAgency } from '../../offline/use-agency.tsx';
import { Blocks } from '../../papers/blocks.tsx';
import { SheetHead, useWindowTitle } from '../../papers/sheet-head.tsx';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { Empty, Loading, NotHere } from '../../ui/states.tsx';
import { CauseProvider, useCause, useFigures } from './use-cause.tsx';
import { causeScreenWords as w } from './words.ts';

function OpenPaper({ kind, about }: { readonly kind: CausePaperKind; readonly about: string | undefined }) {
  const say = useSay();
  const { language } = useLanguage();
  const { today } = useSession();
  const { id, reading } = useCause();
  const agency = useAgency();
  const counted = useFigures(id);
  const figures = typeof counted === 'object' ? counted.figures : undefined;
  const { nameOf, settled } = useAreaNames(areaCodesIn(figures));
  const paper = useMemo(() => {
    const named = areaCodesIn(figures).flatMap((code) => {
      const name = nameOf(code);
      return name === undefined ? [] : [[code, name] as const];
    });
    const areas = Object.fromEntries(named);
    try {
      return { sheet: causeSheet(kind, { cause: reading, figures, areas, agency, language, today, about }) };
    } catch (nothing) {
      if (nothing instanceof NothingToPrint) return { first: nothing };
      throw nothing;
    }
  }, [kind, reading, figures, nameOf, agency, language, today, about]);
  useWindowTitle(say(causePaperKindWords[kind]));
  const back = (
    <p className="back">
      <Link to="/causes/$cause" params={{ cause: id }}>
        ← {reading.state.cause.description?.name}
      </Link>
    </p>
  );
  if (counted === undefined || !settled) return <Loading />;
  if (paper.first !== undefined)
    return (
      <div className="page narrow">
        {back}
        <h1>{say(causePaperKindWords[kind])}</h1>
        <Empty words={paper.first.words} />
      </div>
    );
  return (
    <div className="page paper-page">
      {back}
      <p className="buttons">
        <button type="button" className="button primary" onClick={() => window.print()}>
          {say(w.print)}
        </button>
      </p>
      <article className="paper-sheet" lang={language}>
        <SheetHead sheet={paper.sheet} />
        <Blocks blocks={paper.sheet.blocks} />
        <footer className="paper-foot">{paper.sheet.footer}</footer>
      </article>
    </div>
  );
}

const isKind = (kind: string): kind is CausePaperKind =>
  (causePaperKinds as readonly string[]).includes(kind);

export function CausePrintPage() {
  const { cause = '', kind = '', about } = useParams({ strict: false });
  if (!isKind(kind)) return <NotHere />;
  return (
    <CauseProvider id={cause}>
      <OpenPaper kind={kind} about={about} />
    </CauseProvider>
  );
}
