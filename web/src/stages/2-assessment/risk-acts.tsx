/** The acts about danger: a report, a clock that runs, what was done and told, the decision, the end. */
import {
  clockBasisWords,
  clocksInUse,
  type ProtectionClock,
  protectivePowerWords,
  type Risk,
  runningClocks,
  severityWords,
} from '@pendamping/domain';
import { newId } from '../../offline/record.ts';
import { useAgency } from '../../offline/use-agency.tsx';
import { useCase, usePeople } from '../../offline/use-case.tsx';
import { useProfessionals } from '../../offline/use-colleagues.ts';
import { ActForm, type ActProps, type Acts, type CaseFact, fact } from '../../overviews/act.tsx';
import { clock, todayIn, typedDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import {
  ChoiceField,
  ChoicesField,
  DayField,
  MomentField,
  NumberField,
  named,
  SelectField,
  TextLine,
  TextProse,
} from '../../ui/fields.tsx';
import { useFormState } from '../../ui/form-context.ts';
import type { FormReader } from '../../ui/form-reader.ts';
import { assessmentScreenWords as w } from './words.ts';

const stage = 'assessment';
const hour = 3_600_000;

/** This very day and hour, to be changed where it was earlier. */
function useNow() {
  const { today, agency } = useSession();
  const { language } = useLanguage();
  return { day: typedDay(today), hour: clock(new Date().toISOString(), language, agency.timeZone) };
}

const useRisk = (about: string | undefined): Risk | undefined => useCase().state.risks[about ?? ''];

interface Begin {
  readonly risk: string | undefined;
  readonly from: string;
  readonly timeZone: string;
  readonly restrictedTo?: readonly string[] | undefined;
}

/** A clock of the agency's list, copied as it stands. */
function clockFact(
  one: ProtectionClock,
  what: string,
  { risk, from, timeZone, restrictedTo }: Begin,
): CaseFact {
  const until = new Date(Date.parse(from) + one.hours * hour).toISOString();
  return fact('RiskClockBegun', {
    risk,
    clock: newId(),
    code: one.code,
    what,
    words: one.words,
    from,
    until,
    by: todayIn(timeZone, new Date(until)),
    basis: one.basis,
    source: one.source,
    seenOn: one.seenOn,
    restrictedTo,
  });
}

const sayOf = (list: readonly ProtectionClock[]) =>
  Object.fromEntries(
    list.map((one) => [
      one.code,
      {
        id: `${one.words.id} · ${one.hours} jam · ${clockBasisWords[one.basis].id}`,
        en: `${one.words.en} · ${one.hours} hours · ${clockBasisWords[one.basis].en}`,
      },
    ]),
  );

/** Of a community, or where nobody is known yet, it may be anybody: then the name is written. */
function WhoIsAtRisk() {
  const { state } = useCase();
  const names = usePeople().map((one) => one.name);
  const isAnybody = state.intake.opening?.clientKind === 'community' || names.length === 0;
  const about = { name: 'whoIsAtRisk', label: w.atRisk, required: true };
  return isAnybody ? (
    <TextLine {...about} suggestions={names} />
  ) : (
    <ChoiceField {...about} options={named(names.map((one) => [one, one] as const))} />
  );
}

function RiskForm(props: ActProps) {
  const say = useSay();
  const { agency, worker } = useSession();
  const { protectionClocks } = useAgency();
  const people = usePeople();
  const colleagues = useProfessionals();
  const now = useNow();
  const clocks = clocksInUse(protectionClocks).filter((one) => one.begins === 'risk-reported');
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.risk}
      initial={{
        what: '',
        severity: 'high',
        whoIsAtRisk: '',
        reportedBy: '',
        at: now.day,
        atHour: now.hour,
        ground: '',
        clocks: clocks.map((one) => one.code),
        restrictedTo: [],
      }}
      facts={(form) => {
        const risk = newId();
        const at = form.instant('at', agency.timeZone);
        const chosen = form.choices('restrictedTo');
        const restrictedTo = chosen.length === 0 ? undefined : [...new Set([...chosen, worker.id])];
        const name = form.text('whoIsAtRisk');
        const begun = clocks.filter((one) => form.choices('clocks').includes(one.code));
        return [
          fact('RiskReported', {
            risk,
            at,
            severity: form.text('severity'),
            what: form.text('what'),
            whoIsAtRisk: name,
            person: people.find((one) => one.name === name)?.person,
            reportedBy: form.text('reportedBy'),
            ground: form.text('ground'),
            restrictedTo,
          }),
          ...(at === undefined
            ? []
            : begun.map((one) =>
                clockFact(one, say(one.words), { risk, from: at, timeZone: agency.timeZone, restrictedTo }),
              )),
        ];
      }}
    >
      <p className="notice danger">{say(w.duty)}</p>
      <TextProse name="what" label={w.riskWhat} rows={4} required autoFocus />
      <ChoiceField name="severity" label={w.severity} options={severityWords} required />
      <WhoIsAtRisk />
      <TextLine name="reportedBy" label={w.reportedBy} required />
      <MomentField name="at" label={w.riskAt} required />
      <ChoicesField name="clocks" label={w.clocksRun} hint={w.clocksHint} options={sayOf(clocks)} />
      <TextProse name="ground" label={w.ground} rows={2} />
      <ChoicesField
        name="restrictedTo"
        label={w.riskFor}
        hint={w.riskForHint}
        options={named(colleagues.map((one) => [one.worker, one.name] as const))}
      />
    </ActForm>
  );
}

