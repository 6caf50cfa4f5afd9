// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { RefusalCode } from '@draaiboek/engine';
import { scenarioSchema } from '../index.js';

/** Complete by its type: a new code does not compile here until it is added. */
const CODES: Readonly<Record<RefusalCode, true>> = {
  'unknown-process': true,
  'unknown-entry': true,
  subject: true,
  'unknown-instance': true,
  'unknown-event': true,
  'reserved-event': true,
  'report-only': true,
  role: true,
  state: true,
  guard: true,
  'case-closed': true,
  'unknown-task': true,
  'task-closed': true,
  'unknown-term': true,
  'term-ended': true,
  'term-suspended': true,
  'term-not-suspended': true,
  'term-date': true,
  'term-length': true,
  'unknown-answer': true,
  'grounds-required': true,
  'reason-required': true,
  'unknown-fact': true,
  'fact-not-settable': true,
  'fact-required': true,
  'fact-type': true,
  'fact-in-future': true,
  unchanged: true,
  blocked: true,
  'must-be-answered': true,
  'already-open': true,
};

describe('the schema that editors use', () => {
  test('it knows every code of a refusal', () => {
    expect([...scenarioSchema.$defs.then.properties.refused.enum].sort()).toEqual(Object.keys(CODES).sort());
  });
});
