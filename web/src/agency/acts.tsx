/** Who works on the case. */
import { assignmentPartWords } from '@pendamping/domain';
import { useAgency } from '../offline/use-agency.tsx';
import { ActForm, type ActProps, type Acts, fact } from '../overviews/act.tsx';
import { typedDay } from '../shell/days.ts';
import { useSession } from '../shell/session.tsx';
import { ChoiceField, DayField, named, TextProse } from '../ui/fields.tsx';
import { agencyScreenWords as w } from './words.ts';

function AssignForm(props: ActProps) {
  const { workers } = useAgency();
  const { today } = useSession();
  const professionals = Object.values(workers).filter(
    (one) =>
      one.left === undefined && one.roles.some((role) => role === 'social-worker' || role === 'supervisor'),
  );
  return (
    <ActForm
      {...props}
      stage=""
      submit={w.assign}
      dated={false}
      initial={{ worker: '', part: 'co-worker', from: typedDay(today), reason: '' }}
      facts={(form) => {
        const worker = form.text('worker');
        return [
          fact('WorkerAssigned', {
            worker,
            name: professionals.find((one) => one.worker === worker)?.name,
            part: form.text('part'),
            from: form.day('from'),
            reason: form.text('reason'),
          }),
        ];
      }}
    >
      <ChoiceField
        name="worker"
        label={w.worker}
        options={named(professionals.map((one) => [one.worker, one.name] as const))}
        required
      />
      <ChoiceField name="part" label={w.part} options={assignmentPartWords} required />
      <DayField name="from" label={w.from} required />
      <TextProse name="reason" label={w.reason} rows={2} />
    </ActForm>
  );
}

function UnassignForm(props: ActProps) {
  const { today } = useSession();
  return (
    <ActForm
      {...props}
      stage=""
      submit={w.unassign}
      dated={false}
      initial={{ until: typedDay(today), reason: '' }}
      facts={(form) => [
        fact('WorkerUnassigned', {
          worker: props.about,
          until: form.day('until'),
          reason: form.text('reason'),
        }),
      ]}
    >
      <DayField name="until" label={w.until} required />
      <TextProse name="reason" label={w.reason} rows={2} />
    </ActForm>
  );
}

export const caseloadActs: Acts = {
  assign: { title: w.assign, stage: '', Form: AssignForm },
  unassign: { title: w.unassign, stage: '', Form: UnassignForm },
};
