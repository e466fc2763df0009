/** A cause is opened: by itself, or from a wall that several cases have met. */
import { neededThings } from '@pendamping/domain';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { newId } from '../../offline/record.ts';
import { useSay } from '../../shell/language.tsx';
import { EntryForm } from '../../ui/entry-form.tsx';
import { compact } from '../../ui/form-reader.ts';
import { DescriptionFields, descriptionIn, descriptionValues } from './description-fields.tsx';
import { causeScreenWords as w } from './words.ts';

export function NewCausePage() {
  const say = useSay();
  const navigate = useNavigate();
  const given = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  const [id] = useState(newId);
  const text = (name: string) => (typeof given[name] === 'string' ? (given[name] as string) : '');
  const needed = neededThings.find((one) => one === given.needed);
  const key = text('wall');
  return (
    <div className="page narrow">
      <p className="back">
        <Link to="/causes">← {say(w.back)}</Link>
      </p>
      <h1>{say(w.open)}</h1>
      <EntryForm
        draftKey={key === '' ? 'cause:new' : `cause:new:${key}`}
        submit={w.open}
        initial={descriptionValues({
          heldBy: text('institution'),
          withheld: needed === undefined ? [] : [needed],
        })}
        toEntries={(form, occurredOn) => [
          {
            record: 'cause',
            stream: id,
            type: 'CauseOpened',
            data: compact(descriptionIn(form, key === '' ? [] : [key])),
            occurredOn,
          },
        ]}
        done={() => void navigate({ to: '/causes/$cause', params: { cause: id } })}
        cancel={() => void navigate({ to: '/causes' })}
      >
        <DescriptionFields />
      </EntryForm>
    </div>
  );
}
