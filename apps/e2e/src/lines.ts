// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The lines of a stream of text, each as soon as it is whole; empty ones left out. */
export async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let rest = '';
  for await (const text of stream.pipeThrough(new TextDecoderStream())) {
    const [last = '', ...whole] = `${rest}${text}`.split('\n').reverse();
    rest = last;
    yield* whole.reverse().filter((line) => line !== '');
  }
  if (rest !== '') yield rest;
}
