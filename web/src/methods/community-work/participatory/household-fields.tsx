/** Households: sorted into classes of wellbeing, and listed from house to house. */
import type { HeldTool } from '@pendamping/domain';
import { typedDay } from '../../../shell/days.ts';
import { DayField, NumberField, TextLine } from '../../../ui/fields.tsx';
import { compact } from '../../../ui/form-reader.ts';
import { GrowingRows, partName, placesIn, rowValues } from '../../../ui/growing-rows.tsx';
import { holds, type ToolEditor, textOf } from './editor.ts';
import { toolScreenWords as w } from './words.ts';

type Told<Tool extends HeldTool['tool']> = Extract<HeldTool, { tool: Tool }>['told'];

function WellbeingFields() {
  return (
    <>
      <NumberField name="households" label={w.households} required />
      <GrowingRows
        list="classes"
        parts={['name']}
        label={w.classes}
        row={(name) => (
          <>
            <div className="pair">
              <TextLine name={name('name')} label={w.name} />
              <NumberField name={name('households')} label={w.inClass} />
            </div>
            <TextLine name={name('signs')} label={w.signs} />
          </>
        )}
      />
    </>
  );
}

export const wellbeingEditor: ToolEditor = {
  type: 'WellbeingClassed',
  Fields: WellbeingFields,
  read: (form) => ({
    households: form.number('households'),
    classes: placesIn(form, 'classes', ['name', 'households', 'signs']).map((at) =>
      compact({
        name: form.text(partName('classes', at, 'name')),
        households: form.number(partName('classes', at, 'households')),
        signs: form.text(partName('classes', at, 'signs')),
      }),
    ),
  }),
  shown: (told) => {
    const { households, classes } = told as unknown as Told<'wellbeing'>;
    return { households: textOf(households), ...rowValues('classes', classes) };
  },
  isDrawable: (read) =>
    holds(read, 'classes') &&
    (read.classes as readonly Record<string, unknown>[]).every(
      (one) => one.name !== undefined && one.households !== undefined,
    ),
};

function ListingFields() {
  return (
    <>
      <DayField name="from" label={w.from} past />
      <div className="pair">
        <NumberField name="households" label={w.households} required />
        <NumberField name="visited" label={w.visited} required />
      </div>
      <TextLine name="whyNot" label={w.whyNot} />
      <GrowingRows
        list="areas"
        parts={['name']}
        label={w.areas}
        row={(name) => (
          <div className="pair">
            <TextLine name={name('name')} label={w.name} />
            <NumberField name={name('households')} label={w.inClass} />
            <NumberField name={name('visited')} label={w.visitedHere} />
          </div>
        )}
      />
    </>
  );
}

export const listingEditor: ToolEditor = {
  type: 'HouseholdsListed',
  Fields: ListingFields,
  read: (form) => {
    const areas = placesIn(form, 'areas', ['name', 'households', 'visited']).map((at) =>
      compact({
        name: form.text(partName('areas', at, 'name')),
        households: form.number(partName('areas', at, 'households')),
        visited: form.number(partName('areas', at, 'visited')),
      }),
    );
    return {
      from: form.day('from'),
      households: form.number('households'),
      visited: form.number('visited'),
      whyNot: form.text('whyNot'),
      areas: areas.length === 0 ? undefined : areas,
    };
  },
  shown: (told) => {
    const { from, households, visited, whyNot, areas = [] } = told as unknown as Told<'listing'>;
    return {
      from: from === undefined ? '' : typedDay(from),
      households: textOf(households),
      visited: textOf(visited),
      whyNot: textOf(whyNot),
      ...rowValues('areas', areas),
    };
  },
  isDrawable: (read) =>
    read.households !== undefined &&
    read.visited !== undefined &&
    ((read.areas ?? []) as readonly Record<string, unknown>[]).every(
      (one) => one.name !== undefined && one.households !== undefined && one.visited !== undefined,
    ),
};
