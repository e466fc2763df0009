/** The six stages as a rail: where we are, what is done, what was returned to. */
import {
  type Course,
  courseAsWorked,
  presentStage,
  type Stage,
  stages,
  stageWords,
} from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useCase } from '../offline/use-case.tsx';
import { longDay } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { overviewWords as w } from './words.ts';

const marks = { 'not-begun': '○', 'under-way': '◐', completed: '●' } as const;
const statusWords = { 'not-begun': w.notBegun, 'under-way': w.underWay, completed: w.completed } as const;

/** The stages as they are shown: what was worked in is begun. */
function useCourse(): Course {
  const { state, reading } = useCase();
  return useMemo(() => courseAsWorked(state, reading.entries), [state, reading]);
}

export function StageRail({ here }: { readonly here?: Stage }) {
  const say = useSay();
  const { language } = useLanguage();
  const { id } = useCase();
  const course = useCourse();
  const present = presentStage(course);
  return (
    <nav className="stage-rail" aria-label={say(w.stages)}>
      <ol>
        {stages.map((stage, at) => {
          const { status, returns, completedOn, begunOn } = course[stage];
          const day = status === 'completed' ? completedOn : begunOn;
          return (
            <li key={stage} className={`${status}${stage === present ? ' present' : ''}`}>
              <Link
                to="/cases/$case/$stage"
                params={{ case: id, stage }}
                aria-current={here === stage ? 'page' : undefined}
              >
                <span className="mark" aria-hidden="true">
                  {marks[status]}
                </span>
                <span className="stage-name">
                  {at + 1} {say(stageWords[stage])}
                </span>
                <span className="stage-status">
                  {say(statusWords[status])}
                  {day === undefined ? '' : ` ${longDay(day, language)}`}
                  {returns.length === 0 ? '' : ` · ↩ ${say(w.returned, { n: returns.length })}`}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
