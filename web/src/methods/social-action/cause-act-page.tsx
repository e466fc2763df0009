/** The page of one act told of a cause. */
import { Link, useParams } from '@tanstack/react-router';
import { useSay } from '../../shell/language.tsx';
import { NotHere } from '../../ui/states.tsx';
import { actionActs } from './action-acts.tsx';
import type { CauseActs } from './cause-act.tsx';
import { causeActs } from './cause-acts.tsx';
import { causeCorrectionActs } from './correction-acts.tsx';
import { CauseProvider, useCause } from './use-cause.tsx';

const acts: CauseActs = { ...causeActs, ...actionActs, ...causeCorrectionActs };

function OpenAct({ name, about }: { readonly name: string; readonly about: string | undefined }) {
  const say = useSay();
  const { id, state } = useCause();
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (act === undefined) return <NotHere />;
  const { Form, title } = act;
  return (
    <div className="page narrow">
      <p className="back">
        <Link to="/causes/$cause" params={{ cause: id }}>
          ← {state.cause.description?.name}
        </Link>
      </p>
      <h1>{say(title)}</h1>
      <Form act={name} about={about} />
    </div>
  );
}

export function CauseActPage() {
  const { cause = '', act = '', about } = useParams({ strict: false });
  return (
    <CauseProvider id={cause}>
      <OpenAct key={`${act}:${about}`} name={act} about={about} />
    </CauseProvider>
  );
}
