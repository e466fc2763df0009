/** The tools worked through with people in the room: told, told again from what was told before, corrected. */
import './tools.css';
import {
  type HeldTool,
  heldTools,
  type ParticipatoryTool,
  participatoryTools,
  participatoryToolWords,
  type TakenPart,
  toolPicture,
} from '@pendamping/domain';
import { useDeferredValue } from 'react';
import { DrawingView } from '../../../clients/pictures/drawn.tsx';
import { AttachmentField } from '../../../offline/attachments/attachment-field.tsx';
import { newId } from '../../../offline/record.ts';
import { useCase, useCaseClient } from '../../../offline/use-case.tsx';
import { ActForm, type ActProps, type Acts, fact } from '../../../overviews/act.tsx';
import { useLanguage, useSay } from '../../../shell/language.tsx';
import { useSession } from '../../../shell/session.tsx';
import { LinesField, NumberField, PeopleField, TextLine, TextProse, TickField } from '../../../ui/fields.tsx';
import { useFormState } from '../../../ui/form-context.ts';
import { compact, FormReader, type Values } from '../../../ui/form-reader.ts';
import { NotHere } from '../../../ui/states.tsx';
import { calendarEditor } from './calendar-fields.tsx';
import { type ToolEditor, textOf } from './editor.ts';
import { listingEditor, wellbeingEditor } from './household-fields.tsx';
import { Present } from './present.tsx';
import { rankingEditor } from './ranking-fields.tsx';
import { useSaying } from './saying.ts';
import { stakeholderActs } from './stakeholder-acts.tsx';
import { treeEditor } from './tree-fields.tsx';
import { socialMapEditor, transectEditor, vennEditor } from './walk-fields.tsx';
import { toolScreenWords as w } from './words.ts';

const stage = 'community';

const editors: Readonly<Record<ParticipatoryTool, ToolEditor>> = {
  transect: transectEditor,
  'social-map': socialMapEditor,
  wellbeing: wellbeingEditor,
  listing: listingEditor,
  calendar: calendarEditor,
  venn: vennEditor,
  'problem-tree': treeEditor,
  ranking: rankingEditor,
};

const counts = ['people', 'women', 'men', 'withDisability'] as const;

/** What the form says of the sitting itself; what is not said is absent. */
function sittingIn(form: FormReader): Readonly<Record<string, unknown>> {
  const takenPart = compact(Object.fromEntries(counts.map((one) => [one, form.number(one)])));
  const facilitators = form.people('facilitators');
  return {
    takenPart: Object.keys(takenPart).length === 0 ? undefined : takenPart,
    facilitators: facilitators.length === 0 ? undefined : facilitators,
    place: form.text('place'),
    remarks: form.text('remarks'),
  };
}

function sittingShown({ takenPart, place, remarks, facilitators = [] }: HeldTool['told']): Values {
  const keyed = facilitators.filter((one) => (one.worker ?? one.person) !== undefined);
  const others = facilitators.filter((one) => !keyed.includes(one));
  return {
    ...Object.fromEntries(counts.map((one) => [one, textOf(takenPart?.[one as keyof TakenPart])])),
    place: textOf(place),
    remarks: textOf(remarks),
    facilitators: keyed.flatMap((one) => one.worker ?? one.person ?? []),
    facilitatorsOthers: others.map(({ name }) => name).join('\n'),
  };
}

const nobodyYet: Values = { people: '', women: '', men: '', withDisability: '', place: '', remarks: '' };

/** What has been told so far, drawn as it grows, and shown to the room. */
function SoFar({ tool, editor }: { readonly tool: ParticipatoryTool; readonly editor: ToolEditor }) {
  const say = useSay();
  const saying = useSaying();
  const { values, attendants, today } = useFormState();
  const settled = useDeferredValue(values);
  const around = useCaseClient()?.reading.state.environment ?? {};
  const read = editor.read(new FormReader(settled, attendants), around);
  if (!editor.isDrawable(read)) return null;
  const told = { ...compact(read), sitting: '', on: today, by: '' };
  const drawing = toolPicture({ tool, told } as unknown as HeldTool, saying);
  if (drawing === undefined) return null;
  return (
    <section className="panel" aria-label={say(w.soFar)}>
      <h2>{say(w.soFar)}</h2>
      <DrawingView drawing={drawing} words={say(participatoryToolWords[tool])} small />
      <p className="buttons">
        <Present drawing={drawing} title={say(participatoryToolWords[tool])} />
      </p>
    </section>
  );
}

function Sitting() {
  return (
    <>
      <NumberField name="people" label={w.people} />
      <div className="pair">
        <NumberField name="women" label={w.women} />
        <NumberField name="men" label={w.men} />
        <NumberField name="withDisability" label={w.withDisability} />
      </div>
      <PeopleField name="facilitators" label={w.facilitators} />
      <TextLine name="place" label={w.place} />
      <TextProse name="remarks" label={w.remarks} hint={w.remarksHint} rows={2} />
    </>
  );
}

