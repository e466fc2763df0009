/** The checklists of a stage: each tick is a fact with a name and a day, and can be taken back. */
import {
  checklistKey,
  type PracticeTemplate,
  refusalWords,
  type Stage,
  type Words,
} from '@pendamping/domain';
import { useState } from 'react';
import { record } from '../offline/record.ts';
import { useWorkerName } from '../offline/use-agency.tsx';
import { useCase } from '../offline/use-case.tsx';
import { Problem } from '../shell/api.ts';
import { longDay } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { uiWords } from '../ui/words.ts';
import { useCaseTemplate } from './use-template.ts';
import { methodScreenWords as w } from './words.ts';

type Checklist = PracticeTemplate['checklists'][number];

interface ItemProps {
  readonly template: string;
  readonly list: Checklist;
  readonly item: Checklist['items'][number];
  readonly refused: (text: string) => void;
}

function Item({ template, list, item, refused }: ItemProps) {
  const say = useSay();
  const { language } = useLanguage();
  const { today } = useSession();
  const nameOf = useWorkerName();
  const { id, state } = useCase();
  const [busy, setBusy] = useState(false);
  const about = { template, checklist: list.code, stage: list.stage, item: item.text };
  const mark = state.checklistMarks[checklistKey(about)];
  const turn = async () => {
    setBusy(true);
    refused('');
    const type = mark === undefined ? 'ChecklistItemTicked' : 'ChecklistItemUnticked';
    try {
      const [one] = await record([{ record: 'case', stream: id, type, data: about, occurredOn: today }]);
      if (one?.outcome === 'refused') refused(one.detail ?? say(refusalWords(one.because) ?? uiWords.mend));
    } catch (error) {
      refused(error instanceof Problem && error.message !== '' ? error.message : say(uiWords.failedRemedy));
    } finally {
      setBusy(false);
    }
  };
  return (
    <li>
      <label className="tick">
        <input type="checkbox" checked={mark !== undefined} disabled={busy} onChange={() => void turn()} />
        <span>
          {say(item.text)}
          {mark === undefined ? null : (
            <small className="muted">
              {' '}
              · {nameOf(mark.by)}, {longDay(mark.on, language)}
            </small>
          )}
          {item.why === undefined ? null : (
            <>
              <br />
              <small className="muted">{say(item.why)}</small>
            </>
          )}
        </span>
      </label>
    </li>
  );
}

function Panel({ template, list }: { readonly template: string; readonly list: Checklist }) {
  const say = useSay();
  const { checklistMarks } = useCase().state;
  const [problem, setProblem] = useState('');
  const done = list.items.filter(
    ({ text }) => checklistMarks[checklistKey({ template, checklist: list.code, item: text })] !== undefined,
  ).length;
  const title: Words = list.title;
  return (
    <details className="panel checklist" open={done > 0 && done < list.items.length}>
      <summary>
        <h2>
          {say(w.templatesChecklist)}: {say(title)}
        </h2>
        <span className="muted small">{say(w.ticked, { done, all: list.items.length })}</span>
      </summary>
      {problem === '' ? null : (
        <p className="notice danger" role="alert">
          {problem}
        </p>
      )}
      <ul className="plain-list">
        {list.items.map((one) => (
          <Item key={one.text.id} template={template} list={list} item={one} refused={setProblem} />
        ))}
      </ul>
    </details>
  );
}

/** Shows nothing where the case has no template. */
export function ChecklistPanels({ stage }: { readonly stage: Stage }) {
  const template = useCaseTemplate();
  return (template?.checklists ?? [])
    .filter((one) => one.stage === stage)
    .map((one) => <Panel key={one.code} template={template?.template ?? ''} list={one} />);
}
