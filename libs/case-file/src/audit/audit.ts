// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns the audit of municipalities: every checkpoint in order, the stored playbooks and calendars, then every case in the
 * order of its id, a page at a time, so that memory does not grow with what there is to audit. Each page is read as it was
 * at one moment, so that an audit may run while the product does. Owns no check of its own.
 *
 * - P3 a changed, missing, cut or removed journal is found, with the place.
 * - E3 replaying a case's journal gives its stored state, at every entry, for every case whose key exists.
 */
import { StoreError, type Store } from '@draaiboek/store';
import type { CheckpointedHead, SignedCheckpoint } from '../checkpoints/checkpoint.js';
import { listCheckpoints, listHeads } from '../checkpoints/checkpoint-table.js';
import type { KeyRing } from '../keys/key-ring.js';
import { checkCase } from './check-case.js';
import { checkCheckpoint, NONE_BEFORE, type Before } from './check-checkpoints.js';
import { checkCalendarHistory, checkVersions } from './check-versions.js';
import { listKnownCases, readEvidence, readHistory, type CaseEvidence } from './evidence.js';
import { AUDIT_NOTES, type AuditFinding, type AuditNote, type NoteCode, type Said } from './finding.js';
import { Versions } from './versions.js';

export interface AuditRequest {
  /** All when absent. */
  readonly municipalities?: readonly string[];
  /** Without it, chains and checkpoints are all that is checked. */
  readonly keys?: KeyRing;
  /** Hashes of checkpoints that somebody wrote down: each has to be there still. */
  readonly anchors?: readonly string[];
}

/** What was audited of one municipality. */
export interface AuditSummary {
  readonly municipality: string;
  /** Those whose row is there. */
  readonly cases: number;
  readonly destroyed: number;
  /** Rows of journals. */
  readonly rows: number;
  readonly checkpoints: number;
  /** What to write down: the last checkpoint there is. */
  readonly last?: { readonly number: number; readonly hash: string; readonly moment: string };
  /** Hex of the key that the last checkpoint was signed with. */
  readonly publicKey?: string;
}

export type AuditEvent =
  | { readonly kind: 'finding'; readonly finding: AuditFinding }
  | { readonly kind: 'note'; readonly note: AuditNote }
  | { readonly kind: 'progress'; readonly municipality: string; readonly done: number; readonly total: number }
  | { readonly kind: 'audited'; readonly summary: AuditSummary };

const CHECKPOINT_PAGE = 20;
const CASE_PAGE = 50;

/** Audits municipalities one after another. @throws StoreError DRB-5001 for a key that the data were not written with */
export async function* audit(store: Store, request: AuditRequest): AsyncGenerator<AuditEvent> {
  const missing = new Set(request.anchors);
  for (const municipality of request.municipalities ?? (await store.listMunicipalities())) {
    yield* new MunicipalAudit(store, municipality, request.keys, missing).run();
  }
  for (const hash of missing) {
    const message = `There is no checkpoint ${hash}, which was written down.`;
    yield { kind: 'finding', finding: { code: 'missing-checkpoint', message } };
  }
}

class MunicipalAudit {
  private last: AuditSummary['last'];
  private publicKey: string | undefined;
  private cases = 0;
  private destroyed = 0;
  private rows = 0;

  constructor(
    private readonly store: Store,
    private readonly municipality: string,
    private readonly keys: KeyRing | undefined,
    /** Anchors that no checkpoint has been found for yet. */
    private readonly missing: Set<string>,
  ) {}

  async *run(): AsyncGenerator<AuditEvent> {
    const { municipality, keys } = this;
    const { there, versions, total, unseen } = await this.begin();
    if (!there) yield this.told({ code: 'removed', message: 'The municipality itself is not there.' });
    if (keys === undefined) yield this.told({ code: 'without-key', message: `${AUDIT_NOTES['without-key']}.` });
    yield* this.checkpoints();
    yield* this.versions(versions);
    for (let after: string | undefined, done = 0; ;) {
      const page = await this.read(async (scope) => readEvidence(scope, await listKnownCases(scope, after, CASE_PAGE)));
      for (const evidence of page) {
        this.count(evidence);
        for (const said of checkCase(evidence, { municipality, keys, versions })) yield this.told(said, evidence);
      }
      done += page.length;
      yield { kind: 'progress', municipality, done, total: Math.max(done, total) };
      after = page.at(-1)?.caseId;
      if (page.length < CASE_PAGE) break;
    }
    if (unseen > 0) {
      const message = `${unseen} ${unseen === 1 ? 'case' : 'cases'} changed after the last checkpoint.`;
      yield this.told({ code: 'not-seen-yet', message });
    }
    yield { kind: 'audited', summary: this.summary() };
  }

