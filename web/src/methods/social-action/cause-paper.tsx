/** One paper of the cause that is open: as PDF, or as a page of this device. */
import { type CausePaperKind, causePaperKindWords } from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { PaperChoice } from '../../overviews/paper-choice.tsx';
import { useSay } from '../../shell/language.tsx';
import { useCause } from './use-cause.tsx';

/** `about` is the action, of a paper that is about one. */
export function CausePaper({ kind, about }: { readonly kind: CausePaperKind; readonly about?: string }) {
  const say = useSay();
  const { id, state } = useCause();
  const what = about === undefined ? undefined : state.actions[about]?.taken?.what;
  const name = [say(causePaperKindWords[kind]), what].filter((one) => one !== undefined).join(' · ');
  return (
    <PaperChoice
      address={`/api/v1/causes/${id}/documents/${kind}`}
      about={about}
      name={name}
      here={(said, text) =>
        about === undefined ? (
          <Link {...said} to="/causes/$cause/print/$kind" params={{ cause: id, kind }}>
            {text}
          </Link>
        ) : (
          <Link {...said} to="/causes/$cause/print/$kind/$about" params={{ cause: id, kind, about }}>
            {text}
          </Link>
        )
      }
    />
  );
}
