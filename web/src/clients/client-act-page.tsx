/** The page of one act told of a client. */
import { useParams } from '@tanstack/react-router';
import { useSay } from '../shell/language.tsx';
import { NotHere } from '../ui/states.tsx';
import type { ClientActs } from './client-act.tsx';
import { ClientLink } from './client-link.tsx';
import { collectiveActs } from './collective-acts.tsx';
import { communityActs } from './community-acts.tsx';
import { pictureActs } from './pictures/acts.tsx';
import { ClientProvider, useClient } from './use-client.tsx';
import { welfareActs } from './welfare-acts.tsx';
import { whoActs } from './who-acts.tsx';

const acts: ClientActs = { ...whoActs, ...welfareActs, ...collectiveActs, ...communityActs, ...pictureActs };

function OpenAct({ name, about }: { readonly name: string; readonly about: string | undefined }) {
  const say = useSay();
  const client = useClient();
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (act === undefined) return <NotHere />;
  const { Form, title } = act;
  return (
    <div className="page narrow">
      <ClientLink />
      <h1>{say(title)}</h1>
      <p className="muted">{client.name}</p>
      <Form act={name} about={about} />
    </div>
  );
}

export function ClientActPage() {
  const { client = '', act = '', about } = useParams({ strict: false });
  return (
    <ClientProvider id={client}>
      <OpenAct key={`${act}:${about}`} name={act} about={about} />
    </ClientProvider>
  );
}
