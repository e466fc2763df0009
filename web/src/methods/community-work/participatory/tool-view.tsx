/** One picture with everything that can be done with it: looked at, shown to the room, kept, printed, read as a table. */
import { type Drawing, svgOf, type ToolTable } from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { DrawingView } from '../../../clients/pictures/drawn.tsx';
import { useCase } from '../../../offline/use-case.tsx';
import { useLanguage, useSay } from '../../../shell/language.tsx';
import { download } from '../../../ui/download.ts';
import { Scroller } from '../../../ui/scroller.tsx';
import { Present } from './present.tsx';
import { toolScreenWords as w } from './words.ts';

export function TableOf({ table }: { readonly table: ToolTable }) {
  const keyed = table.rows.map((row, at) => ({ key: `${at}:${row[0]}`, row }));
  return (
    <Scroller>
      <table>
        <thead>
          <tr>
            {table.head.map((one) => (
              <th key={one} scope="col">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed.map(({ key, row: [name, ...cells] }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map((one, at) => (
                <td key={table.head[at + 1]}>{one}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

/** The large sheet, printed by this device without a network, or made as PDF by the server. */
export function LargePrints({
  kind,
  about,
  title,
}: {
  readonly kind: string;
  readonly about?: string;
  readonly title: string;
}) {
  const say = useSay();
  const { id } = useCase();
  const { language } = useLanguage();
  const here = { className: 'button quiet', 'aria-label': `${say(w.printLarge)}: ${title}` };
  return (
    <>
      {about === undefined ? (
        <Link {...here} to="/cases/$case/print/$kind" params={{ case: id, kind }}>
          {say(w.printLarge)}
        </Link>
      ) : (
        <Link {...here} to="/cases/$case/print/$kind/$about" params={{ case: id, kind, about }}>
          {say(w.printLarge)}
        </Link>
      )}
      <a
        className="button quiet"
        href={`/api/v1/cases/${id}/documents/${kind}?language=${language}${about === undefined ? '' : `&about=${about}`}`}
        target="_blank"
        rel="noreferrer"
        aria-label={`${say(w.pdf)}: ${title}`}
      >
        {say(w.pdf)}
      </a>
    </>
  );
}

export function ToolView({
  drawing,
  saved = drawing,
  table,
  title,
  kind,
  about,
}: {
  readonly drawing: Drawing | undefined;
  /** As it is saved into a file that may go anywhere. */
  readonly saved?: Drawing | undefined;
  readonly table: ToolTable;
  readonly title: string;
  readonly kind: string;
  readonly about?: string;
}) {
  const say = useSay();
  return (
    <>
      {drawing === undefined ? null : <DrawingView drawing={drawing} words={title} />}
      <p className="buttons no-print">
        {drawing === undefined || saved === undefined ? null : (
          <>
            <Present drawing={drawing} title={title} />
            <button
              type="button"
              className="button quiet"
              onClick={() => download(new Blob([svgOf(saved)], { type: 'image/svg+xml' }), `${kind}.svg`)}
            >
              {say(w.keepPicture)}
            </button>
          </>
        )}
        <LargePrints kind={kind} title={title} {...(about === undefined ? {} : { about })} />
      </p>
      <details className="more" open>
        <summary>{say(w.asTable)}</summary>
        <TableOf table={table} />
      </details>
    </>
  );
}
