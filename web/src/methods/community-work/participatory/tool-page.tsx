/** One tool of a case: as it was told on a day, beside another day, and what can be told next. */
import './tools.css';
import {
  fewestInPublic,
  type HeldTool,
  heldTools,
  type ParticipatoryTool,
  participatoryTools,
  participatoryToolWords,
  peopleIn,
  stakeholderMap,
  stakeholderTable,
  standingDays,
  standingOn,
  toolPicture,
  toolTable,
  type Words,
} from '@pendamping/domain';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useId, useState } from 'react';
import { Attached } from '../../../offline/attachments/attached.tsx';
import { CaseProvider, useCase } from '../../../offline/use-case.tsx';
import { ActLink } from '../../../overviews/act-link.tsx';
import { longDay } from '../../../shell/days.ts';
import { useLanguage, useSay } from '../../../shell/language.tsx';
import { useSession } from '../../../shell/session.tsx';
import { FactList } from '../../../ui/facts.tsx';
import { Empty, NotHere } from '../../../ui/states.tsx';
import { communityScreenWords as c } from '../words.ts';
import { useSaying } from './saying.ts';
import { ToolView } from './tool-view.tsx';
import { toolScreenWords as w } from './words.ts';

interface Choice {
  readonly key: string;
  readonly on: string;
}

function DayChoice({
  label,
  value,
  set,
  choices,
  none,
}: {
  readonly label: Words;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly choices: readonly Choice[];
  readonly none?: Words;
}) {
  const say = useSay();
  const { language } = useLanguage();
  const id = useId();
  return (
    <div className="filter">
      <label htmlFor={id}>{say(label)}</label>
      <select id={id} value={value} onChange={(event) => set(event.target.value)}>
        {none === undefined ? null : <option value="">{say(none)}</option>}
        {choices.map((one) => (
          <option key={one.key} value={one.key}>
            {longDay(one.on, language)}
          </option>
        ))}
      </select>
    </div>
  );
}

function useTakenPart(): (told: HeldTool['told']) => string {
  const say = useSay();
  return ({ takenPart: part }) => {
    const all = peopleIn(part);
    return [
      all === undefined ? '' : say(w.counted, { n: all }),
      part?.women === undefined || part.men === undefined
        ? ''
        : say(w.ofThem, { women: part.women, men: part.men }),
      part?.withDisability === undefined ? '' : say(w.ofThemDisabled, { n: part.withDisability }),
    ]
      .filter((one) => one !== '')
      .join('; ');
  };
}

function Sitting({ held, alone }: { readonly held: HeldTool; readonly alone: boolean }) {
  const say = useSay();
  const saying = useSaying();
  const { contract } = useCase().state;
  const { language } = useLanguage();
  const takenPart = useTakenPart();
  const { tool, told } = held;
  const title = `${say(participatoryToolWords[tool])} · ${longDay(told.on, language)}`;
  return (
    <section className="picture" aria-label={title}>
      <h2>{longDay(told.on, language)}</h2>
      <Attached data={told} />
      <ToolView
        drawing={toolPicture(held, saying)}
        saved={toolPicture(held, { ...saying, least: fewestInPublic(contract) })}
        table={toolTable(held, saying)}
        title={title}
        kind="participatory-tool"
        about={told.sitting}
      />
      <FactList
        facts={[
          [w.question, held.tool === 'ranking' ? held.told.question : undefined],
          [w.tookPart, takenPart(told)],
          [w.facilitators, told.facilitators?.map(({ name }) => name)],
          [w.place, told.place],
          [w.remarks, told.remarks],
          [w.found, held.tool === 'social-map' ? held.told.found : undefined],
          [w.from, held.tool === 'listing' && held.told.from ? longDay(held.told.from, language) : undefined],
          [w.whyNot, held.tool === 'listing' ? held.told.whyNot : undefined],
        ]}
      />
      {alone ? (
        <p className="buttons no-print">
          <ActLink act={tool} about={told.sitting} words={w.again} />
          <ActLink act={`${tool}-correct`} about={told.sitting} words={w.correct} />
          {tool === 'problem-tree' ? (
            <ActLink act="tree-problem" about={told.sitting} words={w.takeOver} />
          ) : null}
        </p>
      ) : null}
    </section>
  );
}

