// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { useId, type ReactElement, type ReactNode } from 'react';

interface TableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[];
}

/** A table whose first column names the row; the caption is for who cannot see the heading above it. Scrolls sideways on a narrow screen, also with the keyboard. */
export function Table({ caption, columns, rows }: TableProps): ReactElement {
  const id = useId();
  return (
    <div className="dr-table-scroll" role="region" aria-labelledby={id} tabIndex={0}>
      <table className="utrecht-table utrecht-table--html-table">
        <caption className="dr-visually-hidden" id={id}>
          {caption}
        </caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {columns.map((column) => (
              <th key={column} scope="col" className="utrecht-table__header-cell">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {rows.map((row) => (
            <tr key={row.id} className="utrecht-table__row">
              {row.cells.map((cell, index) => cellOf(cell, index))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellOf(cell: ReactNode, index: number): ReactElement {
  return index === 0 ? (
    <th key={index} scope="row" className="utrecht-table__cell">
      {cell}
    </th>
  ) : (
    <td key={index} className="utrecht-table__cell">
      {cell}
    </td>
  );
}
