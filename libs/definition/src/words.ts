// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * `@draaiboek/definition/words`: what a definition says, in words that a domain expert and a lawyer read, in Dutch and in
 * English. Diagrams, documentation and comparisons say the same thing in the same words by taking them from here.
 */
export { differenceInWords, type DifferenceSection } from './words/difference/difference-text.js';
export { waysInWords, type Shift, type WaysChanged, type WaysInWords } from './words/difference/ways-text.js';
export { guardInWords } from './words/guard-text.js';
export { asSentence, inSentence, listed, namesOf, type Named, type Names, type Titles } from './words/names.js';
export { playbookPage } from './words/page/playbook-page.js';
export { processPage, type PageOptions } from './words/page/process-page.js';
export { isParallel, listShownStates, listTransitions } from './words/reading-order.js';
export { ruleInWords, ruleLevelInWords } from './words/rule-text.js';
export { rungInWords, termCountedInWords, termInWords } from './words/term-text.js';
