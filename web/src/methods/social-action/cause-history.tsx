/** What was told of a cause, line by line as in a case, each with the ways to correct it. */
import { type Cause, isCorrection, type Language, type ReadEntry } from '@pendamping/domain';
import { useMemo, useState } from 'react';
import { Attached } from '../../offline/attachments/attached.tsx';
import { disputesIn, sideOf } from '../../overviews/disagreement-sides.ts';
import { type CorrectionLink, EntryLine, newerFirst } from '../../overviews/entry-line.tsx';
import { overviewWords } from '../../overviews/words.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { uiWords } from '../../ui/words.ts';
import { CauseActLink } from './act-link.tsx';
import { causeFields } from './cause-fields.ts';
import { historyText } from './history-text.ts';
import { useCause } from './use-cause.tsx';

/** More than these are set when somebody asks for them. */
const firstMany = 20;

interface Told {
  readonly read: ReadEntry;
  readonly text: string;
  readonly disputed: boolean;
}

function Line({ read, text, disputed }: Told) {
  const correct: CorrectionLink = (act, words) => (
    <CauseActLink act={act} about={read.entry.id} words={words} named={text} />
  );
  return (
    <EntryLine
      read={read}
      kind="plan"
      text={text}
      tag={disputed ? overviewWords.inDispute : undefined}
      fields={causeFields}
      {...(isCorrection(read.entry.type) ? {} : { correct })}
    >
      <Attached data={read.data} />
    </EntryLine>
  );
}

/** Where somebody settled a disagreement, the line says what was kept. */
function lineOf(
  read: ReadEntry,
  entries: readonly ReadEntry[],
  cause: Cause,
  language: Language,
): string | undefined {
  const kept =
    read.entry.type === 'DisagreementSettled' ? sideOf(entries, String(read.data.keeps)) : undefined;
  return historyText(kept?.said ?? read, cause, language);
}

export function CauseHistory() {
  const say = useSay();
  const { language } = useLanguage();
  const { reading, state } = useCause();
  const [many, setMany] = useState(firstMany);
  const disputed = useMemo(
    () =>
      new Set(
        disputesIn(reading.disagreements, reading.entries).flatMap((one) =>
          one.sides.map(({ said }) => said.entry.id),
        ),
      ),
    [reading],
  );
  const lines = useMemo(
    () =>
      reading.entries
        .filter(({ entry }) => entry.type === 'DisagreementSettled' || !isCorrection(entry.type))
        .sort(newerFirst)
        .flatMap((read) => {
          const text = lineOf(read, reading.entries, state, language);
          return text === undefined ? [] : [{ read, text, disputed: disputed.has(read.entry.id) }];
        }),
    [reading, disputed, state, language],
  );
  return (
    <section className="timeline" aria-labelledby="timeline-head">
      <h2 id="timeline-head">{say(overviewWords.timeline)}</h2>
      <ol className="lines">
        {lines.slice(0, many).map((one) => (
          <Line key={one.read.entry.id} {...one} />
        ))}
      </ol>
      {lines.length > many ? (
        <button type="button" className="button quiet" onClick={() => setMany(many + 100)}>
          {say(uiWords.more)}
        </button>
      ) : null}
    </section>
  );
}
