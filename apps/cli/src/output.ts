// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { styleText } from 'node:util';

/** Where results and errors go; a person's terminal gets colour. */
export interface Output {
  /** One line, or several, of the result. */
  print(text: string): void;
  /** What is wrong; never part of the result. */
  complain(text: string): void;
  /** How far a long command is, on a person's terminal; the next line takes its place, and an empty text leaves nothing. */
  progress(text: string): void;
  /** ✓ or ✗. */
  readonly mark: (ok: boolean) => string;
}

interface Stream {
  write(text: string): unknown;
}

/** On a `terminal`, progress stands on a line of its own that everything else takes the place of. */
export function outputOn(stdout: Stream, stderr: Stream, colours: boolean, terminal = false): Output {
  const progress = (text: string): void => {
    if (terminal) stderr.write(`\r\u001b[2K${text}`);
  };
  const line = (stream: Stream, text: string): void => {
    progress('');
    stream.write(`${text}\n`);
  };
  return {
    print: (text) => line(stdout, text),
    complain: (text) => line(stderr, text),
    progress,
    mark(ok) {
      const sign = ok ? '✓' : '✗';
      return colours ? styleText(ok ? 'green' : 'red', sign) : sign;
    },
  };
}

/** The streams of this process. */
export function standardOutput(): Output {
  const colours = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
  return outputOn(process.stdout, process.stderr, colours, process.stderr.isTTY);
}

export function printJson(output: Output, value: unknown): void {
  output.print(JSON.stringify(value, undefined, 2));
}

/** Whoever reads the output may stop reading (`| head`): that is no error. */
export function stopQuietlyOnBrokenPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
      throw error;
    });
  }
}
