// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns which playbooks live side by side: those that new cases may be opened on (the base and its variants, as their
 * documents are now), and those that are stored with running cases. Owns no documents and no cases.
 *
 * - V1 a running case keeps the playbook that is stored with it, by its content hash: never a recompilation, and only as
 *   it was when it was activated. It keeps it also when its variant is no longer offered.
 */
import { findPlaybookIn, PLAYBOOK_COLUMNS, type PlaybookColumns } from '@draaiboek/case-file';
import { suggest, type CompiledPlaybook, type CompiledRole } from '@draaiboek/definition';
import { createEngine, type Engine } from '@draaiboek/engine';
import type { Scope } from '@draaiboek/store';
import { isDeepStrictEqual } from 'node:util';
import { OrchestratorError } from '../problems/orchestrator-error.js';

/** A playbook that can be stepped on: the compiled form as it was activated, and an engine made of it. */
export interface RunnablePlaybook {
  readonly playbook: CompiledPlaybook;
  readonly engine: Engine;
}

/** What a playbook is asked for by: the id of the variant that it is, or of the playbook itself for a base. */
export const nameOf = ({ id, variant }: CompiledPlaybook): string => variant?.id ?? id;

export class Playbooks {
  /** By name, the base first. */
  private readonly offered: ReadonlyMap<string, RunnablePlaybook>;
  /** By content hash. */
  private readonly known = new Map<string, RunnablePlaybook>();
  private readonly others: CompiledPlaybook[] = [];
  /** What this municipality works with: what a case is opened on when nobody names another. */
  readonly default: RunnablePlaybook;

  /**
   * @param standard the one of them that is the default
   * @throws EngineError listing everything in one of them that cannot be run
   */
  constructor(base: CompiledPlaybook, variants: readonly CompiledPlaybook[] = [], standard = base) {
    const runnables = [base, ...variants].map(runnable);
    this.default = runnables.find(({ playbook }) => playbook === standard) ?? runnable(standard);
    this.offered = new Map(runnables.map((each) => [nameOf(each.playbook), each]));
    for (const each of runnables) this.learn(each);
  }

  /** What a case may be opened on, the base first. */
  listOffered(): readonly CompiledPlaybook[] {
    return [...this.offered.values()].map(({ playbook }) => playbook);
  }

  /** What is asked for by a name; the default without one. */
  findOffered(name: string | undefined): RunnablePlaybook | undefined {
    return name === undefined ? this.default : this.offered.get(name);
  }

  /** As `findOffered`. @throws OrchestratorError DRB-4220 with the nearest name, where there is none of that name */
  getOffered(name: string | undefined): RunnablePlaybook {
    const found = this.findOffered(name);
    if (found !== undefined) return found;
    const message = suggest(name ?? '', this.offered.keys(), 'There is no such variant.');
    throw new OrchestratorError('DRB-4220', 'There is no such variant.', { errors: [{ at: 'variant', message }] });
  }

  /** Every role of the playbooks that are known here; as the default has it, where it has it. */
  get roles(): Readonly<Record<string, CompiledRole>> {
    const known = [...this.known.values()].reverse();
    return Object.fromEntries([...known, this.default].flatMap(({ playbook }) => Object.entries(playbook.roles)));
  }

  /** The playbooks that are known here and in which a role is something else than in the default. */
  get withOtherRoles(): readonly CompiledPlaybook[] {
    return this.others;
  }

  /**
   * Stores what is offered where it is new to this municipality, and reads what open cases run on; any other is read when
   * somebody looks at a case of it.
   * @throws OrchestratorError DRB-5015 when one of them is not what was activated
   */
  async activate(scope: Scope): Promise<void> {
    const playbooks = this.listOffered();
    await scope.insert(
      'playbook_version',
      ['municipality', 'hash', 'playbook', 'version', 'variant', 'compiled'],
      playbooks.map((playbook) => [
        ...[scope.municipality, playbook.contentHash, playbook.id, playbook.version, playbook.variant?.id ?? null],
        JSON.stringify(playbook),
      ]),
      'on conflict do nothing',
    );
    const hashes = playbooks.map(({ contentHash }) => contentHash);
    await this.read(
      scope,
      `hash = any($1) or exists (select from case_record c
        where c.municipality = v.municipality and c.playbook_hash = v.hash and c.status = 'open')`,
      hashes,
    );
  }

  /** The playbook of a case that was just read. @throws OrchestratorError DRB-5015 as `activate` */
  async of(scope: Scope, row: { readonly playbookHash: string }): Promise<RunnablePlaybook> {
    await this.know(scope, [row]);
    return this.get(row.playbookHash);
  }

  /**
   * Makes the playbooks of cases that were just read known: those of closed cases are not read at the start, and a newer
   * process may have activated one since.
   */
  async know(scope: Scope, rows: readonly { readonly playbookHash: string }[]): Promise<void> {
    const hashes = new Set(rows.map(({ playbookHash }) => playbookHash));
    const unknown = [...hashes].filter((hash) => !this.known.has(hash));
    if (unknown.length > 0) await this.read(scope, 'hash = any($1)', unknown);
  }

  private async read(scope: Scope, where: string, hashes: readonly string[]): Promise<void> {
    const rows = await scope.query<PlaybookColumns>(
      `select ${PLAYBOOK_COLUMNS} from playbook_version v where ${where}`,
      [hashes],
    );
    for (const row of rows) {
      const playbook = findPlaybookIn(row);
      if (playbook === undefined) {
        throw new OrchestratorError('DRB-5015', `Playbook ${row.hash} is not what was activated under that hash.`);
      }
      if (!this.known.has(row.hash)) this.learn(runnable(playbook));
    }
  }

  private learn(learnt: RunnablePlaybook): void {
    const { playbook } = learnt;
    this.known.set(playbook.contentHash, learnt);
    if (!isDeepStrictEqual(playbook.roles, this.default.playbook.roles)) this.others.push(playbook);
  }

  /** The playbook of a case, once it is known. @throws when it is not stored, which a foreign key rules out */
  get(hash: string): RunnablePlaybook {
    const found = this.known.get(hash);
    if (found === undefined) throw new Error(`Playbook ${hash} is not known`);
    return found;
  }
}

const runnable = (playbook: CompiledPlaybook): RunnablePlaybook => ({ playbook, engine: createEngine(playbook) });
