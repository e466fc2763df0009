import type { Words } from '@pendamping/domain';
import { useSay } from '../shell/language.tsx';

/** Facts with their names; those that are not known are left out. */
export function FactList({
  facts,
}: {
  readonly facts: readonly (readonly [Words, string | readonly string[] | undefined])[];
}) {
  const say = useSay();
  const known = facts.flatMap(([words, value]) => {
    const text = Array.isArray(value) ? value.join('\n') : (value as string | undefined);
    return text === undefined || text === '' ? [] : [[words, text] as const];
  });
  return (
    <dl className="facts">
      {known.map(([words, text]) => (
        <div key={words.en}>
          <dt>{say(words)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
