// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Somebody who keeps on working while processes come and go: opens cases, each under a key of its own, and sends a
 * command again under its key when the connection breaks or a process is on its way out.
 */
import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { CommandResult } from '@draaiboek/api';
import { Client } from '../client.js';
import { OFFICIAL_REPORT } from '../departure-story.js';

const WHO = 'burgemeester';

export class Load {
  /** The cases that were answered with success, in the order in which they were opened. */
  private readonly opened: string[] = [];
  private readonly answered = new EventEmitter();
  private stopped = false;

  constructor(private readonly addresses: () => readonly string[]) {}

  get sent(): number {
    return this.opened.length;
  }

  async run(): Promise<void> {
    for (let turn = 0; !this.stopped; turn += 1) {
      this.opened.push(await this.openOne(turn));
      this.answered.emit('one');
    }
  }

  stop(): void {
    this.stopped = true;
  }

  /** Resolves when some more commands were answered from now on. */
  async goesOn(): Promise<void> {
    for (let more = 0; more < 5; more += 1) await once(this.answered, 'one');
  }

  /** The cases there are, by their ids. */
  async effects(): Promise<readonly string[]> {
    const client = this.clientFor(0);
    const ids: string[] = [];
    for (let page = 1; ; page += 1) {
      const answer = await client.fetch({ who: WHO, method: 'GET', path: `/cases?pageSize=100&page=${page}` });
      const { items, total } = (await answer.json()) as { items: { id: string }[]; total: number };
      ids.push(...items.map(({ id }) => id));
      if (items.length === 0 || ids.length >= total) return ids.sort();
    }
  }

  /** What `effects` must be when nothing was lost and nothing was done twice. */
  expected(): readonly string[] {
    return this.opened.toSorted();
  }

  private async openOne(turn: number): Promise<string> {
    const key = randomUUID();
    const subject = { kind: 'person', name: 'Testpersoon Belasting' } as const;
    const body = {
      process: 'signaal',
      as: 'ambtsbericht',
      subject,
      facts: { ...OFFICIAL_REPORT, minderjarigenBetrokken: false },
    };
    for (let attempt = turn; ; attempt += 1) {
      try {
        const answer = await this.clientFor(attempt).fetch({ who: WHO, method: 'POST', path: '/cases', body, key });
        if (answer.ok) return CommandResult.parse(await answer.json()).case.id;
        if (answer.status !== 503) throw new Refused(`${answer.status} ${await answer.text()}`);
      } catch (error) {
        if (error instanceof Refused) throw error;
      }
    }
  }

  private clientFor(turn: number): Client {
    const addresses = this.addresses();
    return new Client(() => addresses[turn % addresses.length] ?? '');
  }
}

/** An answer that asking again does not make better. */
class Refused extends Error {}
