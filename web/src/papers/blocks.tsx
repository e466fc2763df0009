/** The blocks of a paper as a page: the same that the typesetter sets, with headings and tables a screen reader knows. */
import type { PaperBlock, SignatureLine } from '@pendamping/domain';
import { Fragment, type ReactNode } from 'react';
import { ShownPhoto } from '../offline/attachments/shown-photo.tsx';
import { useSay } from '../shell/language.tsx';
import { Scroller } from '../ui/scroller.tsx';
import { uiWords } from '../ui/words.ts';

type Of<Kind extends PaperBlock['kind']> = Extract<PaperBlock, { kind: Kind }>;

/** Things on a sheet have no name but their place, and a sheet does not change while it stands. */
function Each<T>({
  of,
  children,
}: {
  readonly of: readonly T[];
  readonly children: (one: T, at: number) => ReactNode;
}) {
  return of.map((one, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Fragment key={at}>{children(one, at)}</Fragment>
  ));
}

export function FactPairs({ pairs }: Pick<Of<'facts'>, 'pairs'>) {
  return (
    <dl className="paper-facts">
      <Each of={pairs}>
        {([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>
              <Each of={[value].flat()}>{(one) => <span className="paper-line">{one}</span>}</Each>
            </dd>
          </div>
        )}
      </Each>
    </dl>
  );
}

/** A struck row keeps its words, with a line through them; why it was struck (from the fourth cell on) stays plain. */
function Rows({ widths, head, rows, dense = false, whole = false, tall = false, struck = [] }: Of<'rows'>) {
  const all = widths.reduce((sum, one) => sum + one, 0);
  return (
    <Scroller>
      <table
        className={`paper-rows${dense ? ' dense' : ''}${whole ? ' whole' : ''}${tall ? ' tall' : ''}${head.length > 3 ? ' many' : ''}`}
      >
        <colgroup>
          <Each of={widths}>{(one) => <col style={{ width: `${(100 * one) / all}%` }} />}</Each>
        </colgroup>
        <thead>
          <tr>
            <Each of={head}>{(one) => (one === '' ? <td /> : <th scope="col">{one}</th>)}</Each>
          </tr>
        </thead>
        <tbody>
          <Each of={rows}>
            {(cells, row) => (
              <tr>
                <Each of={cells}>
                  {(one, column) => (
                    <td data-head={head[column]}>
                      {column < 3 && struck.includes(row) ? <s>{one}</s> : one}
                    </td>
                  )}
                </Each>
              </tr>
            )}
          </Each>
        </tbody>
      </table>
    </Scroller>
  );
}

const asImage = (svg: string) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

function Signed({ as, name, how = '', note = '', mark }: SignatureLine) {
  const say = useSay();
  return (
    <li>
      <span>{as}</span>
      {how === '' ? null : <em>{how}</em>}
      {mark === undefined ? (
        <span className="paper-space" />
      ) : (
        <img className="paper-mark" src={asImage(mark)} alt={say(uiWords.signatureOf, { name })} />
      )}
      <strong>{name}</strong>
      {note === '' ? null : <small>{note}</small>}
    </li>
  );
}

function Signatures({ placed, people }: Of<'signatures'>) {
  return (
    <div className="paper-signatures">
      {placed === '' ? null : <p className="paper-placed">{placed}</p>}
      <ul>
        <Each of={people}>{(one) => <Signed {...one} />}</Each>
      </ul>
    </div>
  );
}

/** A drawing keeps the size of its letters where the sheet allows, as on the typeset paper. */
function Picture({ svg, width, alt, wide = false }: Of<'picture'>) {
  return (
    <img
      className="paper-picture"
      src={asImage(svg)}
      alt={alt}
      style={{ width: wide ? '100%' : `${Math.min(16.5, width * 0.021)}cm` }}
    />
  );
}

function BlockView({ block }: { readonly block: PaperBlock }) {
  switch (block.kind) {
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'subheading':
      return <h3>{block.text}</h3>;
    case 'caption':
      return <p className="paper-caption">{block.text}</p>;
    case 'quote':
      return <blockquote>{block.text}</blockquote>;
    case 'prose':
      return <Each of={block.paragraphs}>{(one) => <p>{one}</p>}</Each>;
    case 'facts':
      return block.pairs.length === 0 ? null : <FactPairs pairs={block.pairs} />;
    case 'list':
      return (
        <ul>
          <Each of={block.items}>{(one) => <li>{one}</li>}</Each>
        </ul>
      );
    case 'numbered':
      return (
        <ol>
          <Each of={block.items}>{(one) => <li>{one}</li>}</Each>
        </ol>
      );
    case 'rows':
      return <Rows {...block} />;
    case 'picture':
      return <Picture {...block} />;
    case 'photo':
      return (
        <p className="paper-photo">
          <ShownPhoto attachment={block.attachment} alt={block.alt} className="paper-picture" always />
        </p>
      );
    case 'cut':
      return <hr className="paper-cut" />;
    case 'signatures':
      return <Signatures {...block} />;
  }
}

export function Blocks({ blocks }: { readonly blocks: readonly PaperBlock[] }) {
  return <Each of={blocks}>{(one) => <BlockView block={one} />}</Each>;
}
