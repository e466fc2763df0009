/** The page of one act of one case. */
import { useParams } from '@tanstack/react-router';
import { caseloadActs } from '../agency/acts.tsx';
import { clientActs } from '../clients/acts.tsx';
import { instrumentActs } from '../measures/instruments/answer-act.tsx';
import { groupMemberActs } from '../methods/group-work/member-acts.tsx';
import { groupPlanActs } from '../methods/group-work/plan-acts.tsx';
import { groupSessionActs } from '../methods/group-work/session-acts.tsx';
import { cashActs } from '../methods/group-work/cash-acts.tsx';
import { choicesActs } from '../methods/group-work/choices-acts.tsx';
import { interactionActs } from '../methods/group-work/interaction-acts.tsx';
import { officerActs } from '../methods/group-work/officers-acts.tsx';
import { savingsActs } from '../methods/group-work/savings-acts.tsx';
import { participatoryActs } from '../methods/community-work/participatory/acts.tsx';
import { meetingActs } from '../methods/community-work/meeting-acts.tsx';
import { programmeActs } from '../methods/community-work/programme-acts.tsx';
import { kindOfCaseActs } from '../methods/kind-of-case.tsx';
import { joinedCauseActs } from '../methods/social-action/joined-acts.tsx';
import { memberMeasureActs } from '../measures/measure-members.tsx';
import { kindOfCaseActs } from '../methods/kind-of-case.tsx';
import { organisationActs } from '../methods/organisation-work/organisation-acts.tsx';
import { CaseProvider, useCase } from '../offline/use-case.tsx';
import { referralActs } from '../resources/acts.tsx';
import { useSay } from '../shell/language.tsx';
import { engagementActs } from '../stages/1-engagement/acts.tsx';
import { assessmentActs } from '../stages/2-assessment/acts.tsx';
import { planningActs } from '../stages/3-planning/acts.tsx';
import { implementationActs } from '../stages/4-implementation/acts.tsx';
import { conferenceActs } from '../stages/4-implementation/conference-acts.tsx';
import { evaluationActs } from '../stages/5-evaluation/acts.tsx';
import { terminationActs } from '../stages/6-termination/acts.tsx';
import { NotHere } from '../ui/states.tsx';
import type { Acts } from './act.tsx';
import { CaseLink } from './case-link.tsx';
import { correctionActs } from './correction-acts.tsx';

const acts: Acts = {
  ...clientActs,
  ...engagementActs,
  ...assessmentActs,
  ...instrumentActs,
  ...planningActs,
  ...implementationActs,
  ...conferenceActs,
  ...evaluationActs,
  ...terminationActs,
  ...referralActs,
  ...caseloadActs,
  ...groupMemberActs,
  ...groupPlanActs,
  ...groupSessionActs,
  ...kindOfCaseActs,
  ...interactionActs,
  ...choicesActs,
  ...cashActs,
  ...savingsActs,
  ...officerActs,
  ...participatoryActs,
  ...meetingActs,
  ...programmeActs,
  ...joinedCauseActs,
  ...memberMeasureActs,
  ...organisationActs,
  ...correctionActs,
};

function OpenAct({ name, about }: { readonly name: string; readonly about: string | undefined }) {
  const say = useSay();
  const { state } = useCase();
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (act === undefined) return <NotHere />;
  const { Form, title } = act;
  return (
    <div className="page narrow">
      <CaseLink />
      <h1>{say(title)}</h1>
      <p className="muted">
        {state.intake.opening?.clientName} · {state.intake.number}
      </p>
      <Form act={name} about={about} />
    </div>
  );
}

export function ActPage() {
  const { case: id = '', act = '', about } = useParams({ strict: false });
  return (
    <CaseProvider id={id}>
      <OpenAct key={`${act}:${about}`} name={act} about={about} />
    </CaseProvider>
  );
}
