// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

export { sample } from './choice.js';
export { judge, JUDGES, type Court, type JudgeName, type Verdict } from './judge.js';
export { OPERATOR_NAMES, type Mutant, type Operator, type OperatorName } from './mutant.js';
export { mutantsOf, OPERATORS } from './mutants.js';
export { lineOf, pageOf, scoreOf, type Judged, type Score } from './score.js';
