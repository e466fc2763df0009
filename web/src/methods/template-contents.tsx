/** What stands in a template, to be read: part by part, goals with their five levels as a table. */
import {
  activityKindWords,
  attainmentLevels,
  clientKindWords,
  directionWords,
  effectWords,
  functionWords,
  goalKindWords,
  measureKindWords,
  methodWords,
  type PracticeTemplate,
  practiceGoalWords,
  stageWords,
  type Words,
  workerRoleWords,
} from '@pendamping/domain';
import { type ReactNode, useState } from 'react';
import { numberText } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { FactList } from '../ui/facts.tsx';
import { Scroller } from '../ui/scroller.tsx';
import { levelParts } from './template-parts.ts';
import {
  standardBeginningWords,
  standardSubjectWords,
  templatePartWords,
  methodScreenWords as w,
} from './words.ts';

type Of<Key extends keyof PracticeTemplate> = PracticeTemplate[Key] extends readonly (infer One)[]
  ? One
  : never;

const byWords = { worker: w.byWorker, client: w.byClient, other: w.byOther } as const;

function Lines({ words, list }: { readonly words: Words; readonly list: readonly Words[] | undefined }) {
  const say = useSay();
  if (list === undefined || list.length === 0) return null;
  return (
    <>
      <h4>{say(words)}</h4>
      <ul>
        {list.map((one) => (
          <li key={one.id}>{say(one)}</li>
        ))}
      </ul>
    </>
  );
}

function Problem({ one }: { readonly one: Of<'problems'> }) {
  const say = useSay();
  return (
    <details className="thing">
      <summary>{say(one.form)}</summary>
      <Lines words={w.causes} list={one.causes} />
      <Lines words={w.effects} list={one.effects} />
      <Lines words={w.strengths} list={one.strengths} />
    </details>
  );
}

function Measure({ one }: { readonly one: Of<'measures'> }) {
  const say = useSay();
  const { language } = useLanguage();
  const number = (value: number | undefined) => (value === undefined ? '…' : numberText(value, language));
  const bounds =
    one.least === undefined && one.most === undefined ? '' : `${number(one.least)} – ${number(one.most)}`;
  return (
    <details className="thing">
      <summary>
        {say(one.name)} <span className="muted">({say(one.unit)})</span>
      </summary>
      <FactList
        facts={[
          [w.direction, say(directionWords[one.direction])],
          [w.kind, say(measureKindWords[one.kind])],
          [w.least, bounds],
          [w.anchors, (one.anchors ?? []).map((each) => `${number(each.value)} = ${say(each.words)}`)],
          [w.how, say(one.how)],
          [w.everyDays, say(w.everyDaysSaid, { n: one.everyDays })],
          [w.by, say(byWords[one.by])],
        ]}
      />
    </details>
  );
}

