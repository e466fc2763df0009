/** Every fact of an entry of a cause as the form that amends it asks for it: words, codes, days, numbers. */
import { causeRecord, type FieldOfType, type ReadEntry, type Words } from '@pendamping/domain';
import { type AskedAnew, askedInCodes, proseRows } from '../../overviews/correction-form.tsx';
import { typedDay } from '../../shell/days.ts';
import {
  ChoiceField,
  DayField,
  NumberField,
  named,
  SelectField,
  TextProse,
  TickField,
} from '../../ui/fields.tsx';
import type { FormReader, Values } from '../../ui/form-reader.ts';
import { PromiseDay, participantsIn } from './action-acts.tsx';
import { causeFields, coded, days } from './cause-fields.ts';
import { causeScreenWords as w } from './words.ts';

type Options = Readonly<Record<string, Words>>;

interface About extends FieldOfType {
  readonly label: Words;
  readonly required: boolean;
  readonly value: unknown;
}
type Asking = Omit<AskedAnew, 'field'>;

const textOf = (value: unknown): string => (value === undefined ? '' : String(value));

const strengths = named(['1', '2', '3', '4', '5'].map((one) => [one, one] as const));

const aDay = ({ name, label, required, value }: About): Asking => ({
  initial: { [name]: typedDay(textOf(value)) },
  read: (form) => form.day(name),
  control: <DayField name={name} label={label} required={required} />,
});

const prose = ({ name, label, required, value }: About): Asking => ({
  initial: { [name]: textOf(value) },
  read: (form) => form.text(name),
  control: <TextProse name={name} label={label} required={required} rows={proseRows(textOf(value))} />,
});

function participants({ value }: About): Asking {
  const told = (value ?? {}) as Readonly<Record<string, number>>;
  const initial: Values = {
    all: textOf(told.all),
    women: textOf(told.women),
    withDisability: textOf(told.withDisability),
  };
  const control = (
    <>
      <NumberField name="all" label={w.all} hint={w.peopleHint} />
      <div className="pair">
        <NumberField name="women" label={w.women} />
        <NumberField name="withDisability" label={w.withDisability} />
      </div>
    </>
  );
  return { initial, read: participantsIn, control };
}

const own: Readonly<Record<string, (about: About) => Asking>> = {
  participants,
  decides: ({ name, label, value }) => ({
    initial: { [name]: value === true },
    read: (form) => form.ticked(name),
    control: <TickField name={name} label={label} />,
  }),
  strength: ({ name, label, value }) => ({
    initial: { [name]: textOf(value) },
    read: (form) => form.number(name),
    control: <ChoiceField name={name} label={label} options={strengths} required />,
  }),
  amount: ({ name, label, value }) => ({
    initial: { [name]: textOf(value) },
    read: (form) => form.number(name),
    control: <NumberField name={name} label={label} />,
  }),
  promisedBy: (about) => ({
    ...aDay(about),
    read: (form: FormReader) => (form.text('answer') === 'promised' ? form.day('promisedBy') : undefined),
    control: <PromiseDay />,
  }),
};

function askingOf(about: About): Asking {
  const known = own[about.name];
  if (known !== undefined) return known(about);
  const { name, value, codes, many, optional, label } = about;
  if (codes !== undefined)
    return askedInCodes(name, value, { label, words: coded[name] ?? {}, codes, many, optional });
  return days.has(about.name) ? aDay(about) : prose(about);
}

/** @param workers whom a step or an action may fall to, by id */
export function askedAnew({ entry, data }: ReadEntry, workers: Options): readonly AskedAnew[] {
  return causeRecord.fields(entry.type).flatMap((field) => {
    const { name } = field;
    const value = data[name];
    if (name === 'worker')
      return {
        field: name,
        initial: { worker: textOf(value) },
        read: (form: FormReader) => form.text(name),
        control: <SelectField name={name} label={w.worker} options={workers} />,
      };
    const label = causeFields.label(name, entry.type);
    if (label === undefined) return [];
    return { field: name, ...askingOf({ ...field, label, required: !field.optional, value }) };
  });
}
