/** National codes of areas, one a line: looked up by name and added, or written by hand. */
import type { Words } from '@pendamping/domain';
import { useAreaNames } from '../../clients/registry/area-names.ts';
import { LinesField } from '../../ui/fields.tsx';
import { useFormState } from '../../ui/form-context.ts';
import { FormReader } from '../../ui/form-reader.ts';
import { AreaChoice } from './area-choice.tsx';
import type { ChosenArea } from './use-finding.ts';
import { directoryWords as w } from './words.ts';

/** @param narrowest the narrowest level that is offered, 1 a province to 4 a village */
export function AreaCodesField({
  name,
  narrowest = 4,
  ...props
}: {
  readonly name: string;
  readonly label: Words;
  readonly hint?: Words;
  readonly narrowest?: number;
}) {
  const { values, set } = useFormState();
  const codes = new FormReader(values, []).lines(name);
  const add = (area: ChosenArea | undefined) => {
    if (area === undefined || codes.includes(area.code)) return;
    set(name, [...codes, area.code].join('\n'));
  };
  const { nameOf } = useAreaNames(codes);
  const named = codes.filter((one) => nameOf(one) !== undefined);
  return (
    <>
      <LinesField name={name} {...props} rows={2} />
      {named.length === 0 ? null : (
        <p className="hint" role="status">
          {named.map((one) => `${nameOf(one)} (${one})`).join(' · ')}
        </p>
      )}
      <AreaChoice label={w.addArea} narrowest={narrowest} area={undefined} choose={add} />
    </>
  );
}