function Goal({ one, template }: { readonly one: Of<'goals'>; readonly template: PracticeTemplate }) {
  const say = useSay();
  const { language } = useLanguage();
  const measure = template.measures.find((each) => each.code === one.measure);
  const target = one.target === undefined ? '' : `: ${numberText(one.target, language)}`;
  return (
    <details className="thing">
      <summary>{say(one.text)}</summary>
      <FactList
        facts={[
          [w.kind, say(goalKindWords[one.kind])],
          [w.practiceGoal, say(practiceGoalWords[one.practiceGoal])],
          [w.effect, one.effect && say(effectWords[one.effect])],
          [
            w.problems,
            template.problems
              .filter((each) => one.problems?.includes(each.code))
              .map((each) => say(each.form)),
          ],
          [w.measure, measure && `${say(measure.name)}${target}`],
          [
            w.withinWeeks,
            one.withinWeeks === undefined ? '' : say(w.withinWeeksSaid, { n: one.withinWeeks }),
          ],
          [w.weight, one.weight === undefined ? '' : numberText(one.weight, language)],
        ]}
      />
      <Scroller>
        <table>
          <caption>{say(w.levels)}</caption>
          <tbody>
            {attainmentLevels.toReversed().map((level) => (
              <tr key={level}>
                <th scope="row">{levelParts[level] === undefined ? level : say(levelParts[level].label)}</th>
                <td>{say(one.levels[level])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </details>
  );
}

function Activity({
  one,
  template,
}: {
  readonly one: Of<'activities'>;
  readonly template: PracticeTemplate;
}) {
  const say = useSay();
  return (
    <details className="thing">
      <summary>{say(one.what)}</summary>
      <FactList
        facts={[
          [w.kind, say(activityKindWords[one.kind])],
          [w.method, say(methodWords[one.method])],
          [w.role, say(workerRoleWords[one.role])],
          [w.functions, one.functions.map((each) => say(functionWords[each])).join(', ')],
          [
            w.goals,
            template.goals.filter((each) => one.goals.includes(each.code)).map((each) => say(each.text)),
          ],
          [w.rhythm, one.rhythm && say(one.rhythm)],
          [w.resources, (one.resources ?? []).map((each) => say(each))],
        ]}
      />
    </details>
  );
}

function Checklist({ one }: { readonly one: Of<'checklists'> }) {
  const say = useSay();
  return (
    <details className="thing">
      <summary>
        {say(one.title)} <span className="muted">({say(stageWords[one.stage])})</span>
      </summary>
      <ul>
        {one.items.map((item) => (
          <li key={item.text.id}>
            {say(item.text)}
            {item.why === undefined ? null : <span className="muted"> {say(item.why)}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Standard({ one }: { readonly one: Of<'standards'> }) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <div className="thing">
      <p>{say(one.text)}</p>
      <p className="muted small">
        {say(standardSubjectWords[one.what])} · ≤ {numberText(one.withinDays, language)} ·{' '}
        {say(standardBeginningWords[one.from])} · {say(w.source)}: {say(one.source)}
      </p>
    </div>
  );
}

function Wording({ wording }: Pick<PracticeTemplate, 'wording'>) {
  const say = useSay();
  const { contract, consent, farewell } = wording;
  const listed = (list: readonly Words[]) => list.map((one) => say(one));
  return (
    <>
      <p className="hint">{say(w.placeholders)}</p>
      <h3>{say(w.contract)}</h3>
      <FactList
        facts={[
          [w.problemWorker, say(contract.problem)],
          [w.workerRole, listed(contract.workerRole)],
          [w.clientRole, listed(contract.clientRole)],
          [w.ofWorker, say(contract.expectations.ofWorker)],
          [w.ofClient, say(contract.expectations.ofClient)],
          [w.methods, listed(contract.methods)],
          [w.frequency, say(contract.arrangements.frequency)],
          [w.place, say(contract.arrangements.place)],
          [w.time, say(contract.arrangements.time)],
          [w.confidentialityLimits, listed(contract.confidentialityLimits)],
          [w.consent, consent && say(consent)],
          [w.farewell, farewell && say(farewell)],
        ]}
      />
    </>
  );
}

function Section({
  words,
  count,
  children,
}: {
  readonly words: Words;
  readonly count?: number;
  readonly children: ReactNode;
}) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  if (count === 0) return null;
  return (
    <details className="panel editor-section" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>
          {say(words)}
          {count === undefined ? null : <span className="muted"> {count}</span>}
        </h2>
      </summary>
      {open ? children : null}
    </details>
  );
}

export function TemplateContents({ template }: { readonly template: PracticeTemplate }) {
  const say = useSay();
  const p = templatePartWords;
  return (
    <>
      <p>{say(template.about)}</p>
      <FactList
        facts={[
          [w.clientKinds, template.levels.map((one) => say(clientKindWords[one])).join(', ')],
          [w.method, say(methodWords[template.method])],
          [w.functions, template.functions.map((one) => say(functionWords[one])).join(', ')],
          [
            p.review,
            `${say(template.review.about)} (${say(w.everyDaysSaid, { n: template.review.everyDays })})`,
          ],
        ]}
      />
      <Section words={p.problems} count={template.problems.length}>
        {template.problems.map((one) => (
          <Problem key={one.code} one={one} />
        ))}
      </Section>
      <Section words={p.measures} count={template.measures.length}>
        {template.measures.map((one) => (
          <Measure key={one.code} one={one} />
        ))}
      </Section>
      <Section words={p.goals} count={template.goals.length}>
        {template.goals.map((one) => (
          <Goal key={one.code} one={one} template={template} />
        ))}
      </Section>
      <Section words={p.activities} count={template.activities.length}>
        {template.activities.map((one) => (
          <Activity key={one.code} one={one} template={template} />
        ))}
      </Section>
      <Section words={p.instruments} count={template.instruments.length}>
        <ul>
          {template.instruments.map((one) => (
            <li key={one.urn}>{say({ id: one.title.id ?? one.urn, en: one.title.en ?? one.urn })}</li>
          ))}
        </ul>
      </Section>
      <Section words={p.checklists} count={template.checklists.length}>
        {template.checklists.map((one) => (
          <Checklist key={one.code} one={one} />
        ))}
      </Section>
      <Section words={p.standards} count={template.standards.length}>
        {template.standards.map((one) => (
          <Standard key={one.code} one={one} />
        ))}
      </Section>
      <Section words={p.wording}>
        <Wording wording={template.wording} />
      </Section>
      <Section words={w.sources} count={template.sources.length}>
        <ul>
          {template.sources.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}
