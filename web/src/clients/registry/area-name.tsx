/** An area by its name, its code small beside it; by its code alone where no name is known. */
import './area-name.css';
import type { Words } from '@pendamping/domain';
import { useSay } from '../../shell/language.tsx';
import { type AreaNames, useAreaNames } from './area-names.ts';

/** The room of the name is kept while it is on its way. */
export function AreaName({ code, names }: { readonly code: string; readonly names: AreaNames }) {
  const name = names.nameOf(code);
  return (
    <span className="area-name">
      {name === undefined ? (
        code
      ) : (
        <>
          {name} <small className="muted">({code})</small>
        </>
      )}
    </span>
  );
}

/** One fact among others: all areas of something, each on a line of its own. */
export function AreaFact({ label, codes }: { readonly label: Words; readonly codes: readonly string[] }) {
  const say = useSay();
  const names = useAreaNames(codes);
  if (codes.length === 0) return null;
  return (
    <dl className="facts">
      <div>
        <dt>{say(label)}</dt>
        <dd>
          {codes.map((one) => (
            <AreaName key={one} code={one} names={names} />
          ))}
        </dd>
      </div>
    </dl>
  );
}
