// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: trying every way in which something undetermined can turn out. A step is run from its beginning with the choices
 * made so far; where it needs one more, it is run once for each.
 */

/** Thrown where a choice is needed that the script does not have; no error. */
class Undecided {
  options = 0;
}
const undecided = new Undecided();

export interface Script {
  /** A number below `options`. */
  choose(options: number): number;
}

class Replay implements Script {
  private position = 0;

  constructor(private readonly choices: readonly number[]) {}

  choose(options: number): number {
    const choice = this.choices[this.position];
    this.position += 1;
    if (choice !== undefined) return choice;
    undecided.options = options;
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- a jump out of a step, ten thousand times a second
    throw undecided;
  }
}

/** Every result of `run`, for every way to choose. */
export function everyWay<T>(run: (script: Script) => T): readonly T[] {
  const results: T[] = [];
  const pending: number[][] = [[]];
  for (let choices = pending.pop(); choices !== undefined; choices = pending.pop()) {
    try {
      results.push(run(new Replay(choices)));
    } catch (thrown) {
      if (thrown !== undecided) throw thrown;
      for (let option = undecided.options - 1; option >= 0; option -= 1) pending.push([...choices, option]);
    }
  }
  return results;
}
