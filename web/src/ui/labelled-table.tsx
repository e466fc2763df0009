/**
 * A table at the desk; on a phone each row by itself, every value with the name of its column beside it, so that nothing
 * lies beyond the edge.
 */
import type { ReactNode } from 'react';
import { Scroller } from './scroller.tsx';

export interface Column {
  readonly head: string;
  readonly isNumber?: boolean;
}
export interface LabelledRow {
  readonly key: string;
  /** The first names the row. One that is empty or nothing is left out on a phone. */
  readonly cells: readonly ReactNode[];
}

interface LabelledTableProps {
  readonly columns: readonly Column[];
  readonly rows: readonly LabelledRow[];
  readonly caption?: ReactNode;
}

function Row({
  cells,
  columns,
}: {
  readonly cells: LabelledRow['cells'];
  readonly columns: readonly Column[];
}) {
  const [name, ...values] = cells;
  return (
    <tr>
      <th scope="row">{name}</th>
      {values.map((value, at) => {
        const column = columns[at + 1];
        return (
          <td
            key={column?.head ?? at}
            className={column?.isNumber ? 'number' : undefined}
            data-head={column?.head}
          >
            {value === undefined || value === null || value === '' ? null : <div>{value}</div>}
          </td>
        );
      })}
    </tr>
  );
}

export function LabelledTable({ columns, rows, caption }: LabelledTableProps) {
  return (
    <Scroller>
      <table className="labelled">
        {caption === undefined ? null : <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map(({ head, isNumber }) => (
              <th key={head} scope="col" className={isNumber ? 'number' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <Row key={key} cells={cells} columns={columns} />
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
