// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CompiledPlaybook } from '@draaiboek/definition';
import { createEngine, type Engine } from '@draaiboek/engine';
import type { Scope } from '@draaiboek/store';

/** A playbook that can be stepped on: the compiled form as it was activated, and an engine made of it. */
export interface RunnablePlaybook {
  readonly playbook: CompiledPlaybook;
  readonly engine: Engine;
}

/**
 * The playbooks that cases run on, by their content hash. New cases open on the current one; a running case keeps the
 * one that is stored with it, never a recompilation (V1).
 */
export class Playbooks {
  private readonly known = new Map<string, RunnablePlaybook>();
  readonly current: RunnablePlaybook;

  /** @throws EngineError listing everything in the current playbook that cannot be run */
  constructor(current: CompiledPlaybook) {
    this.current = runnable(current);
    this.known.set(current.contentHash, this.current);
  }

  /** Stores the current version where it is new to this municipality, and reads every older one. */
  async activate(scope: Scope): Promise<void> {
    const { playbook } = this.current;
    await scope.query(
      `insert into playbook_version (municipality, hash, playbook, version, compiled)
       values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [scope.municipality, playbook.contentHash, playbook.id, playbook.version, JSON.stringify(playbook)],
    );
    await this.read(scope);
  }

  /** The playbook of a case that was just read. */
  async of(scope: Scope, row: { readonly playbookHash: string }): Promise<RunnablePlaybook> {
    await this.know(scope, [row]);
    return this.get(row.playbookHash);
  }

  /** Makes the playbooks of cases that were just read known: a newer process may have activated one since the start. */
  async know(scope: Scope, rows: readonly { readonly playbookHash: string }[]): Promise<void> {
    if (rows.some(({ playbookHash }) => !this.known.has(playbookHash))) await this.read(scope);
  }

  private async read(scope: Scope): Promise<void> {
    for (const row of await scope.query<{ hash: string; compiled: string }>(
      'select hash, compiled from playbook_version where hash <> all($1)',
      [[...this.known.keys()]],
    )) {
      this.known.set(row.hash, runnable(JSON.parse(row.compiled) as CompiledPlaybook));
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
