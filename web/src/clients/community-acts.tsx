/** The profile of a community: its counts and how they divide, its places, what it has, what it went through. */
import {
  communityAssetKindWords,
  communityPlaceKindWords,
  lastCounts,
  type SplitKind,
  splitKinds,
  splitKindWords,
} from '@pendamping/domain';
import { profileWords as w } from '../methods/community-work/profile-words.ts';
import { newId } from '../offline/record.ts';
import { AreaCodesField } from '../resources/directory/area-codes-field.tsx';
import { useSay } from '../shell/language.tsx';
import {
  LinesField,
  NumberField,
  named,
  SelectField,
  TextLine,
  TextProse,
  TickField,
} from '../ui/fields.tsx';
import { compact, type FormReader } from '../ui/form-reader.ts';
import { GrowingRows } from '../ui/growing-rows.tsx';
import { uiWords } from '../ui/words.ts';
import { ClientActForm, type ClientActProps, type ClientActs, told } from './client-act.tsx';
import { registryWords as r } from './registry/words.ts';
import { useClient } from './use-client.tsx';

const mostParts = 40;

/** The parts of one way of dividing; a part without its name or its number is sent back. */
function splitIn(form: FormReader, by: SplitKind) {
  const parts = Array.from({ length: mostParts }, (_, at) => `${by}-${at}`).flatMap((row) => {
    const [name, number] = [form.text(`${row}name`), form.number(`${row}number`)];
    if (name === undefined && number === undefined) return [];
    if (name === undefined) form.faults.set(`${row}name`, uiWords.rowUnfinished);
    if (number === undefined) form.faults.set(`${row}number`, uiWords.rowUnfinished);
    return [{ name, number }];
  });
  if (parts.length === 0) return [];
  const overlap = form.ticked(`${by}-overlap`) ? true : undefined;
  return [compact({ by, parts, unknown: form.number(`${by}-unknown`), overlap })];
}

function Split({ by }: { readonly by: SplitKind }) {
  const say = useSay();
  return (
    <details className="more">
      <summary>{say(splitKindWords[by])}</summary>
      <GrowingRows
        list={`${by}-`}
        parts={['name', 'number']}
        label={splitKindWords[by]}
        row={(name) => (
          <div className="pair">
            <TextLine name={name('name')} label={w.part} />
            <NumberField name={name('number')} label={w.number} />
          </div>
        )}
      />
      <NumberField name={`${by}-unknown`} label={w.unknown} />
      <TickField name={`${by}-overlap`} label={w.overlap} />
    </details>
  );
}

/** What is counted here may be told to be a part of what was counted before. */
function partOfIn(form: FormReader) {
  const [what, whole] = [form.text('what'), form.text('partOf')];
  return whole === undefined ? [] : [told('CountFoundPartOf', { part: { what }, whole: { what: whole } })];
}

function CountForm(props: ClientActProps) {
  const say = useSay();
  const counted = lastCounts(useClient().state.community?.counts ?? []).map(({ what }) => what);
  return (
    <ClientActForm
      {...props}
      submit={r.addCount}
      initial={{ what: '', number: '', source: '', partOf: '' }}
      facts={(form) => {
        const splits = splitKinds.flatMap((by) => splitIn(form, by));
        return [
          told('CommunityCounted', {
            count: newId(),
            what: form.text('what'),
            number: form.number('number'),
            source: form.text('source'),
            splits: splits.length === 0 ? undefined : splits,
          }),
          ...partOfIn(form),
        ];
      }}
    >
      <TextLine name="what" label={r.countWhat} hint={r.countWhatHint} required />
      <NumberField name="number" label={r.countNumber} required />
      <TextLine name="source" label={r.source} required />
      {counted.length === 0 ? null : (
        <SelectField
          name="partOf"
          label={w.partOf}
          hint={w.partOfHint}
          options={named(counted.map((what) => [what, what]))}
        />
      )}
      <h2>{say(w.splits)}</h2>
      {splitKinds.map((by) => (
        <Split key={by} by={by} />
      ))}
    </ClientActForm>
  );
}

