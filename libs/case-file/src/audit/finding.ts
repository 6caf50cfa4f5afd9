// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What an audit can find wrong, by stable code. */
export const AUDIT_FINDINGS = {
  changed: 'a row of a journal, or what was recorded with it, is not what was written',
  'missing-row': 'a row is gone from the middle of a journal',
  cut: 'a journal ends before a row that is known to have been written',
  removed: 'a case is gone, and no tombstone says that it was destroyed; or a municipality is gone',
  rewritten: 'a journal has another row than the one that a checkpoint saw',
  'head-differs': 'a case does not stand where its journal ends',
  'missing-payload': 'what was recorded with a row is gone, although the case was not destroyed',
  unreadable: 'what is stored of a case does not open with its key',
  'replay-differs': 'the journal does not lead to what is stored',
  'index-differs': 'a case, task or term is found under other values than its state has',
  'unknown-version': 'the playbook or the calendar of a row is not stored, or not as it was',
  'changed-version': 'a stored playbook or calendar is not what was stored under its name',
  'changed-history': 'the changes of the calendar are not those that were written',
  'not-destroyed': 'something is left of a case that was destroyed',
  'forged-destruction': 'a tombstone does not fit the journal, or was not written with the key',
  'changed-checkpoint': 'a checkpoint is not what was written',
  'forged-checkpoint': 'a checkpoint was not signed with the key of its municipality',
  'missing-checkpoint': 'a checkpoint is gone that is known to have been made',
} as const;
export type FindingCode = keyof typeof AUDIT_FINDINGS;

/** What an audit tells beside findings: nothing is wrong with it. */
export const AUDIT_NOTES = {
  destroyed: 'a case was destroyed, and its journal still verifies',
  'dates-differ': 'the stored calendar gives another date than was recorded; the recorded one holds',
  'without-key': 'what is sealed was not looked into, and nothing was replayed',
  'not-seen-yet': 'cases changed after the last checkpoint',
} as const;
export type NoteCode = keyof typeof AUDIT_NOTES;

/** Where something is. */
export interface AuditPlace {
  readonly municipality?: string;
  readonly caseId?: string;
  /** What people call the case; absent when its row is gone. */
  readonly reference?: string;
  /** Of the journal's row. */
  readonly sequence?: number;
  /** Number of the checkpoint. */
  readonly checkpoint?: number;
}

/** What was found, and where. The message holds no personal datum. */
export interface AuditFinding extends AuditPlace {
  readonly code: FindingCode;
  readonly message: string;
}

export interface AuditNote extends AuditPlace {
  readonly code: NoteCode;
  readonly message: string;
}

/** What a check says of one case or checkpoint; the place is filled in by whoever asked. */
export type Said<Code = FindingCode> = { readonly code: Code; readonly message: string } & Pick<
  AuditPlace,
  'sequence' | 'checkpoint'
>;
