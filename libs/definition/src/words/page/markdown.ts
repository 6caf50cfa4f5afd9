// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: the few forms of Markdown that a page uses. Texts from a definition are escaped here and nowhere else. */

/** A text as it is: nothing in it is taken for Markdown or HTML. */
export const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|#]/g, '\\$&');

export const bold = (text: string): string => `**${plain(text)}**`;

export const link = (text: string, to: string): string => `[${plain(text)}](${to})`;

/** Paragraphs, lists and tables, each set apart by an empty line; empty ones are left out. */
export const blocks = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

/** A list; what belongs to an item stands under it. */
export const list = (items: readonly (string | readonly [item: string, below: readonly string[]])[]): string =>
  items
    .flatMap((item) =>
      typeof item === 'string' ? [`- ${item}`] : [`- ${item[0]}`, ...item[1].map((each) => `  - ${each}`)],
    )
    .join('\n');

/** A table of cells that are Markdown already; an empty one is left out. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A place that links lead to. */
export const anchor = (id: string): string => `<a id="${id}"></a>`;
