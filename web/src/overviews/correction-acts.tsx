/** Correcting an entry of a case or its clients: amended or struck with the reason; the original stays readable. */
import { useCase } from '../offline/use-case.tsx';
import { useSession } from '../shell/session.tsx';
import { TextProse } from '../ui/fields.tsx';
import { ActForm, type ActProps, type Acts, fact } from './act.tsx';
import { amendmentOf, askedAsLeftOut, askedAsTheyStand, strikingOf } from './correction-form.tsx';
import { overviewWords as w } from './words.ts';

function useEntry(about: string | undefined) {
  const { reading, clients } = useCase();
  const inCase = reading.entries.find((one) => one.entry.id === about);
  if (inCase !== undefined) return { found: inCase, place: {} };
  for (const client of clients) {
    const found = client.reading.entries.find((one) => one.entry.id === about);
    if (found !== undefined) return { found, place: { record: 'client' as const, stream: client.stream } };
  }
  return { found: undefined, place: {} };
}

function AmendForm(props: ActProps) {
  const { found, place } = useEntry(props.about);
  const { agency } = useSession();
  if (found === undefined) return null;
  const standing = askedAsTheyStand(found, agency.timeZone);
  const { data, ...form } = amendmentOf(found, standing, askedAsLeftOut(found));
  return (
    <ActForm
      {...props}
      {...form}
      stage=""
      facts={(filled) => [{ ...fact('EntryAmended', data(filled)), ...place }]}
    />
  );
}

function StrikeForm(props: ActProps) {
  const { found, place } = useEntry(props.about);
  if (found === undefined) return null;
  const { data, ...form } = strikingOf(found);
  return (
    <ActForm
      {...props}
      {...form}
      stage=""
      facts={(filled) => [{ ...fact('EntryStruck', data(filled)), ...place }]}
    />
  );
}

function ReopenStageForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={props.about ?? ''}
      submit={w.reopenStage}
      initial={{ reason: '' }}
      facts={(form) => [fact('StageReopened', { stage: props.about, reason: form.text('reason') })]}
    >
      <TextProse name="reason" label={w.reopenReason} required autoFocus />
    </ActForm>
  );
}

export const correctionActs: Acts = {
  amend: { title: w.amend, stage: '', Form: AmendForm },
  strike: { title: w.strike, stage: '', Form: StrikeForm },
  'reopen-stage': { title: w.reopenStage, stage: '', Form: ReopenStageForm },
};
