/** A NIK as it is typed: what makes it none, what merely disagrees, and what it proposes; nothing is taken over silently. */
import {
  checkNik,
  filledWords,
  type NumberVerdict,
  numberErrorWords,
  numberWarningWords,
  type Sex,
} from '@pendamping/domain';
import { useEffect, useState } from 'react';
import { call } from '../../shell/api.ts';
import { dayFromTyped, longDay, typedDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { TextLine, TickField } from '../../ui/fields.tsx';
import { useFormState } from '../../ui/form-context.ts';
import { clientScreenWords as c } from '../words.ts';
import { registryWords as w } from './words.ts';

const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

function useVerdict(): NumberVerdict | undefined {
  const { values, today } = useFormState();
  const [verdict, setVerdict] = useState<NumberVerdict | undefined>();
  const [number, sex, birth, villageCode] = [
    text(values.nik),
    text(values.sex),
    text(values.birthOn),
    text(values.villageCode),
  ];
  const birthOn = dayFromTyped(birth);
  useEffect(() => {
    if (number === '') {
      setVerdict(undefined);
      return;
    }
    const stated = {
      ...(sex === '' ? {} : { sex: sex as Sex }),
      ...(birthOn === undefined ? {} : { birthOn }),
      ...(villageCode === '' ? {} : { villageCode }),
    };
    const timer = setTimeout(() => {
      call<NumberVerdict>('POST', '/api/v1/identity-number', { number, ...stated })
        .then(setVerdict)
        .catch(() => setVerdict(checkNik(number, { today, stated })));
    }, 300);
    return () => clearTimeout(timer);
  }, [number, sex, birthOn, villageCode, today]);
  return verdict;
}

function Proposals({ verdict }: { readonly verdict: NumberVerdict }) {
  const say = useSay();
  const { language } = useLanguage();
  const { values, set } = useFormState();
  const days = verdict.births.map((day) => longDay(day, language)).join(` ${say(w.or)} `);
  return (
    <>
      {verdict.district === undefined ? null : (
        <li>{say(w.firstRegistered, { district: verdict.district })}</li>
      )}
      {verdict.births.length === 0 ? null : (
        <li>
          {say(w.bornBy, { day: days })}
          {text(values.birthOn) === '' ? (
            <span className="buttons">
              {verdict.births.map((day) => (
                <button
                  key={day}
                  type="button"
                  className="link"
                  onClick={() => set('birthOn', typedDay(day))}
                >
                  {say(w.takeBirth)}: {longDay(day, language)}
                </button>
              ))}
            </span>
          ) : null}
        </li>
      )}
    </>
  );
}

/** Fields `nik`, `nikSeen` and, where it can be no NIK, `unverified`. */
export function NumberField16({ onRecord }: { readonly onRecord?: string | undefined }) {
  const say = useSay();
  const verdict = useVerdict();
  const hint = onRecord === undefined ? c.nikHint : filledWords(w.nikOnRecord, { nik: onRecord });
  return (
    <div>
      <TextLine name="nik" label={c.nik} hint={hint} inputMode="numeric" />
      {verdict === undefined ? null : (
        <div role="status">
          <ul className="small verdict">
            {verdict.errors.map((one) => (
              <li key={one} className="error">
                {say(numberErrorWords[one])}
              </li>
            ))}
            {verdict.warnings.map((one) => (
              <li key={one} className="late">
                {say(numberWarningWords[one])}
              </li>
            ))}
            {verdict.errors.length === 0 ? <Proposals verdict={verdict} /> : null}
          </ul>
        </div>
      )}
      {verdict !== undefined && verdict.errors.length > 0 ? (
        <TickField name="unverified" label={w.unverified} />
      ) : (
        <TickField name="nikSeen" label={w.nikSeen} />
      )}
    </div>
  );
}
