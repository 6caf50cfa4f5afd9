// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { instantOf, type Scope, type Store } from '@draaiboek/store';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import { SECRECY_VERSION } from './secrecy-text.js';

/**
 * Owns who acknowledged the duty of secrecy (W20, Wet PGA art. 17): per municipality, with the moment and the version of
 * the text. Nothing of a case is served before that.
 */
export class Acknowledgements {
  /** Who did: nobody takes it back, so it is asked of the database until then alone. */
  private readonly known = new Set<string>();

  constructor(
    private readonly store: Store,
    private readonly municipality: string,
    private readonly version = SECRECY_VERSION,
  ) {}

  /** @throws OrchestratorError DRB-4032 for whoever did not acknowledge the text that there is now */
  async check(person: string): Promise<void> {
    if (this.known.has(person)) return;
    if ((await this.find(person)) === undefined) {
      throw new OrchestratorError('DRB-4032', 'The duty of secrecy is not acknowledged yet.');
    }
    this.known.add(person);
  }

  /** When somebody acknowledged the text that there is now; undefined when they did not. */
  async find(person: string): Promise<string | undefined> {
    const [row] = await this.store.withMunicipality(this.municipality, (scope) =>
      scope.query<{ at: string }>('select at from acknowledgement where person = $1 and version = $2', [
        person,
        this.version,
      ]),
    );
    return row && instantOf(row.at);
  }

  /** @throws OrchestratorError DRB-4220 for a version that is not the text that there is now */
  async acknowledge(person: string, version: string): Promise<void> {
    if (version !== this.version) {
      const errors = [{ at: 'version', message: `must be ${this.version}, the version that there is now` }];
      throw new OrchestratorError('DRB-4220', 'This is not the text that there is now.', { errors });
    }
    await this.store.withMunicipality(this.municipality, (scope) => acknowledgeFor(scope, [person], version));
  }
}

/** Keeps that people acknowledged a version of the text; what is kept already stays as it is. */
export async function acknowledgeFor(
  scope: Scope,
  people: readonly string[],
  version = SECRECY_VERSION,
): Promise<void> {
  const rows = people.map((person) => [scope.municipality, person, version]);
  await scope.insert('acknowledgement', ['municipality', 'person', 'version'], rows, 'on conflict do nothing');
}
