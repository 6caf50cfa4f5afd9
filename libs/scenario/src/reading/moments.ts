// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** When each row is: from `at`, or from `after` and the row before it. */
import { addPeriod, CalendarError, parseMoment, parsePeriod } from '@draaiboek/calendar';
import type { DocumentPath, Fault } from '@draaiboek/definition';
import type { Instant } from '@draaiboek/engine';
import type { OpenDocument, RowDocument } from '../document.js';

/** The moments of opening and of each row; undefined where it cannot be said. Every fault is reported. */
export function momentsOf(
  open: OpenDocument | undefined,
  rows: readonly (RowDocument | undefined)[],
  report: (fault: Fault) => void,
): readonly (Instant | undefined)[] {
  const opened = open && read(() => parseMoment(open.at), ['open', 'at'], report);
  let before = opened;
  const later = rows.map((row, index) => {
    const moment = row && momentOf(row, before, ['rows', String(index)], report);
    before = moment ?? before;
    return moment;
  });
  return [opened, ...later];
}

function momentOf(
  { at, after }: RowDocument,
  before: Instant | undefined,
  path: DocumentPath,
  report: (fault: Fault) => void,
): Instant | undefined {
  if ((at === undefined) === (after === undefined)) {
    const message = at === undefined ? 'The row does not say when.' : 'The row says twice when.';
    report({ code: 'wrong-structure', path, message, remedy: 'Give at or after, one of the two.' });
    return undefined;
  }
  if (after !== undefined) return momentAfter(after, before, [...path, 'after'], report);
  const moment = read(() => parseMoment(at ?? ''), [...path, 'at'], report);
  if (moment !== undefined && before !== undefined && moment < before) {
    const message = `"${at ?? ''}" lies before the row above it.`;
    report({ code: 'wrong-value', path: [...path, 'at'], message, remedy: 'Put the rows in the order of time.' });
  }
  return moment;
}

function momentAfter(
  after: string,
  before: Instant | undefined,
  path: DocumentPath,
  report: (fault: Fault) => void,
): Instant | undefined {
  return read(
    () => {
      const { sign } = parsePeriod(after);
      if (sign < 0) {
        report({
          code: 'wrong-value',
          path,
          message: `"${after}" counts back.`,
          remedy: 'Write a length without minus.',
        });
        return undefined;
      }
      return before === undefined ? undefined : addPeriod(before, after);
    },
    path,
    report,
  );
}

function read<T>(reading: () => T, path: DocumentPath, report: (fault: Fault) => void): T | undefined {
  try {
    return reading();
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    report({ code: 'wrong-value', path, message: `${upper(error.what)}.`, remedy: `${error.remedy}.` });
    return undefined;
  }
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
