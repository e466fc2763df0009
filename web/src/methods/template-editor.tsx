/**
 * Editing a template without code: one part at a time, both languages side by side. What is typed is kept as a draft;
 * what cannot be saved is named by its place, and every save is a new version of the agency's.
 */
import { nextVersion, type PracticeTemplate, type Words } from '@pendamping/domain';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useDraft } from '../offline/drafts.ts';
import { useAgency } from '../offline/use-agency.tsx';
import { clock } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { useHasRole, useSession } from '../shell/session.tsx';
import { Loading, NotHere } from '../ui/states.tsx';
import { uiWords } from '../ui/words.ts';
import { type Editing, EditingContext, PartField } from './part-fields.tsx';
import { FaultList } from './template-file.tsx';
import { type Named, type Section, sections } from './template-parts.ts';
import {
  type Checked,
  checkTyped,
  faultWords,
  type Loose,
  listIn,
  type Path,
  recordIn,
  sectionOf,
  textIn,
  withAt,
  wordsIn,
} from './template-values.ts';
import { useAdopting } from './use-adopting.ts';
import { methodScreenWords as w } from './words.ts';

type Faults = Extract<Checked, { faults: unknown }>['faults'];

/** What is kept while it is typed: the parts that were changed, and the version they were changed from. */
interface Draft {
  readonly from: string;
  readonly parts: Loose;
}

const headingKey: Readonly<Record<Named, string>> = { problems: 'form', measures: 'name', goals: 'text' };

const thingsNamed = (value: Loose, of: Named): Readonly<Record<string, Words>> =>
  Object.fromEntries(
    listIn(value[of]).map((one) => {
      const record = recordIn(one);
      return [textIn(record.code), wordsIn(record[headingKey[of]])] as const;
    }),
  );

function SectionPanel({
  section,
  value,
  changed,
  faults,
}: {
  readonly section: Section;
  readonly value: Loose;
  readonly changed: boolean;
  readonly faults: number;
}) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const fields = Object.entries(section.fields);
  const [only] = fields.length === 1 ? fields : [];
  const count = only === undefined || only[1].kind !== 'list' ? undefined : listIn(value[only[0]]).length;
  const shown = open || faults > 0;
  return (
    <details
      className="panel editor-section"
      open={shown}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h2>
          {say(section.words)}
          {count === undefined ? null : <span className="muted"> {count}</span>}
        </h2>
        {changed ? <span className="tag">{say(w.changedPart)}</span> : null}
        {faults === 0 ? null : <span className="tag danger">{say(w.faultsIn, { n: faults })}</span>}
      </summary>
      {shown
        ? fields.map(([key, part]) => <PartField key={key} part={part} path={[key]} value={value[key]} />)
        : null}
    </details>
  );
}

function useEditor(template: PracticeTemplate) {
  const { language } = useLanguage();
  const [from, setFrom] = useState(template.version);
  const [parts, setParts] = useState<Loose>({});
  const [faults, setFaults] = useState<Faults>([]);
  const [restored, setRestored] = useState(false);
  const draft = useDraft<Draft>(`template:${template.template}`, (found) => {
    setFrom(found.from);
    setParts(found.parts);
    setRestored(Object.keys(found.parts).length > 0);
  });
  const value = useMemo<Loose>(() => ({ ...template, ...parts }), [template, parts]);
  const editing = useMemo<Editing>(
    () => ({
      set: (path: Path, next) => {
        const key = String(path[0]);
        const changed = { ...parts, [key]: withAt(value[key], path.slice(1), next) };
        setParts(changed);
        draft.keeper.save({ from, parts: changed });
        const field = path.join('.');
        setFaults((before) =>
          before.filter((one) => one.field !== field && !one.field.startsWith(`${field}.`)),
        );
      },
      faultAt: (field) => {
        const found = faults.find((one) => one.field === field);
        return found === undefined ? undefined : faultWords(found, language);
      },
      hasFaultsUnder: (field) =>
        faults.some((one) => one.field === field || one.field.startsWith(`${field}.`)),
      named: (of) => thingsNamed(value, of),
    }),
    [parts, value, faults, from, language, draft.keeper],
  );
  const discard = () => {
    void draft.keeper.drop();
    setParts({});
    setFaults([]);
    setRestored(false);
    setFrom(template.version);
  };
  return { value, parts, from, faults, setFaults, restored, discard, draft, editing };
}

