// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** How wide a text gets, without a browser: advance widths of Arial and its metric equals, per thousand of the size. */

export type TextStyle = 'title' | 'plain' | 'quiet' | 'guard' | 'badge';

interface Font {
  /** In pixels. */
  readonly size: number;
  /** In pixels. */
  readonly lineHeight: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

export const FONTS: Readonly<Record<TextStyle, Font>> = {
  title: { size: 14, lineHeight: 18, bold: true, italic: false },
  plain: { size: 12, lineHeight: 15, bold: false, italic: false },
  quiet: { size: 11, lineHeight: 13, bold: false, italic: false },
  guard: { size: 11, lineHeight: 13, bold: false, italic: true },
  badge: { size: 11, lineHeight: 14, bold: true, italic: false },
};

export const FONT_FAMILY = "Arial, 'Liberation Sans', Helvetica, sans-serif";

const WIDTHS: readonly (readonly [width: number, characters: string])[] = [
  [191, "'"],
  [222, 'ijl'],
  [278, ' !,./:;I[\\]ft·'],
  [334, '()-r"{|}`'],
  [389, '*'],
  [500, 'Jckvxsyz'],
  [556, '#$0123456789?L_abdeghnopqu'],
  [584, '+<=>~^'],
  [611, 'FTZ'],
  [667, '&ABEKPSVXY'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [944, '%W'],
  [1015, '@'],
];
const BY_CHARACTER = new Map(
  WIDTHS.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)),
);
/** For characters outside the table; accented letters are as wide as the bare letter. */
const OTHER = 800;
const COMBINING = /\p{M}/gu;
/** Bold is wider; a reader's sans serif may be a little wider than Arial too. */
const BOLD = 1.07;
const SLACK = 1.05;

/** Width in pixels, rounded up. */
export function textWidth(text: string, style: TextStyle): number {
  const font = FONTS[style];
  const bare = text.normalize('NFD').replace(COMBINING, '');
  const units = [...bare].reduce((sum, character) => sum + (BY_CHARACTER.get(character) ?? OTHER), 0);
  return Math.ceil((units / 1000) * font.size * (font.bold ? BOLD : 1) * SLACK);
}

/** Breaks a text at its spaces into lines of at most a width; a word that is wider by itself is broken. */
export function wrapText(text: string, style: TextStyle, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, style) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = breakWord(word, style, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}

/** Breaks after a hyphen or full stop where there is one, else where the line is full. */
function breakWord(word: string, style: TextStyle, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const part of word.split(/(?<=[-./_])/).flatMap((whole) => lettersIfTooWide(whole, style, width))) {
    if (piece !== '' && textWidth(piece + part, style) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += part;
  }
  return [...pieces, piece];
}

const lettersIfTooWide = (part: string, style: TextStyle, width: number): readonly string[] =>
  textWidth(part, style) <= width ? [part] : [...part];

/** A text of at most so many characters, cut at a space, with an ellipsis where something was left out. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
