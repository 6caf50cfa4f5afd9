// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

export { createEngine, type At, type Engine } from './engine.js';
export { EngineError, type EngineErrorCode } from './engine-error.js';
export type {
  Actor,
  Adjustment,
  Allowed,
  AllowedEvent,
  AllowedTask,
  AllowedTerm,
  AnswerRecord,
  CaseState,
  Cause,
  Change,
  Command,
  Effect,
  FactRecord,
  FactValue,
  Instant,
  InstanceState,
  LocalDate,
  Outcome,
  Refusal,
  RefusalCode,
  RungState,
  Step,
  TaskState,
  TermCommand,
  TermState,
  TermStatus,
} from './model.js';
