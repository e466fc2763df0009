import { type Disclosed, disclosedPartWords } from '@pendamping/domain';
import { useSay } from '../shell/language.tsx';

/** What was chosen to be shared, part by part, as it was chosen. */
export function DisclosedList({ information }: { readonly information: Disclosed }) {
  const say = useSay();
  return (
    <dl className="facts">
      {information.map((one) => (
        <div key={`${one.part}:${one.says}`}>
          <dt>{say(disclosedPartWords[one.part])}</dt>
          <dd>{one.says}</dd>
        </div>
      ))}
    </dl>
  );
}
