import type { Words } from '@pendamping/domain';
import { useCase } from '../offline/use-case.tsx';
import { useSay } from '../shell/language.tsx';
import { RowLink } from '../ui/row-link.tsx';

/** A button that leads to an act, about something that is known already or not. */
export function ActLink({
  act,
  about,
  words,
  lead = false,
}: {
  readonly act: string;
  readonly about?: string;
  readonly words: Words;
  readonly lead?: boolean;
}) {
  const say = useSay();
  const { id } = useCase();
  const className = lead ? 'button primary' : 'button quiet';
  const to = `/cases/${id}/do/${act}`;
  return (
    <RowLink className={className} href={about === undefined ? to : `${to}/${encodeURIComponent(about)}`}>
      {say(words)}
    </RowLink>
  );
}
