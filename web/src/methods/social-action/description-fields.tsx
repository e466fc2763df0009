/** What is said of the wall of a cause: the same when it is opened and when it is described anew. */
import { type CauseDescription, neededThingWords, wallKindWords } from '@pendamping/domain';
import { useSay } from '../../shell/language.tsx';
import { ChoiceField, ChoicesField, TextLine, TextProse } from '../../ui/fields.tsx';
import type { FormReader, Values } from '../../ui/form-reader.ts';
import { causeScreenWords as w } from './words.ts';

export const descriptionValues = (told?: Partial<CauseDescription>): Values => ({
  name: told?.name ?? '',
  kind: told?.kind ?? '',
  wall: told?.wall ?? '',
  source: told?.source ?? '',
  heldBy: told?.heldBy ?? '',
  disadvantaged: told?.disadvantaged ?? '',
  right: told?.right ?? '',
  ground: told?.ground ?? '',
  demand: told?.demand ?? '',
  withheld: told?.withheld ?? [],
});

export function descriptionIn(form: FormReader, walls: readonly string[]): Readonly<Record<string, unknown>> {
  const withheld = form.choices('withheld');
  const texts = [
    'name',
    'kind',
    'wall',
    'source',
    'heldBy',
    'disadvantaged',
    'right',
    'ground',
    'demand',
  ] as const;
  return {
    ...Object.fromEntries(texts.map((one) => [one, form.text(one)])),
    withheld: withheld.length === 0 ? undefined : withheld,
    walls: walls.length === 0 ? undefined : walls,
  };
}

export function DescriptionFields() {
  const say = useSay();
  return (
    <>
      <p className="hint">{say(w.noNames)}</p>
      <TextLine name="name" label={w.name} hint={w.nameHint} required />
      <ChoiceField name="kind" label={w.kind} options={wallKindWords} required />
      <TextProse name="wall" label={w.wall} rows={3} required />
      <TextLine name="heldBy" label={w.heldBy} />
      <TextProse name="source" label={w.source} rows={1} />
      <TextProse name="disadvantaged" label={w.disadvantaged} hint={w.disadvantagedHint} rows={2} />
      <ChoicesField name="withheld" label={w.withheld} options={neededThingWords} />
      <TextProse name="right" label={w.right} rows={2} />
      <TextProse name="ground" label={w.ground} rows={1} />
      <TextProse name="demand" label={w.demand} rows={2} />
    </>
  );
}