/** The fields of a promise made for this case alone. */
function OwnClock() {
  const { clock: chosen } = useFormState().values;
  if (chosen !== '') return null;
  return (
    <>
      <TextLine name="what" label={w.clockWhat} required />
      <MomentField name="until" label={w.clockUntil} required />
    </>
  );
}

function ownClock(form: FormReader, { risk, from, timeZone, restrictedTo }: Begin): CaseFact {
  const until = form.instant('until', timeZone);
  return fact('RiskClockBegun', {
    risk,
    clock: newId(),
    what: form.text('what'),
    whom: form.text('whom'),
    from,
    until,
    by: until === undefined ? undefined : todayIn(timeZone, new Date(until)),
    basis: 'own-standard',
    restrictedTo,
  });
}

function ClockForm(props: ActProps) {
  const say = useSay();
  const { agency } = useSession();
  const { protectionClocks } = useAgency();
  const risk = useRisk(props.about);
  const now = useNow();
  const all = clocksInUse(protectionClocks);
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.clockSubmit}
      initial={{ clock: '', what: '', whom: '', from: now.day, fromHour: now.hour, until: '', untilHour: '' }}
      facts={(form) => {
        const from = form.instant('from', agency.timeZone);
        const known = all.find((one) => one.code === form.text('clock'));
        // Without a beginning the entry is refused at its field, with the remedy.
        const begin = {
          risk: props.about,
          from: from ?? '',
          timeZone: agency.timeZone,
          restrictedTo: risk?.restrictedTo,
        };
        if (known === undefined || from === undefined) return [ownClock(form, begin)];
        const begun = clockFact(known, say(known.words), begin);
        return [{ ...begun, data: { ...begun.data, ...fact('', { whom: form.text('whom') }).data } }];
      }}
    >
      <SelectField name="clock" label={w.clockKnown} hint={w.clockKnownHint} options={sayOf(all)} />
      <OwnClock />
      <MomentField name="from" label={w.clockFrom} required />
      <TextLine name="whom" label={w.clockWhom} />
    </ActForm>
  );
}

const openClocks = (risk: Risk | undefined) =>
  named(risk === undefined ? [] : runningClocks(risk).map((one) => [one.clock, one.what] as const));

function Stops({ risk }: { readonly risk: Risk | undefined }) {
  const options = openClocks(risk);
  return Object.keys(options).length === 0 ? null : (
    <ChoicesField name="stops" label={w.stops} options={options} />
  );
}

/** Which clocks were ticked; `undefined` where none. */
const stopsIn = (form: FormReader) => {
  const stops = form.choices('stops');
  return stops.length === 0 ? undefined : stops;
};

function RiskActionForm(props: ActProps) {
  const { agency } = useSession();
  const risk = useRisk(props.about);
  const now = useNow();
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.riskAction}
      initial={{ what: '', at: now.day, atHour: now.hour, toldTo: '', power: '', stops: [] }}
      facts={(form) => [
        fact('RiskActionTaken', {
          risk: props.about,
          action: newId(),
          at: form.instant('at', agency.timeZone),
          what: form.text('what'),
          toldTo: form.text('toldTo'),
          power: form.text('power'),
          stops: stopsIn(form),
          restrictedTo: risk?.restrictedTo,
        }),
      ]}
    >
      <TextProse name="what" label={w.actionWhat} required autoFocus />
      <MomentField name="at" label={w.actionAt} required />
      <TextLine name="toldTo" label={w.toldTo} />
      <ChoiceField name="power" label={w.power} options={protectivePowerWords} />
      <Stops risk={risk} />
    </ActForm>
  );
}

function RiskDecideForm(props: ActProps) {
  const risk = useRisk(props.about);
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.riskDecide}
      initial={{ decision: '', monitoring: '', everyDays: '', monitorUntil: '', stops: [] }}
      facts={(form) => [
        fact('RiskDecided', {
          risk: props.about,
          decision: form.text('decision'),
          monitoring: form.text('monitoring'),
          everyDays: form.number('everyDays'),
          monitorUntil: form.day('monitorUntil'),
          stops: stopsIn(form),
          restrictedTo: risk?.restrictedTo,
        }),
      ]}
    >
      <TextProse name="decision" label={w.riskDecision} required autoFocus />
      <TextProse name="monitoring" label={w.monitoring} />
      <div className="pair">
        <NumberField name="everyDays" label={w.everyDays} />
        <DayField name="monitorUntil" label={w.monitorUntil} />
      </div>
      <Stops risk={risk} />
    </ActForm>
  );
}

function RiskEndForm(props: ActProps) {
  const risk = useRisk(props.about);
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.riskEnd}
      initial={{ reason: '' }}
      facts={(form) => [
        fact('RiskEnded', {
          risk: props.about,
          reason: form.text('reason'),
          restrictedTo: risk?.restrictedTo,
        }),
      ]}
    >
      <TextProse name="reason" label={w.reason} required autoFocus />
    </ActForm>
  );
}

export const riskActs: Acts = {
  risk: { title: w.risk, stage, Form: RiskForm },
  'risk-clock': { title: w.clockBegin, stage, Form: ClockForm },
  'risk-action': { title: w.riskAction, stage, Form: RiskActionForm },
  'risk-decide': { title: w.riskDecide, stage, Form: RiskDecideForm },
  'risk-end': { title: w.riskEnd, stage, Form: RiskEndForm },
};