function Editor({
  template,
  shipped,
}: {
  readonly template: PracticeTemplate;
  readonly shipped: string | undefined;
}) {
  const say = useSay();
  const { language } = useLanguage();
  const { agency } = useSession();
  const navigate = useNavigate();
  const summary = useRef<HTMLDivElement>(null);
  const { value, parts, from, faults, setFaults, restored, discard, draft, editing } = useEditor(template);
  const { busy, problem, adopt } = useAdopting();
  const next = nextVersion(template.version);
  const isChanged = ({ fields }: Section) => Object.keys(fields).some((key) => Object.hasOwn(parts, key));
  const changed = sections.filter(isChanged);
  const leave = () =>
    void navigate({ to: '/agency/templates/$template', params: { template: template.template } });
  const save = async () => {
    const checked = checkTyped({ ...value, version: next });
    if ('faults' in checked) {
      setFaults(checked.faults);
      summary.current?.focus();
      return;
    }
    if (await adopt(checked.template, shipped)) {
      await draft.keeper.drop();
      leave();
    } else summary.current?.focus();
  };
  return (
    <div className="page">
      <p className="back">
        <Link to="/agency/templates/$template" params={{ template: template.template }}>
          ← {say(template.title)}
        </Link>
      </p>
      <h1>{say(w.editing, { title: say(template.title) })}</h1>
      <p className="muted">{say(w.editingHint, { next })}</p>
      <div ref={summary} tabIndex={-1}>
        {faults.length === 0 ? null : (
          <div className="notice danger" role="alert">
            <p>{say(uiWords.mend)}</p>
            <FaultList faults={faults} />
          </div>
        )}
        {problem === undefined ? null : (
          <p className="notice danger" role="alert">
            {problem}
          </p>
        )}
      </div>
      {restored ? (
        <p className="restored">
          {say(uiWords.draftRestored)}{' '}
          <button type="button" className="link" onClick={discard}>
            {say(uiWords.draftDiscard)}
          </button>
        </p>
      ) : null}
      {draft.state.status === 'conflict' ? (
        <div className="conflict" role="alert">
          <p>{say(uiWords.draftConflict)}</p>
          <button
            type="button"
            className="button quiet"
            onClick={() => draft.keeper.keep('mine', { from, parts })}
          >
            {say(uiWords.draftMine)}
          </button>
          <button
            type="button"
            className="button quiet"
            onClick={() => draft.keeper.keep('theirs', { from, parts })}
          >
            {say(uiWords.draftTheirs)}
          </button>
        </div>
      ) : null}
      {from === template.version || changed.length === 0 ? null : (
        <p className="notice">
          {say(w.changedMeanwhile, {
            version: template.version,
            parts: changed.map((one) => say(one.words)).join(', '),
          })}
        </p>
      )}
      <EditingContext value={editing}>
        {sections.map((one) => (
          <SectionPanel
            key={one.name}
            section={one}
            value={value}
            changed={isChanged(one)}
            faults={faults.filter(({ field }) => sectionOf(field) === one.name).length}
          />
        ))}
      </EditingContext>
      {template.instruments.length === 0 ? null : <p className="muted small">{say(w.instrumentsHint)}</p>}
      <div className="form-end">
        <button
          type="button"
          className="button primary"
          disabled={busy || changed.length === 0}
          onClick={() => void save()}
        >
          {busy ? say(uiWords.saving) : say(w.save, { next })}
        </button>
        <button type="button" className="button quiet" onClick={leave}>
          {say(uiWords.cancel)}
        </button>
        <p className="draft-line">
          {changed.length === 0 ? say(w.nothingChanged) : null}
          {changed.length > 0 && draft.state.status === 'unsaved' ? say(uiWords.draftUnsaved) : null}
          {changed.length > 0 && draft.state.status === 'saved' && draft.state.savedAt !== undefined
            ? say(uiWords.draftSaved, { time: clock(draft.state.savedAt, language, agency.timeZone) })
            : null}
        </p>
      </div>
    </div>
  );
}

export function TemplateEditorPage() {
  const { template: code = '' } = useParams({ strict: false });
  const mayWrite = useHasRole('administrator');
  const { unit, practiceTemplates } = useAgency();
  const found = practiceTemplates.inUse[code];
  if (unit.description === undefined) return <Loading />;
  if (found === undefined || !mayWrite) return <NotHere />;
  return <Editor key={code} template={found.template} shipped={found.shipped} />;
}
