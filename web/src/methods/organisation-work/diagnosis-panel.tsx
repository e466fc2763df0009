/** The diagnosis: area by area what was found, in whose view, with its evidence and what answers it. */
import {
  findingBearingWords,
  findingsByArea,
  type ServiceFinding,
  serviceAreaWords,
  serviceViewWords,
} from '@pendamping/domain';
import { useCase } from '../../offline/use-case.tsx';
import { ActLink } from '../../overviews/act-link.tsx';
import { useSay } from '../../shell/language.tsx';
import { FactList } from '../../ui/facts.tsx';
import { Empty } from '../../ui/states.tsx';
import { organisationScreenWords as w } from './words.ts';

function Finding({ finding }: { readonly finding: ServiceFinding }) {
  const say = useSay();
  const answers = Object.values(useCase().state.agreedChanges).filter((one) =>
    one.answers.includes(finding.finding),
  );
  const view = [say(serviceViewWords[finding.view]), finding.viewOf].filter((one) => one !== undefined);
  const isWeak = finding.bearing === 'weakness';
  return (
    <article className="thing">
      <p>
        <strong>
          {isWeak ? '−' : '+'} {say(findingBearingWords[finding.bearing])}
        </strong>{' '}
        · {view.join(', ')}
      </p>
      <p className="prose">{finding.what}</p>
      <FactList
        facts={[
          [w.evidence, finding.evidence],
          [w.effect, finding.effectOnServed],
          [w.answeredBy, answers.map((one) => one.what)],
        ]}
      />
      <p className="buttons">
        {isWeak && answers.length === 0 ? (
          <ActLink act="organisation-change" about={finding.finding} words={w.agree} />
        ) : null}
        <ActLink act="organisation-finding" about={finding.finding} words={w.mend} />
      </p>
    </article>
  );
}

export function DiagnosisPanel() {
  const say = useSay();
  const areas = findingsByArea(useCase().state.diagnosis);
  return (
    <section className="panel" aria-labelledby="diagnosis-head">
      <h2 id="diagnosis-head">{say(w.diagnosisHead)}</h2>
      {areas.length === 0 ? <Empty words={w.noFindings} /> : null}
      {areas.map(([area, findings]) => (
        <section key={area} aria-label={say(serviceAreaWords[area])}>
          <h3>{say(serviceAreaWords[area])}</h3>
          {findings.map((one) => (
            <Finding key={one.finding} finding={one} />
          ))}
        </section>
      ))}
      <p className="buttons">
        <ActLink act="organisation-finding" words={w.addFinding} lead={areas.length === 0} />
      </p>
    </section>
  );
}
