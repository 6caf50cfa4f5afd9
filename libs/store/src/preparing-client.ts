// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Client } from 'pg';

/**
 * Every connection keeps what it planned, so the number of texts is bounded: inserts of many rows have as many texts as
 * they have sizes.
 */
const AT_MOST = 200;
/** Selecting every column would end in an error when a migration adds one while this process runs. */
const EVERY_COLUMN = /\.\*|select \*/i;

/** The names of texts, the same on every connection. */
const names = new Map<string, string>();
/** Texts that were sent once, as far as is remembered. */
const seen = new Set<string>();

/**
 * A connection on which PostgreSQL reads and plans a text with parameters once, from the second time on that this process
 * sends it: that costs it more than carrying out a statement of a command. What row-level security lets through
 * is decided at every execution, not in the plan.
 */
export class PreparingClient extends Client {
  constructor(...given: ConstructorParameters<typeof Client>) {
    super(...given);
    const send = this.query.bind(this) as (statement: unknown, ...more: unknown[]) => unknown;
    const query = (statement: unknown, ...more: unknown[]): unknown => {
      const [values] = more;
      if (typeof statement !== 'string' || !Array.isArray(values) || values.length === 0)
        return send(statement, ...more);
      const name = nameOf(statement);
      return send(name === undefined ? statement : { name, text: statement }, ...more);
    };
    /* Seven signatures, of which this changes none. */
    this.query = query as Client['query'];
  }
}

/** Undefined for a text that is not prepared: it is new, there are too many already, or it selects every column. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= AT_MOST || EVERY_COLUMN.test(text)) return undefined;
  if (!seen.has(text)) {
    if (seen.size >= AT_MOST) seen.clear();
    seen.add(text);
    return undefined;
  }
  const name = `draaiboek_${names.size}`;
  seen.delete(text);
  names.set(text, name);
  return name;
}
