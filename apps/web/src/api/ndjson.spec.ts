// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { readNdjson } from './ndjson.js';

const bytes = new TextEncoder();

function streamOf(...chunks: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

async function allOf(...chunks: Uint8Array[]): Promise<unknown[]> {
  const values: unknown[] = [];
  for await (const value of readNdjson<unknown>(streamOf(...chunks))) values.push(value);
  return values;
}

describe('a stream of JSON lines', () => {
  it('gives a value per line', async () => {
    expect(await allOf(bytes.encode('{"a":1}\n{"a":2}\n'))).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it('joins a line that was cut between two chunks', async () => {
    expect(await allOf(bytes.encode('{"a":'), bytes.encode('1}\n{"a"'), bytes.encode(':2}\n'))).toEqual([
      { a: 1 },
      { a: 2 },
    ]);
  });

  it('joins a character that was cut between two chunks', async () => {
    const whole = bytes.encode('{"a":"één"}\n');
    const inside = whole.indexOf(0xc3) + 1;
    expect(await allOf(whole.slice(0, inside), whole.slice(inside))).toEqual([{ a: 'één' }]);
  });

  it('takes a last line without newline and skips empty lines', async () => {
    expect(await allOf(bytes.encode('{"a":1}\n\n{"a":2}'))).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it('fails on a line that is not JSON', async () => {
    await expect(allOf(bytes.encode('nee\n'))).rejects.toThrow(SyntaxError);
  });
});
