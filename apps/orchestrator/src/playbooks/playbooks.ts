// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { findPlaybookIn, type PlaybookColumns } from '@draaiboek/case-file';
import type { CompiledPlaybook } from '@draaiboek/definition';
import { createEngine, type Engine } from '@draaiboek/engine';
import type { Scope } from '@draaiboek/store';
import { OrchestratorError } from '../problems/orchestrator-error.js';

/** A playbook that can be stepped on: the compiled form as it was activated, and an engine made of it. */
export interface RunnablePlaybook {
  readonly playbook: CompiledPlaybook;
  readonly engine: Engine;
}

/**
 * The playbooks that cases run on, by their content hash. New cases open on the current one; a running case keeps the
 * one that is stored with it, never a recompilation, and only as it was when it was activated (V1).
 */
export class Playbooks {
  private readonly known = new Map<string, RunnablePlaybook>();
  readonly current: RunnablePlaybook;

  /** @throws EngineError listing everything in the current playbook that cannot be run */
  constructor(current: CompiledPlaybook) {
    this.current = runnable(current);
    this.known.set(current.contentHash, this.current);
  }

  /**
   * Stores the current version where it is new to this municipality, and reads all that are stored.
   * @throws OrchestratorError DRB-5015 when one of them is not what was activated
   */
  async activate(scope: Scope): Promise<void> {
    const { playbook } = this.current;
    await scope.query(
      `insert into playbook_version (municipality, hash, playbook, version, compiled)
       values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [scope.municipality, playbook.contentHash, playbook.id, playbook.version, JSON.stringify(playbook)],
    );
    await this.read(scope, []);
  }

  /** The playbook of a case that was just read. @throws OrchestratorError DRB-5015 as `activate` */
  async of(scope: Scope, row: { readonly playbookHash: string }): Promise<RunnablePlaybook> {
    await this.know(scope, [row]);
    return this.get(row.playbookHash);
  }

  /** Makes the playbooks of cases that were just read known: a newer process may have activated one since the start. */
  async know(scope: Scope, rows: readonly { readonly playbookHash: string }[]): Promise<void> {
    if (rows.some(({ playbookHash }) => !this.known.has(playbookHash))) await this.read(scope, [...this.known.keys()]);
  }

  private async read(scope: Scope, but: readonly string[]): Promise<void> {
    const rows = await scope.query<PlaybookColumns>(
      'select hash, playbook, version, compiled from playbook_version where hash <> all($1)',
      [but],
    );
    for (const row of rows) {
      const playbook = findPlaybookIn(row);
      if (playbook === undefined) {
        throw new OrchestratorError('DRB-5015', `Playbook ${row.hash} is not what was activated under that hash.`);
      }
      if (!this.known.has(row.hash)) this.known.set(row.hash, runnable(playbook));
    }
  }

  /** The playbook of a case, once it is known. @throws when it is not stored, which a foreign key rules out */
  get(hash: string): RunnablePlaybook {
    const found = this.known.get(hash);
    if (found === undefined) throw new Error(`Playbook ${hash} is not known`);
    return found;
  }
}

const runnable = (playbook: CompiledPlaybook): RunnablePlaybook => ({ playbook, engine: createEngine(playbook) });
