// A table on its own card, which scrolls sideways rather than break the message.

import type { WireBlock } from '../../wire.ts';

export function Table({ columns, rows }: Extract<WireBlock, { kind: 'table' }>) {
  const titled = columns.some((column) => column.title !== '');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
    <div class="table-card" tabIndex={0}>
      <table>
        {titled && (
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th key={index} scope="col" class={column.align}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {columns.map((column, at) => (
                <td key={at} class={column.align}>
                  {row[at] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
