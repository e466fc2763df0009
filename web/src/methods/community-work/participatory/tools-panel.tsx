/** All tools of a community with the last picture of each: a door to the large ones. */
import {
  type HeldTool,
  heldTools,
  type ParticipatoryTool,
  participatoryTools,
  participatoryToolWords,
  photographed,
  stakeholderMap,
  standingOn,
  toolPicture,
} from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DrawingView } from '../../../clients/pictures/drawn.tsx';
import { ShownPhoto } from '../../../offline/attachments/shown-photo.tsx';
import { useCase } from '../../../offline/use-case.tsx';
import { longDay } from '../../../shell/days.ts';
import { useLanguage, useSay } from '../../../shell/language.tsx';
import { useSession } from '../../../shell/session.tsx';
import { useSaying } from './saying.ts';
import { toolScreenWords as w } from './words.ts';

function Door({
  tool,
  title,
  said,
  children,
}: {
  readonly tool: string;
  readonly title: string;
  readonly said: string;
  readonly children?: ReactNode;
}) {
  const { id } = useCase();
  return (
    <li>
      <Link className="tool-door" to="/cases/$case/community/$tool" params={{ case: id, tool }}>
        {children}
        <strong>{title}</strong>
        <small>{said}</small>
      </Link>
    </li>
  );
}

/** The first photograph of the original, with what was written under it. */
function Original({ held, title }: { readonly held: HeldTool; readonly title: string }) {
  const say = useSay();
  const { language } = useLanguage();
  const [photo] = photographed(held);
  if (photo === undefined) return null;
  const alt = say(w.originalOf, { what: title.toLowerCase(), day: longDay(held.told.on, language) });
  return (
    <>
      <ShownPhoto attachment={photo.attachment} alt={alt} />
      {photo.caption === undefined ? null : <small>{photo.caption}</small>}
    </>
  );
}

function ToolDoor({ tool }: { readonly tool: ParticipatoryTool }) {
  const say = useSay();
  const saying = useSaying();
  const { language } = useLanguage();
  const all = heldTools(useCase().state).filter((one) => one.tool === tool);
  const last = all.at(-1);
  const title = say(participatoryToolWords[tool]);
  const times = all.length > 1 ? ` · ${say(w.times, { n: all.length })}` : '';
  const drawing = last === undefined ? undefined : toolPicture(last, saying);
  return (
    <Door
      tool={tool}
      title={title}
      said={last === undefined ? say(w.notHeld) : `${longDay(last.told.on, language)}${times}`}
    >
      {drawing !== undefined ? <DrawingView drawing={drawing} words={title} small /> : null}
      {drawing === undefined && last !== undefined ? <Original held={last} title={title} /> : null}
    </Door>
  );
}

function StakeholderDoor() {
  const say = useSay();
  const { today } = useSession();
  const standings = standingOn(useCase().state.stakeholders, today);
  const title = say(w.stakeholders);
  return (
    <Door
      tool="stakeholders"
      title={title}
      said={
        standings.length === 0
          ? say(w.noStakeholders)
          : standings.map((one) => one.stakeholder.name).join(', ')
      }
    >
      {standings.length === 0 ? null : (
        <DrawingView drawing={stakeholderMap(standings, { say })} words={title} small />
      )}
    </Door>
  );
}

export function ParticipatoryTools() {
  const say = useSay();
  const { state } = useCase();
  return (
    <section className="panel" aria-labelledby="tools-head">
      <h2 id="tools-head">{say(w.head)}</h2>
      {heldTools(state).length === 0 ? <p className="muted">{say(w.none)}</p> : null}
      <ul className="tool-doors">
        {participatoryTools.map((tool) => (
          <ToolDoor key={tool} tool={tool} />
        ))}
        <StakeholderDoor />
      </ul>
    </section>
  );
}
