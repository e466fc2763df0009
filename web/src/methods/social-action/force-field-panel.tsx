/** The force field: drawn, and as a table. */
import { type Force, forceDirectionWords, forceFieldPicture, forcesOf, strengthOf } from '@pendamping/domain';
import { Fragment, useMemo } from 'react';
import { DrawingView } from '../../clients/pictures/drawn.tsx';
import { useSay } from '../../shell/language.tsx';
import { LabelledTable } from '../../ui/labelled-table.tsx';
import { useWidth } from '../../ui/width.ts';
import { CauseActLink } from './act-link.tsx';
import { useCause } from './use-cause.tsx';
import { causeScreenWords as w } from './words.ts';

function Picture() {
  const say = useSay();
  const { place, width } = useWidth();
  const { forceField } = useCause().state;
  const drawing = useMemo(
    () =>
      width === 0
        ? undefined
        : forceFieldPicture(forceField, width, {
            driving: say(forceDirectionWords.driving),
            restraining: say(forceDirectionWords.restraining),
            now: say(w.now),
            force: (force, strength) =>
              `${say(forceDirectionWords[force.direction])}: ${force.what}, ${strength}`,
          }),
    [forceField, width, say],
  );
  return (
    <div ref={place}>
      {drawing === undefined ? null : <DrawingView drawing={drawing} words={say(w.forces)} />}
    </div>
  );
}

const ForceActs = ({ force: { force, what } }: { readonly force: Force }) => (
  <>
    <CauseActLink act="weigh" about={force} words={w.weigh} named={what} />{' '}
    <CauseActLink act="force-gone" about={force} words={w.gone} named={what} />
  </>
);

export function ForceFieldPanel({ open }: { readonly open: boolean }) {
  const say = useSay();
  const { forceField } = useCause().state;
  const all = [...forcesOf(forceField, 'driving'), ...forcesOf(forceField, 'restraining')];
  const sum = (direction: 'driving' | 'restraining') =>
    forcesOf(forceField, direction).reduce((so, one) => so + strengthOf(one), 0);
  return (
    <section className="panel" aria-labelledby="forces-head">
      <h2 id="forces-head">{say(w.forces)}</h2>
      {all.length === 0 ? (
        <p className="muted">{say(w.noForces)}</p>
      ) : (
        <>
          <Picture />
          <details className="more">
            <summary>
              {say(w.asTable)} ({say(forceDirectionWords.driving)} {sum('driving')} ·{' '}
              {say(forceDirectionWords.restraining)} {sum('restraining')})
            </summary>
            <LabelledTable
              columns={[w.force, w.direction, w.strength].map((one) => ({ head: say(one) }))}
              rows={all.map((one) => ({
                key: one.force,
                cells: [
                  <Fragment key="force">
                    {one.what} {open ? <ForceActs force={one} /> : null}
                  </Fragment>,
                  say(forceDirectionWords[one.direction]),
                  one.weighed.map((each) => each.strength).join(' → '),
                ],
              }))}
            />
          </details>
        </>
      )}
      {open ? (
        <p className="buttons">
          <CauseActLink act="force" words={w.addForce} />
        </p>
      ) : null}
    </section>
  );
}
