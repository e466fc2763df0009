/** One area of a form, looked up by its name; its national code is what is kept. */
import type { Words } from '@pendamping/domain';
import { useAreaNames } from '../../clients/registry/area-names.ts';
import { useFormState } from '../../ui/form-context.ts';
import { AreaChoice } from './area-choice.tsx';

/** @param narrowest the narrowest level that may be told, 1 a province to 4 a village */
export function AreaCodeField({
  name,
  ...props
}: {
  readonly name: string;
  readonly label: Words;
  readonly hint?: Words;
  readonly narrowest?: number;
}) {
  const { values, set } = useFormState();
  const code = typeof values[name] === 'string' ? values[name] : '';
  const { nameOf } = useAreaNames([code]);
  return (
    <AreaChoice
      {...props}
      area={code === '' ? undefined : { code, name: nameOf(code) ?? code }}
      choose={(area) => set(name, area?.code ?? '')}
    />
  );
}
