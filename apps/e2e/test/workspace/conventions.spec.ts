// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { posix } from 'node:path';
import { parse } from 'smol-toml';
import { z } from 'zod';
import { listFiles, readText } from './files.js';

const files = listFiles();
const LICENCE_TEXTS = /^LICENSE|\/LICENSE/;
const PICTURES = /\.(png|ico|woff2?|gz|br|zip|pdf)$/;
const texts = files.filter((file) => !PICTURES.test(file) && file !== 'package-lock.json');

const Reuse = z.object({ annotations: z.array(z.object({ path: z.array(z.string()) })) });
const covered = Reuse.parse(parse(readText('REUSE.toml'))).annotations.flatMap(({ path }) => path);

// In two parts, so that no tool takes this file's pattern for its licence.
const HEADER = new RegExp(['SPDX-FileCopyright', 'Text: .+[^]*SPDX-License-Identif', 'ier: EUPL-1\\.2'].join(''));

/** Whether nine digits are a valid burgerservicenummer: the weighted sum divides by eleven (the elfproef). */
function passesElevenTest(digits: string): boolean {
  const sum = Array.from(digits).reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  );
  return sum % 11 === 0;
}

const linesOf = (file: string): [line: string, at: string][] =>
  readText(file)
    .split('\n')
    .map((line, index) => [line, `${file}:${String(index + 1)}`]);

describe('files', () => {
  it('say who holds the copyright and under which licence, or REUSE.toml says it', () => {
    const bare = files
      .filter((file) => !LICENCE_TEXTS.test(file) && !covered.some((glob) => posix.matchesGlob(file, glob)))
      .filter((file) => !HEADER.test(readText(file).slice(0, 400)));
    expect(bare).toEqual([]);
  });

  it('lie in no drawer', () => {
    const drawer = /(^|\/)(utils?|common|shared|helpers?|misc)(\/|\.[^/]*$|$)/;
    expect(files.filter((file) => drawer.test(file))).toEqual([]);
  });

  it('of source are named in kebab-case', () => {
    const source = files.filter((file) => /^(libs|apps|tools)\/.*\.(ts|tsx|mjs|mts|css)$/.test(file));
    expect(source.filter((file) => !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(posix.basename(file)))).toEqual([]);
  });
});

describe('texts', () => {
  it('hold no number that could be a citizen service number', () => {
    const real = texts
      .flatMap(linesOf)
      .filter(([line]) => (line.match(/(?<![\w.-])\d{9}(?![\w-])/g) ?? []).some(passesElevenTest));
    expect(real).toEqual([]);
  });

  it('that switch a lint rule off say why', () => {
    const source = texts.filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.includes('/test/workspace/'));
    const unexplained = source
      .flatMap(linesOf)
      .filter(([line]) => /eslint-disable|@ts-expect-error/.test(line) && !/ -- \w|@ts-expect-error \w/.test(line));
    expect(unexplained).toEqual([]);
  });

  it('never ignore the compiler', () => {
    const source = texts.filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.includes('/test/workspace/'));
    expect(source.flatMap(linesOf).filter(([line]) => /@ts-(ignore|nocheck)/.test(line))).toEqual([]);
  });
});

describe('the elfproef', () => {
  it('leaves one ninth digit to the same first eight', () => {
    const numbers = Array.from({ length: 10 }, (_, index) => String(100_000_000 + index));
    expect(numbers.filter(passesElevenTest)).toEqual([numbers[9]]);
  });
});
