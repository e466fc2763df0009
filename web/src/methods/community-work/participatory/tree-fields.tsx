/** The problem tree while it grows: a core problem, causes and effects, each hanging on the core or on another. */
import type { ProblemTree } from '@pendamping/domain';
import { named, SelectField, TextLine, TextProse } from '../../../ui/fields.tsx';
import { useFormState } from '../../../ui/form-context.ts';
import type { FormReader } from '../../../ui/form-reader.ts';
import { GrowingRows, partName, placesIn, rowValues } from '../../../ui/growing-rows.tsx';
import { holds, type ToolEditor } from './editor.ts';
import { toolScreenWords as w } from './words.ts';

type Side = 'causes' | 'effects';

function Branch({ list, name }: { readonly list: Side; readonly name: (part: string) => string }) {
  const { values } = useFormState();
  const own = Number(/\d+/.exec(name('text'))?.[0] ?? 0);
  const above = Array.from({ length: own }, (_, at) => at).flatMap((at) => {
    const text = String(values[partName(list, at, 'text')] ?? '').trim();
    return text === '' ? [] : [[`n${at}`, text] as const];
  });
  return (
    <div className="pair">
      <TextLine name={name('text')} label={w.text} />
      {above.length === 0 ? null : (
        <SelectField name={name('of')} label={w.of} hint={w.ofCore} options={named(above)} />
      )}
    </div>
  );
}

const Branches = ({ list }: { readonly list: Side }) => (
  <GrowingRows
    list={list}
    parts={['text']}
    label={w[list]}
    row={(name) => <Branch list={list} name={name} />}
  />
);

function TreeFields() {
  return (
    <>
      <TextProse name="core" label={w.core} hint={w.coreHint} rows={1} required />
      <Branches list="effects" />
      <Branches list="causes" />
    </>
  );
}

function branchesIn(form: FormReader, list: Side) {
  const places = placesIn(form, list, ['text']);
  return places.map((at) => {
    const above = form.text(partName(list, at, 'of'));
    const of = above === undefined ? -1 : places.indexOf(Number(above.slice(1)));
    return { text: form.text(partName(list, at, 'text')) ?? '', ...(of < 0 ? {} : { of }) };
  });
}

const shownBranches = (list: Side, all: ProblemTree[Side]) =>
  rowValues(
    list,
    all.map(({ text, of }) => ({ text, of: of === undefined ? undefined : `n${of}` })),
  );

export const treeEditor: ToolEditor = {
  type: 'ProblemTreeDrawn',
  Fields: TreeFields,
  read: (form) => ({
    core: form.text('core'),
    causes: branchesIn(form, 'causes'),
    effects: branchesIn(form, 'effects'),
  }),
  shown: (told) => {
    const { core, causes, effects } = told as unknown as ProblemTree;
    return { core, ...shownBranches('causes', causes), ...shownBranches('effects', effects) };
  },
  isDrawable: (read) => read.core !== undefined && holds(read, 'causes', 'effects'),
};