function DescribeForm(props: ClientActProps) {
  const known = useClient().state.community;
  const linesOf = (all: readonly string[] | undefined) => (all ?? []).join('\n');
  return (
    <ClientActForm
      {...props}
      submit={w.describe}
      initial={{
        hamlets: linesOf(known?.hamlets),
        areas: linesOf(known?.areas),
        languages: linesOf(known?.languages),
        access: known?.access ?? '',
        signal: known?.signal ?? '',
      }}
      facts={(form) => [
        told('CommunityDescribed', {
          hamlets: form.lines('hamlets'),
          areas: form.lines('areas'),
          languages: form.lines('languages'),
          access: form.text('access'),
          signal: form.text('signal'),
        }),
      ]}
    >
      <AreaCodesField name="areas" label={w.areas} hint={w.areasHint} />
      <LinesField name="hamlets" label={w.hamlets} hint={w.hamletsHint} rows={3} />
      <LinesField name="languages" label={w.languages} rows={2} />
      <TextLine name="access" label={w.access} />
      <TextLine name="signal" label={w.signal} />
    </ClientActForm>
  );
}

function PlaceForm(props: ClientActProps) {
  const { community, communityProfile } = useClient().state;
  const known = communityProfile.places[props.about ?? ''];
  return (
    <ClientActForm
      {...props}
      submit={w.place}
      initial={{
        name: known?.name ?? '',
        kind: known?.kind ?? '',
        hamlet: known?.hamlet ?? '',
        access: known?.access ?? '',
        note: known?.note ?? '',
      }}
      facts={(form) => [
        told('CommunityPlaceNoted', {
          place: known?.place ?? newId(),
          name: form.text('name'),
          kind: form.text('kind'),
          hamlet: form.text('hamlet'),
          access: form.text('access'),
          note: form.text('note'),
        }),
      ]}
    >
      <TextLine name="name" label={w.name} required />
      <SelectField name="kind" label={w.kind} options={communityPlaceKindWords} required />
      <TextLine name="hamlet" label={w.hamlet} suggestions={community?.hamlets ?? []} />
      <TextLine name="access" label={w.placeAccess} />
      <TextProse name="note" label={w.note} rows={2} />
    </ClientActForm>
  );
}

function AssetForm(props: ClientActProps) {
  const known = useClient().state.communityProfile.assets[props.about ?? ''];
  return (
    <ClientActForm
      {...props}
      submit={w.asset}
      initial={{
        what: known?.what ?? '',
        kind: known?.kind ?? '',
        whose: known?.whose ?? '',
        note: known?.note ?? '',
      }}
      facts={(form) => [
        told('CommunityAssetFound', {
          asset: known?.asset ?? newId(),
          what: form.text('what'),
          kind: form.text('kind'),
          whose: form.text('whose'),
          note: form.text('note'),
        }),
      ]}
    >
      <TextLine name="what" label={w.what} required />
      <SelectField name="kind" label={w.kind} options={communityAssetKindWords} required />
      <TextLine name="whose" label={w.whose} />
      <TextProse name="note" label={w.note} rows={2} />
    </ClientActForm>
  );
}

function HistoryForm(props: ClientActProps) {
  const known = useClient().state.communityProfile.history[props.about ?? ''];
  return (
    <ClientActForm
      {...props}
      submit={w.event}
      initial={{
        year: known === undefined ? '' : String(known.year),
        untilYear: known?.untilYear === undefined ? '' : String(known.untilYear),
        what: known?.what ?? '',
        toldBy: known?.toldBy ?? '',
      }}
      facts={(form) => [
        told('CommunityHistoryTold', {
          event: known?.event ?? newId(),
          year: form.number('year'),
          untilYear: form.number('untilYear'),
          what: form.text('what'),
          toldBy: form.text('toldBy'),
        }),
      ]}
    >
      <div className="pair">
        <NumberField name="year" label={w.year} required />
        <NumberField name="untilYear" label={w.untilYear} />
      </div>
      <TextProse name="what" label={w.happened} rows={2} required />
      <TextLine name="toldBy" label={w.toldBy} />
    </ClientActForm>
  );
}

export const communityActs: ClientActs = {
  count: { title: r.addCount, Form: CountForm },
  'community-describe': { title: w.describe, Form: DescribeForm },
  'community-place': { title: w.place, Form: PlaceForm },
  'community-asset': { title: w.asset, Form: AssetForm },
  'community-event': { title: w.event, Form: HistoryForm },
};
