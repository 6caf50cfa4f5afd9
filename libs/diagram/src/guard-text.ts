// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Names } from './names.js';

/** That a value is known needs no saying where it is said what the value is. */
const KNOWN_AND_COMPARED = /\bis known\((\w+)\) and (?=\1 = )/g;

/** What is read at once; from the longest pattern to the shortest. */
const PIECES = new RegExp(
  [
    String.raw`\bstatus\("(?<answered>[^"]+)"\) = "answered"`,
    String.raw`\banswer\("(?<task>[^"]+)"\) (?<taskIs>!?=) "(?<answer>[^"]+)"`,
    String.raw`\brunning\("(?<process>[^"]+)"\)`,
    String.raw`\bin\("(?<state>[^"]+)"\)`,
    String.raw`\bnot\(is known\((?<unknown>\w+)\)\)`,
    String.raw`\bis known\((?<known>\w+)\)`,
    String.raw`\bnot\((?<untrue>\w+)\)`,
    String.raw`\b(?<fact>\w+) (?<factIs>!?=) "(?<value>[^"]+)"`,
    String.raw`(?<not>\bnot(?=\())`,
    String.raw`\b(?<joint>and|or)\b`,
    String.raw`"(?<text>[^"]*)"`,
    String.raw`\b(?<word>[A-Za-z_]\w*)\b`,
  ].join('|'),
  'g',
);

type Piece = Readonly<Record<string, string | undefined>>;

/** A FEEL guard in words that say the same, with the titles of what it names. */
export const guardInWords = (guard: string, names: Names): string =>
  guard
    .replace(/\s+/g, ' ')
    .trim()
    .replace(KNOWN_AND_COMPARED, '')
    .replace(PIECES, (...match: readonly unknown[]) => pieceInWords(match.at(-1) as Piece, names));

function pieceInWords(piece: Piece, names: Names): string {
  const { guard } = names.wording;
  const { answered, task, process, state, unknown, known, untrue, fact, joint, text = '', word } = piece;
  if (answered !== undefined) return guard.answered(names.task(answered));
  if (task !== undefined)
    return compared(`“${names.task(task)}”`, piece['taskIs'], names.answer(task, piece['answer'] ?? ''), names);
  if (process !== undefined) return guard.running(names.process(process));
  if (state !== undefined) return guard.in(names.state(state));
  if (unknown !== undefined) return guard.unknown(names.fact(unknown));
  if (known !== undefined) return guard.known(names.fact(known));
  if (untrue !== undefined) return `${guard.not}: ${names.fact(untrue)}`;
  if (fact !== undefined)
    return compared(names.fact(fact), piece['factIs'], names.value(fact, piece['value'] ?? ''), names);
  if (piece['not'] !== undefined) return `${guard.not} `;
  if (joint !== undefined) return joint === 'and' ? guard.and : guard.or;
  return word === undefined ? text : names.fact(word);
}

const compared = (what: string, how: string | undefined, value: string, { wording }: Names): string =>
  how === '!=' ? `${what}: ${wording.guard.not} ${value}` : `${what}: ${value}`;
