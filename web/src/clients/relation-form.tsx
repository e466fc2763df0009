/** How two people are related: what is asked depends on the relation. */
import { parentingWords, twinKindWords, unionKindWords } from '@pendamping/domain';
import { ChoiceField } from '../ui/fields.tsx';
import { useFormState } from '../ui/form-context.ts';
import { compact, type FormReader } from '../ui/form-reader.ts';
import { pictureWords as p } from './pictures/words.ts';

/** Only what belongs to the kind of relation chosen. */
export function relationDetails(form: FormReader): Record<string, unknown> {
  const kind = form.text('kind');
  return compact({
    union: kind === 'partner' ? form.text('union') : undefined,
    by: kind === 'parent' ? form.text('by') : undefined,
    twins: kind === 'sibling' ? form.text('twins') : undefined,
  });
}

export const relationDetailValues = { union: 'registered', by: 'birth', twins: '' };

export function RelationDetailFields() {
  const { values } = useFormState();
  if (values.kind === 'partner') return <ChoiceField name="union" label={p.union} options={unionKindWords} />;
  if (values.kind === 'parent') return <ChoiceField name="by" label={p.by} options={parentingWords} />;
  if (values.kind === 'sibling') return <ChoiceField name="twins" label={p.twins} options={twinKindWords} />;
  return null;
}