  private async *checkpoints(): AsyncGenerator<AuditEvent> {
    const publicKey = this.keys?.signer(this.municipality).publicKey;
    for (let before: Before = NONE_BEFORE; ;) {
      const page = await this.read(async (scope) => {
        const found: { checkpoint: SignedCheckpoint; heads: readonly CheckpointedHead[] }[] = [];
        for (const checkpoint of await listCheckpoints(scope, before.number, CHECKPOINT_PAGE)) {
          found.push({ checkpoint, heads: await listHeads(scope, checkpoint.number) });
        }
        return found;
      });
      for (const { checkpoint, heads } of page) {
        for (const said of checkCheckpoint(checkpoint, heads, before, publicKey)) yield this.told(said);
        const { number, hash, moment } = checkpoint;
        this.missing.delete(hash);
        this.publicKey = Buffer.from(checkpoint.publicKey).toString('hex');
        before = { number, hash };
        this.last = { number, hash, moment };
      }
      if (page.length < CHECKPOINT_PAGE) return;
    }
  }

  private async *versions(versions: Versions): AsyncGenerator<AuditEvent> {
    const { changes, seen } = await this.read(readHistory);
    for (const said of checkVersions(versions)) yield this.told(said);
    for (const said of checkCalendarHistory(this.municipality, changes, seen)) yield this.told(said);
  }

  /** What the whole audit needs, and whether the key is that of the data. */
  private async begin(): Promise<{
    readonly there: boolean;
    readonly versions: Versions;
    readonly total: number;
    readonly unseen: number;
  }> {
    return this.read(async (scope) => {
      const [known] = await scope.query<{ key_fingerprint: Uint8Array }>('select key_fingerprint from municipality');
      const given = this.keys?.fingerprint();
      if (known !== undefined && given !== undefined && !Buffer.from(known.key_fingerprint).equals(given)) {
        throw new StoreError('DRB-5001', `The data of ${this.municipality} were written with another key.`);
      }
      const [counted] = await scope.query<{ total: number; unseen: number }>(
        `select ((select count(*) from case_record) + (select count(*) from tombstone))::int as total,
                (select count(*) from case_record where journal_sequence > checked_sequence)::int as unseen`,
      );
      return {
        there: known !== undefined,
        versions: await Versions.read(scope),
        total: counted?.total ?? 0,
        unseen: counted?.unseen ?? 0,
      };
    });
  }

  private read<T>(work: Parameters<typeof this.store.readMunicipality<T>>[1]): Promise<T> {
    return this.store.readMunicipality(this.municipality, work);
  }

  private count({ row, tombstone, journal }: CaseEvidence): void {
    this.rows += journal.length;
    if (tombstone !== undefined) this.destroyed += 1;
    else if (row !== undefined) this.cases += 1;
  }

  private told(said: Said | Said<NoteCode>, evidence?: CaseEvidence): AuditEvent {
    const { municipality } = this;
    const reference = evidence?.row?.reference ?? evidence?.tombstone?.reference;
    const place = {
      municipality,
      ...(evidence === undefined ? {} : { caseId: evidence.caseId }),
      ...(reference === undefined ? {} : { reference }),
    };
    if (isNote(said)) return { kind: 'note', note: { ...said, ...place } };
    return { kind: 'finding', finding: { ...said, ...place } };
  }

  private summary(): AuditSummary {
    const { municipality, cases, destroyed, rows, last, publicKey } = this;
    return {
      ...{ municipality, cases, destroyed, rows, checkpoints: last?.number ?? 0 },
      ...(last === undefined ? {} : { last }),
      ...(publicKey === undefined ? {} : { publicKey }),
    };
  }
}

const isNote = (said: Said | Said<NoteCode>): said is Said<NoteCode> => Object.hasOwn(AUDIT_NOTES, said.code);
