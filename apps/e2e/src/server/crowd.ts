// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Many cases that wait for one minute, and what must have become of each of them: exactly one end, one mail. */
import type { Case, JournalEntry } from '@draaiboek/api';
import { bodyOf, type Client } from '../client.js';
import { eventually } from '../eventually.js';

export const WHO = 'regisseur';

export class Crowd {
  private constructor(
    private readonly client: Client,
    readonly cases: readonly Case[],
  ) {}

  static async open(client: Client, howMany: number): Promise<Crowd> {
    const cases: Case[] = [];
    for (let each = 0; each < howMany; each += 1) {
      cases.push(bodyOf(await client.openCase(WHO, { process: 'wachten', subject: { kind: 'municipality' } })).case);
    }
    return new Crowd(client, cases);
  }

  /** The first moment at which one of them is due. */
  get firstDue(): string {
    return this.cases.flatMap(({ terms }) => terms.map(({ due }) => due.elapsesAt)).sort()[0] ?? '';
  }

  /** Waits until all have come to their end; gives their journals, oldest entry first. */
  async journalsWhenDone(): Promise<readonly (readonly JournalEntry[])[]> {
    const journals: (readonly JournalEntry[])[] = [];
    for (const { id } of this.cases) {
      await eventually(
        () => this.client.getCase(WHO, id),
        ({ status }) => status === 'closed',
      );
      journals.push((await this.client.journal(WHO, id)).toReversed());
    }
    return journals;
  }

  /** When each was to end, in the order of the cases. */
  get dueMoments(): readonly (string | undefined)[] {
    return this.cases.map(({ terms }) => terms[0]?.due.elapsesAt);
  }
}
