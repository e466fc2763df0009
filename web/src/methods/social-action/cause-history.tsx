/** What was told of a cause, line by line as in a case, each with the ways to correct it. */
import { isCorrection, type ReadEntry } from '@pendamping/domain';
import { useMemo, useState } from 'react';
import { Attached } from '../../offline/attachments/attached.tsx';
import { EntryLine, newerFirst } from '../../overviews/entry-line.tsx';
import { overviewWords } from '../../overviews/words.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { uiWords } from '../../ui/words.ts';
import { CauseActLink } from './act-link.tsx';
import { causeFields } from './cause-fields.ts';
import { historyText } from './history-text.ts';
import { useCause } from './use-cause.tsx';

/** More than these are set when somebody asks for them. */
const firstMany = 20;

function Line({ read, text }: { readonly read: ReadEntry; readonly text: string }) {
  return (
    <EntryLine
      read={read}
      kind="plan"
      text={text}
      fields={causeFields}
      correct={(act, words) => <CauseActLink act={act} about={read.entry.id} words={words} named={text} />}
    >
      <Attached data={read.data} />
    </EntryLine>
  );
}

export function CauseHistory() {
  const say = useSay();
  const { language } = useLanguage();
  const { reading, state } = useCause();
  const [many, setMany] = useState(firstMany);
  const lines = useMemo(
    () =>
      reading.entries
        .filter((one) => !isCorrection(one.entry.type))
        .sort(newerFirst)
        .flatMap((read) => {
          const text = historyText(read, state, language);
          return text === undefined ? [] : [{ read, text }];
        }),
    [reading, state, language],
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
