// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

const WIDTH = 30;

/** How far something is, on one line: `name [######------] 40% 4000/10000`. */
export function progressBar(name: string, done: number, total: number): string {
  const part = total === 0 ? 1 : Math.min(1, done / total);
  const full = Math.round(part * WIDTH);
  const bar = '#'.repeat(full) + '-'.repeat(WIDTH - full);
  return `${name} [${bar}] ${Math.floor(part * 100)}% ${done}/${total}`;
}
