/**
 * A listing that comes from a feed and that a keeper of the directory has mended. What was mended wins over the next
 * import of the feed, field by field; what the feed says stays known beside it, so that the difference can be reported.
 */

type Fields = Readonly<Record<string, unknown>>;

export interface KeptListing<Content> {
  /** What counts: the feed's words, with what was mended by hand laid over them. */
  readonly content: Content;
  /** What the feed said last; nothing where the listing was begun by hand and is in no feed. */
  readonly fromFeed?: Content;
}

/** Key order makes no difference, nor does a field that is left out or `undefined`. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => sameValue((one as Fields)[key], (other as Fields)[key]));
}

/** The fields in which two contents differ, sorted. */
export function differingFields(one: object, other: object): readonly string[] {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].filter((key) => !sameValue((one as Fields)[key], (other as Fields)[key])).sort();
}

/** The fields that a keeper has mended: in which what counts is not what the feed said. */
export const mendedFields = <Content extends object>({ content, fromFeed }: KeptListing<Content>) =>
  fromFeed === undefined ? [] : differingFields(content, fromFeed);

/** What is known after the feed has spoken again: its words, but for the fields mended by hand. */
export function afterFeed<Content extends object>(
  before: KeptListing<Content> | undefined,
  feed: Content,
): Required<KeptListing<Content>> {
  if (before === undefined) return { content: feed, fromFeed: feed };
  const mended = before.fromFeed === undefined ? differingFields(before.content, feed) : mendedFields(before);
  const kept = mended.map((key) => [key, (before.content as Fields)[key]]);
  const content = Object.fromEntries(
    Object.entries({ ...feed, ...Object.fromEntries(kept) }).filter(([, value]) => value !== undefined),
  );
  return { content: content as Content, fromFeed: feed };
}

/** What is known after somebody has revised the whole by hand. */
export const afterHand = <Content extends object>(
  before: KeptListing<Content> | undefined,
  content: Content,
): KeptListing<Content> =>
  before?.fromFeed === undefined ? { content } : { content, fromFeed: before.fromFeed };