function SideBySide({
  choices,
  shown,
}: {
  readonly choices: readonly Choice[];
  readonly shown: (key: string, alone: boolean) => ReactNode;
}) {
  const last = choices.at(-1)?.key ?? '';
  const [chosen, choose] = useState('');
  const [beside, setBeside] = useState('');
  const key = choices.some((one) => one.key === chosen) ? chosen : last;
  return (
    <>
      {choices.length < 2 ? null : (
        <div className="filter-row no-print">
          <DayChoice label={w.shownDay} value={key} set={choose} choices={choices} />
          <DayChoice
            label={w.beside}
            value={beside}
            set={setBeside}
            choices={choices.filter((one) => one.key !== key)}
            none={w.nothingBeside}
          />
        </div>
      )}
      <div className={beside === '' ? '' : 'side-by-side'}>
        {shown(key, beside === '')}
        {beside === '' ? null : shown(beside, false)}
      </div>
    </>
  );
}

function Tool({ tool }: { readonly tool: ParticipatoryTool }) {
  const all = heldTools(useCase().state).filter((one) => one.tool === tool);
  if (all.length === 0) return <Empty words={w.notHeld} />;
  return (
    <SideBySide
      choices={all.map(({ told }) => ({ key: told.sitting, on: told.on }))}
      shown={(key, alone) => {
        const held = all.find((one) => one.told.sitting === key);
        return held === undefined ? null : <Sitting held={held} alone={alone} />;
      }}
    />
  );
}

function StakeholdersOn({ day, alone }: { readonly day: string; readonly alone: boolean }) {
  const say = useSay();
  const { language } = useLanguage();
  const standings = standingOn(useCase().state.stakeholders, day);
  const title = `${say(w.stakeholders)} · ${longDay(day, language)}`;
  return (
    <section className="picture" aria-label={title}>
      <h2>{longDay(day, language)}</h2>
      <ToolView
        drawing={stakeholderMap(standings, { say })}
        table={stakeholderTable(standings, { say }, (one) => longDay(one, language))}
        title={title}
        kind="stakeholder-map"
      />
      {alone ? (
        <ul className="plain-list no-print">
          {standings.map(({ stakeholder: one }) => (
            <li key={one.stakeholder} className="row">
              <span>
                {one.name}
                {one.part === undefined ? '' : `, ${one.part}`}
              </span>
              <span className="buttons">
                <ActLink act="stakeholder-weigh" about={one.stakeholder} words={w.weigh} />
                <ActLink act="stakeholder-gone" about={one.stakeholder} words={w.gone} />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function StakeholderTool() {
  const { today } = useSession();
  const { stakeholders } = useCase().state;
  const days = standingDays(stakeholders).filter((one) => one < today);
  if (days.length === 0 && standingOn(stakeholders, today).length === 0)
    return <Empty words={w.noStakeholders} />;
  return (
    <SideBySide
      choices={[...days, today].map((on) => ({ key: on, on }))}
      shown={(key, alone) => <StakeholdersOn key={key} day={key} alone={alone} />}
    />
  );
}

function OpenTool({ tool }: { readonly tool: ParticipatoryTool | 'stakeholders' }) {
  const say = useSay();
  const { id } = useCase();
  const isMap = tool === 'stakeholders';
  return (
    <div className="page">
      <p className="back no-print">
        <Link to="/cases/$case/community" params={{ case: id }}>
          ← {say(c.title)}
        </Link>
      </p>
      <h1>{say(isMap ? w.stakeholders : participatoryToolWords[tool])}</h1>
      <p className="buttons no-print">
        {isMap ? (
          <ActLink act="stakeholder" words={w.note} lead />
        ) : (
          <ActLink act={tool} words={w.begin} lead />
        )}
      </p>
      {isMap ? <StakeholderTool /> : <Tool key={tool} tool={tool} />}
    </div>
  );
}

export function ToolPage() {
  const { case: id = '', tool = '' } = useParams({ strict: false });
  const known = tool === 'stakeholders' ? tool : participatoryTools.find((one) => one === tool);
  if (known === undefined) return <NotHere />;
  return (
    <CaseProvider id={id}>
      <OpenTool tool={known} />
    </CaseProvider>
  );
}
