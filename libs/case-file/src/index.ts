// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

export { audit, type AuditEvent, type AuditRequest, type AuditSummary } from './audit/audit.js';
export {
  AUDIT_FINDINGS,
  AUDIT_NOTES,
  type AuditFinding,
  type AuditNote,
  type AuditPlace,
  type FindingCode,
  type NoteCode,
} from './audit/finding.js';
export { compare, Replay, type Likeness } from './audit/replay.js';
export type { Alarm, CaseRow, Subject } from './case-row.js';
export { CaseTable, rootOf, type CaseCondition, type ClockSetting, type Moments, type NewCase } from './case-table.js';
export {
  hashOfCheckpoint,
  rootOfHeads,
  signCheckpoint,
  type Checkpoint,
  type CheckpointedHead,
  type SignedCheckpoint,
} from './checkpoints/checkpoint.js';
export { findLastCheckpoint, listCheckpoints, listHeads } from './checkpoints/checkpoint-table.js';
export { makeCheckpoint, type CheckpointPace } from './checkpoints/make-checkpoint.js';
export { destroyCase, type DestructionContext } from './destruction/destroy-case.js';
export {
  DESTROYED,
  DESTRUCTION_GROUNDS,
  readRecord,
  type Destruction,
  type DestructionGround,
  type SentAs,
  type Tombstone,
} from './destruction/tombstone.js';
export { findTombstone } from './destruction/tombstone-table.js';
export { changedRows, deadlineOf, involvedIn, runningDeadlineOf, writeIndex, type IndexRows } from './index-rows.js';
export { firstBreak, GENESIS, hashOfRow, type ChainedRow } from './journal/chain.js';
export { entriesOf, openPayload, type JournalContext, type JournalHead, type NewEntry } from './journal/entries.js';
export { listEntries, readJournal, writeEntries, type StoredEntry } from './journal/journal-table.js';
export { isShielded } from './shield.js';
export { CALENDAR_HISTORY } from './versions/calendar-history.js';
export { findCalendarIn, namedTable, type CalendarColumns } from './versions/calendar-version.js';
export { findPlaybookIn, PLAYBOOK_COLUMNS, type PlaybookColumns } from './versions/playbook-version.js';
export { wrappingKey, type WrappingKey } from './keys/key-file.js';
export { memoryKeyRing, type FreshKey, type KeyRing } from './keys/key-ring.js';
export { openJson, sealJson, type CaseKey } from './keys/sealing.js';
export { isSignedBy, type Signer } from './keys/signing.js';
