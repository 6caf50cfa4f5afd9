// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Says what is going on while it takes long: nothing within a second, then a line, then one every quarter of a minute. */

const SAY_AFTER_MS = 1_000;
const SAY_AGAIN_MS = 15_000;

const seconds = (since) => `${Math.round((performance.now() - since) / 1_000)} s`;

/**
 * Runs `work` under the name of what it does ("Installing packages").
 * Lines go to stderr, so that stdout stays the program's. Errors pass through.
 */
export async function phase(name, work) {
  const start = performance.now();
  let said = false;
  const say = () => {
    process.stderr.write(said ? `${name}: still busy, ${seconds(start)}\n` : `${name} …\n`);
    said = true;
  };
  const first = setTimeout(say, SAY_AFTER_MS);
  const again = setInterval(say, SAY_AGAIN_MS);
  try {
    return await work();
  } finally {
    clearTimeout(first);
    clearInterval(again);
    if (said) process.stderr.write(`${name}: ${seconds(start)}\n`);
  }
}
