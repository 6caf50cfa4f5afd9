// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

export type { Explored, TraceDocument, TraceRow, Verification, VerificationFinding, Way } from './model.js';
export { processWrittenIn } from './places.js';
export type { RuleVerdict } from './rules/check-rules.js';
export { verdictsOf, verifyPlaybook, type SourceOf, type VerifyOptions } from './verify-playbook.js';
export { possibilitiesOf, type Possibilities } from './possibilities.js';
export { verifyVariant, type VerifiedVariant } from './verify-variant.js';
export { exploreSituations, type ExploredSituation, type ExploredSlice, type ExploredTask } from './situations.js';