const toolOf = (act: string) => participatoryTools.find((one) => one === act);
const heldIn = (state: ReturnType<typeof useCase>['state'], sitting: string | undefined) =>
  heldTools(state).find((one) => one.told.sitting === sitting);

function ToolForm(props: ActProps) {
  const say = useSay();
  const { state } = useCase();
  const { language } = useLanguage();
  const { worker } = useSession();
  const around = useCaseClient()?.reading.state.environment ?? {};
  const tool = toolOf(props.act);
  if (tool === undefined) return <NotHere />;
  const editor = editors[tool];
  const earlier = heldIn(state, props.about);
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.keep}
      initial={{
        ...nobodyYet,
        facilitators: [worker.id],
        ...editor.fresh?.(language),
        ...(earlier === undefined ? {} : editor.shown(earlier.told as unknown as Record<string, unknown>)),
      }}
      facts={(form) => [
        fact(editor.type, {
          sitting: newId(),
          ...sittingIn(form),
          ...editor.read(form, around),
          attachments: form.attachments(),
        }),
      ]}
    >
      <editor.Fields />
      <SoFar tool={tool} editor={editor} />
      <Sitting />
      <p className="hint">{say(w.originals)}</p>
      <AttachmentField />
    </ActForm>
  );
}

/** A sitting is corrected as a whole; the words before stay readable. */
function CorrectionForm(props: ActProps) {
  const { state, reading } = useCase();
  const around = useCaseClient()?.reading.state.environment ?? {};
  const tool = toolOf(props.act.replace(/-correct$/, ''));
  const held = heldIn(state, props.about);
  if (tool === undefined || held?.tool !== tool) return <NotHere />;
  const editor = editors[tool];
  const found = reading.entries.find(
    ({ entry, data }) => entry.type === editor.type && data.sitting === props.about,
  );
  if (found === undefined) return <NotHere />;
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.keepCorrection}
      dated={false}
      initial={{
        ...nobodyYet,
        ...sittingShown(held.told),
        ...editor.shown(held.told as unknown as Record<string, unknown>),
        correctionReason: '',
      }}
      facts={(form) => [
        fact('EntryAmended', {
          entry: found.entry.id,
          data: compact({ ...found.data, ...sittingIn(form), ...editor.read(form, around) }),
          reason: form.text('correctionReason'),
        }),
      ]}
    >
      <editor.Fields />
      <SoFar tool={tool} editor={editor} />
      <Sitting />
      <TextProse name="correctionReason" label={w.correctionReason} rows={2} required />
    </ActForm>
  );
}

/** A problem tree taken over into the assessment: the problem with its causes and effects, and as the focus. */
function TreeProblemForm(props: ActProps) {
  const { state } = useCase();
  const tree = state.problemTrees.find((one) => one.sitting === props.about);
  if (tree === undefined) return <NotHere />;
  const linesOf = (all: readonly { readonly text: string }[]) => all.map(({ text }) => text).join('\n');
  return (
    <ActForm
      {...props}
      stage="assessment"
      submit={w.takeOverKeep}
      initial={{
        form: tree.core,
        characteristics: '',
        scope: '',
        causes: linesOf(tree.causes),
        effects: linesOf(tree.effects),
        asFocus: false,
      }}
      facts={(form) => {
        const problem = newId();
        const assessed = fact('ProblemAssessed', {
          problem,
          form: form.text('form'),
          characteristics: form.text('characteristics'),
          scope: form.text('scope'),
          causes: form.lines('causes'),
          effects: form.lines('effects'),
          earlierAttempts: [],
        });
        const focus = {
          rootProblem: form.text('form'),
          focus: [],
          problems: [problem],
          agreedWithClient: true,
        };
        return form.ticked('asFocus') ? [assessed, fact('FocusChosen', focus)] : [assessed];
      }}
    >
      <TextProse name="form" label={w.form} rows={2} required />
      <TextProse name="characteristics" label={w.characteristics} rows={1} />
      <TextProse name="scope" label={w.scope} rows={1} />
      <LinesField name="causes" label={w.causeLines} />
      <LinesField name="effects" label={w.effectLines} />
      <TickField name="asFocus" label={w.asFocus} />
    </ActForm>
  );
}

const toolActs: Acts = Object.fromEntries(
  participatoryTools.flatMap((tool) => [
    [tool, { title: participatoryToolWords[tool], stage, Form: ToolForm }],
    [`${tool}-correct`, { title: w.correct, stage, Form: CorrectionForm }],
  ]),
);

export const participatoryActs: Acts = {
  ...toolActs,
  ...stakeholderActs,
  'tree-problem': { title: w.takeOver, stage: 'assessment', Form: TreeProblemForm },
};
