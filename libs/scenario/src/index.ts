// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

export type { OpenDocument, RowDocument, ScenarioDocument, ThenDocument } from './document.js';
export type {
  Answered,
  AnswerRequest,
  CaseSnapshot,
  CorrectRequest,
  EventRequest,
  InstanceSnapshot,
  OpenRequest,
  Refused,
  ScenarioDriver,
  TaskSnapshot,
  TermChange,
  TermRequest,
  TermSnapshot,
} from './driver.js';
export { readScenario, variantOfScenario } from './reading/read-scenario.js';
export { scenarioSchema } from './reading/schema.js';
export type { Place, Reference } from './reference.js';
export type { Difference } from './running/compare.js';
export { engineDriver } from './running/engine-driver.js';
export { runScenario, type RowOutcome, type RowResult, type ScenarioResult } from './running/run-scenario.js';
export type { Language } from './running/wording.js';
export type { Scenario, ScenarioAction, ScenarioRow } from './scenario.js';
