/** A photograph by itself, where nothing more is done with it: in the card of a tool, on a sheet of paper. */
import { useSay } from '../../shell/language.tsx';
import { useFile } from './use-file.ts';
import { useSeen } from './use-seen.ts';
import { attachmentKindWords, attachmentWords as w } from './words.ts';

/** What stands in the place of a file that cannot be shown. */
export const fileStateWords = {
  loading: w.loading,
  lost: w.lost,
  'not-here': w.notHere,
  gone: w.gone,
} as const;

/** @param always fetched at once, for what is printed though nobody has scrolled to it */
export function ShownPhoto({
  attachment,
  alt,
  className,
  always = false,
}: {
  readonly attachment: string;
  readonly alt: string;
  readonly className?: string;
  readonly always?: boolean;
}) {
  const say = useSay();
  const { seen, place } = useSeen<HTMLSpanElement>();
  const file = useFile(attachment, 'anywhere', always || seen);
  return (
    <span ref={place} className="shown-photo">
      {file.state === 'here' ? (
        <img src={file.url} alt={alt} className={className} />
      ) : (
        <span className={file.state === 'loading' ? 'muted small' : 'late small'}>
          {say(attachmentKindWords.photo)}: {say(fileStateWords[file.state])}
        </span>
      )}
    </span>
  );
}
