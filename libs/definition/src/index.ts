// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

export type {
  ActionDocument,
  ActionsDocument,
  AnswerDocument,
  CalendarRule,
  CheckDocument,
  Described,
  EntryDocument,
  EventDocument,
  FactCategory,
  FactDocument,
  HandoverDocument,
  IdSet,
  LadderDocument,
  NotifyDocument,
  PlaybookDocument,
  ProcessDocument,
  ReportDocument,
  RoleDocument,
  Roll,
  RuleDocument,
  RuleLevel,
  RungDocument,
  StartDocument,
  StateDocument,
  SubjectKind,
  TaskDocument,
  TellDocument,
  TermDocument,
  Title,
  TransitionDocument,
  TransitionsDocument,
} from './document.js';
export {
  answeredEvent,
  BEFORE_ENTRY,
  DEFAULT_ALTERNATIVE,
  elapsedEvent,
  entryEvent,
  LOOK_EVENT,
  PROCESS_STATE,
  RESERVED_PREFIXES,
  tasksDoneEvent,
} from './playbook.js';
export type {
  CompiledAction,
  CompiledAnswer,
  CompiledCheck,
  CompiledEntry,
  CompiledEvent,
  CompiledHandover,
  CompiledPlaybook,
  CompiledProcess,
  CompiledRole,
  CompiledRung,
  CompiledState,
  CompiledTask,
  CompiledTransition,
  CompiledVariant,
  FactNeed,
  MachineAction,
  MachineGuard,
  MachineNode,
  MachineTransition,
  Trigger,
} from './playbook.js';
export { compilePlaybook, type PlaybookDocuments } from './compile/compile-playbook.js';
export {
  cover,
  type Coverage,
  type Covered,
  type HeldByPlaces,
  type HeldByTests,
  type Place,
  type ProvingTest,
} from './requirements/cover.js';
export {
  listAsked,
  readRequirements,
  type Demand,
  type Requirements,
  type RequirementsDocument,
} from './requirements/requirements.js';
export {
  comparePlaybooks,
  type Changed,
  type PlaybookDifference,
  type ProcessDifference,
} from './difference/compare-playbooks.js';
export { contentHashOf } from './compile/content-hash.js';
export type { GuardView } from './feel/compile.js';
export { compileGuard, guardFaults, type CompiledGuard, type GuardReads } from './feel/guard.js';
export { guardScopeOf, type GuardScope, type ScopedFact } from './feel/scope.js';
export { parseGuard } from './feel/parse.js';
export { GuardError, type Expression, type GuardFault } from './feel/syntax.js';
export { formatFinding, readingOf, sortFindings, type Finding, type FindingCode, type Reading } from './finding.js';
export { canonicalize, hashOf, meaningOf } from './hash.js';
export {
  draftPlaybooks,
  listVariants,
  loadPlaybook,
  loadPlaybooks,
  type ListedVariant,
  type LoadedPlaybooks,
  type LoadOptions,
  type PlaybookDraft,
  type PlaybookDrafts,
} from './load-playbook.js';
export { findNearest, suggest } from './nearest.js';
export { locate } from './reading/read-document.js';
export { pinned, type Pin } from './variants/pin.js';
export { PLAYBOOK_FILE, readPlaybook, readProcess, VARIANT_FILE } from './reading/read-playbook.js';
export { directorySchema, divisionSchema, playbookSchema, processSchema, variantSchema } from './reading/schema.js';
export {
  PREVENTION_TASKS,
  type ChannelDocument,
  type DirectoryDocument,
  type DirectoryEntryDocument,
  type DivisionDocument,
  type PartyDocument,
  type PreventionTask,
  type References,
  type Share,
} from './reference/document.js';
export { DIRECTORY_FILE, DIVISION_FILE, readReferences, REFERENCE_FILES } from './reference/read-references.js';
export { readRule } from './rules/read-rule.js';
export type { Rule, RuleAtom, RuleAtoms, Written } from './rules/rule.js';
export { RULE_FORMS, RULE_TEMPLATES, type RuleTemplate } from './rules/templates.js';
export { schemaFaults, type Fault } from './reading/schema-findings.js';
export { parseSource, type DocumentPath, type Source, type SourceFile } from './reading/source.js';
