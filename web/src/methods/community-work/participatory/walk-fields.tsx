/** The transect, the social map and the Venn diagram: rows with a name and what is said of each. */
import { type Environment, type HeldTool, transectAspects, transectAspectWords } from '@pendamping/domain';
import { useCaseClient } from '../../../offline/use-case.tsx';
import { ChoiceField, named, TextLine, TextProse } from '../../../ui/fields.tsx';
import type { FormReader } from '../../../ui/form-reader.ts';
import { compact } from '../../../ui/form-reader.ts';
import { GrowingRows, partName, placesIn, rowValues } from '../../../ui/growing-rows.tsx';
import { holds, type ToolEditor, textOf } from './editor.ts';
import { toolScreenWords as w } from './words.ts';

type Told<Tool extends HeldTool['tool']> = Extract<HeldTool, { tool: Tool }>['told'];

const TransectFields = () => (
  <GrowingRows
    list="stretches"
    parts={['name']}
    label={w.stretches}
    row={(name) => (
      <>
        <TextLine name={name('name')} label={w.name} />
        <div className="pair">
          {transectAspects.map((aspect) => (
            <TextProse key={aspect} name={name(aspect)} label={transectAspectWords[aspect]} rows={1} />
          ))}
        </div>
      </>
    )}
  />
);

export const transectEditor: ToolEditor = {
  type: 'TransectWalked',
  Fields: TransectFields,
  read: (form) => ({
    stretches: placesIn(form, 'stretches', ['name', ...transectAspects]).map((at) =>
      compact(
        Object.fromEntries(
          ['name', ...transectAspects].map((part) => [part, form.text(partName('stretches', at, part))]),
        ),
      ),
    ),
  }),
  shown: (told) => rowValues('stretches', (told as unknown as Told<'transect'>).stretches),
  isDrawable: (read) => holds(read, 'stretches'),
};

function SocialMapFields() {
  return (
    <>
      <GrowingRows
        list="legend"
        parts={['sign', 'meaning']}
        label={w.legend}
        row={(name) => (
          <div className="pair">
            <TextLine name={name('sign')} label={w.sign} />
            <TextLine name={name('meaning')} label={w.meaning} />
          </div>
        )}
      />
      <TextProse name="found" label={w.found} rows={2} />
    </>
  );
}

export const socialMapEditor: ToolEditor = {
  type: 'SocialMapDrawn',
  Fields: SocialMapFields,
  read: (form) => ({
    legend: placesIn(form, 'legend', ['sign', 'meaning']).map((at) =>
      compact({
        sign: form.text(partName('legend', at, 'sign')),
        meaning: form.text(partName('legend', at, 'meaning')),
      }),
    ),
    found: form.text('found'),
  }),
  shown: (told) => {
    const { legend, found } = told as unknown as Told<'social-map'>;
    return { ...rowValues('legend', legend), found: textOf(found) };
  },
  isDrawable: () => false,
};

const degrees = named(['1', '2', '3', '4', '5'].map((one) => [one, one] as const));

function VennFields() {
  const known = Object.values(useCaseClient()?.reading.state.environment ?? {})
    .filter((one) => one.gone === undefined)
    .map((one) => one.name);
  return (
    <GrowingRows
      list="institutions"
      parts={['name']}
      label={w.institutions}
      hint={w.institutionsHint}
      row={(name) => (
        <>
          <TextLine name={name('name')} label={w.name} suggestions={known} />
          <div className="pair">
            <ChoiceField name={name('importance')} label={w.importance} options={degrees} />
            <ChoiceField name={name('closeness')} label={w.closeness} options={degrees} />
          </div>
          <TextLine name={name('why')} label={w.why} />
        </>
      )}
    />
  );
}

/** One that is known by this name in the record of the community keeps its id. */
function institutionIn(form: FormReader, at: number, around: Environment) {
  const part = (of: string) => form.text(partName('institutions', at, of));
  const name = part('name');
  const known = Object.values(around).find((one) => one.name.toLowerCase() === name?.toLowerCase());
  const degree = (of: string) => (part(of) === undefined ? undefined : Number(part(of)));
  return compact({
    name,
    system: known?.system,
    importance: degree('importance'),
    closeness: degree('closeness'),
    why: part('why'),
  });
}

export const vennEditor: ToolEditor = {
  type: 'VennDiagramDrawn',
  Fields: VennFields,
  read: (form, around) => ({
    institutions: placesIn(form, 'institutions', ['name', 'importance', 'closeness', 'why']).map((at) =>
      institutionIn(form, at, around),
    ),
  }),
  shown: (told) =>
    rowValues(
      'institutions',
      (told as unknown as Told<'venn'>).institutions.map(({ system: _, ...one }) => one),
    ),
  isDrawable: (read) =>
    holds(read, 'institutions') &&
    (read.institutions as readonly Record<string, unknown>[]).every(
      (one) => one.name !== undefined && one.importance !== undefined && one.closeness !== undefined,
    ),
};
