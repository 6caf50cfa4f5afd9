// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { GUARD_WORDS, type TaskStatus } from './guard-words.js';
import { inSentence, type Names } from './names.js';

/** That a value is known needs no saying where it is said what the value is. */
const KNOWN_AND_COMPARED = /\bis known\((\w+)\) and (?=\1 = )/g;

/** What is read at once; from the longest pattern to the shortest. */
const PIECES = new RegExp(
  [
    String.raw`\bstatus\("(?<asked>[^"]+)"\) = "(?<status>open|answered|withdrawn|cancelled|none)"`,
    String.raw`\banswer\("(?<task>[^"]+)"\) (?<taskIs>!?=) "(?<answer>[^"]+)"`,
    String.raw`\bnot\(running\("(?<ended>[^"]+)"\)\)`,
    String.raw`\bnot\(in\("(?<outside>[^"]+)"\)\)`,
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
  const words = GUARD_WORDS[names.language];
  const fact = (id: string): string => inSentence(names.fact(id));
  const { asked, task, process, ended, state, outside, unknown, known, untrue, joint, text = '', word } = piece;
  if (asked !== undefined) return words.status[piece['status'] as TaskStatus](names.task(asked));
  if (task !== undefined)
    return compared(
      `“${names.task(task)}”`,
      piece['taskIs'],
      inSentence(names.answer(task, piece['answer'] ?? '')),
      words.not,
    );
  if (process !== undefined) return words.running(names.process(process));
  if (ended !== undefined) return words.notRunning(names.process(ended));
  if (state !== undefined) return words.in(names.state(state));
  if (outside !== undefined) return words.notIn(names.state(outside));
  if (unknown !== undefined) return words.unknown(fact(unknown));
  if (known !== undefined) return words.known(fact(known));
  if (untrue !== undefined) return `${words.not}: ${fact(untrue)}`;
  if (piece['fact'] !== undefined) {
    const value = names.value(piece['fact'], piece['value'] ?? '');
    return compared(fact(piece['fact']), piece['factIs'], inSentence(value), words.not);
  }
  if (piece['not'] !== undefined) return `${words.not} `;
  if (joint !== undefined) return joint === 'and' ? words.and : words.or;
  return word === undefined ? text : fact(word);
}

const compared = (what: string, how: string | undefined, value: string, not: string): string =>
  how === '!=' ? `${what}: ${not} ${value}` : `${what}: ${value}`;
