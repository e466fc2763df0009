/** From a case to the page of the work with its group, community or institution, where its client is one (PM 2.1). */
import { Link } from '@tanstack/react-router';
import { useCase } from '../offline/use-case.tsx';
import { useSay } from '../shell/language.tsx';
import { communityScreenWords } from './community-work/words.ts';
import { groupScreenWords } from './group-work/words.ts';
import { organisationScreenWords } from './organisation-work/words.ts';

const pages = {
  group: groupScreenWords.title,
  community: communityScreenWords.title,
  organisation: organisationScreenWords.title,
} as const;

const isCollective = (kind: string | undefined): kind is keyof typeof pages =>
  kind !== undefined && Object.hasOwn(pages, kind);

export function CollectiveLink() {
  const say = useSay();
  const { id, state } = useCase();
  const kind = state.intake.opening?.clientKind;
  if (!isCollective(kind)) return null;
  return (
    <p className="buttons">
      <Link className="button" to={`/cases/$case/${kind}`} params={{ case: id }}>
        {say(pages[kind])} →
      </Link>
    </p>
  );
}
