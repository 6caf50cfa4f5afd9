// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns what is asked when somebody asks for the metrics: how much waits, where, and since when. */
import { Counter, Gauge, type Registry } from 'prom-client';
import type { Store } from '@draaiboek/store';
import type { Alarms } from '../alarms/alarms.js';
import { awayOf } from '../health/presence.js';
import { type JobQueue, QUEUES } from '../queue/job-queue.js';
import type { Metrics } from './metrics.js';

export interface Measured {
  readonly store: Store;
  readonly queue: JobQueue;
  readonly alarms: Alarms;
}

interface Backlog {
  readonly waiting: number;
  readonly oldest: number | null;
  readonly checkpointed: number | null;
  readonly parked: number;
}

/**
 * Summed over all municipalities: no label says which. Moments are compared by the database's own clock. A read without
 * an index on the backlog would grow with the cases; each of these is a partial index or the last row of one.
 */
const BACKLOG = `select
  (select count(*)::int from outbox where delivered_at is null) as waiting,
  (select extract(epoch from clock_timestamp() - min(decided_at))::float8 from outbox where delivered_at is null) as oldest,
  (select extract(epoch from clock_timestamp() - max(moment))::float8 from checkpoint) as checkpointed,
  (select count(*)::int from case_record where parked is not null) as parked`;

/** Registers what is read from the product at each asking. What is away is left out: readiness tells that it is. */
export function measure({ registry }: Metrics, { store, queue, alarms }: Measured): void {
  const registers = [registry];
  /* First, so that what the others ask for does not count itself. */
  measureConnections(registers, store);
  const effects = new Gauge({ name: 'draaiboek_outbox_waiting', help: 'Effects not delivered yet', registers });
  const parked = new Gauge({ name: 'draaiboek_cases_parked', help: 'Cases that wait for an operator', registers });
  const checkpoint = new Gauge({
    ...{ name: 'draaiboek_checkpoint_age_seconds', help: 'Age of the oldest of the last checkpoints', registers },
  });
  const oldest = new Gauge({
    ...{ name: 'draaiboek_outbox_oldest_seconds', help: 'Age of the oldest effect not delivered', registers },
    collect: async () => {
      const backlogs = await whenThere(() => backlogsOf(store));
      for (const gauge of [effects, parked, checkpoint, oldest]) gauge.reset();
      if (backlogs === undefined) return;
      effects.set(sum(backlogs.map(({ waiting }) => waiting)));
      parked.set(sum(backlogs.map((backlog) => backlog.parked)));
      oldest.set(Math.max(0, ...backlogs.map((backlog) => backlog.oldest ?? 0)));
      checkpoint.set(Math.max(0, ...backlogs.map(({ checkpointed }) => checkpointed ?? 0)));
    },
  });
  new Gauge({
    ...{ name: 'draaiboek_queue_jobs', help: 'Jobs, by queue and where they stand', registers },
    labelNames: ['queue', 'state'],
    async collect() {
      this.reset();
      for (const name of QUEUES) {
        const counts = await whenThere(() => queue.count(name));
        for (const [state, count] of Object.entries<number>({ ...counts })) this.set({ queue: name, state }, count);
      }
    },
  });
  new Counter({
    ...{ name: 'draaiboek_alarms_total', help: 'Alarms that were delivered here, by what became of them', registers },
    labelNames: ['outcome'],
    collect() {
      this.reset();
      for (const [outcome, count] of Object.entries(alarms.counts)) this.inc({ outcome }, count);
    },
  });
}

/** The pool of this process: one that is always busy, with others waiting, is too small or kept by something slow. */
function measureConnections(registers: Registry[], { countConnections }: Pick<Store, 'countConnections'>): void {
  if (countConnections === undefined) return;
  new Gauge({
    ...{ name: 'draaiboek_database_connections', help: 'Connections to the database, by what they do', registers },
    labelNames: ['state'],
    collect() {
      const { busy, idle } = countConnections();
      this.set({ state: 'busy' }, busy);
      this.set({ state: 'idle' }, idle);
    },
  });
  new Gauge({
    ...{ name: 'draaiboek_database_waiting', help: 'Transactions that wait for a connection', registers },
    collect() {
      this.set(countConnections().waiting);
    },
  });
}

async function backlogsOf(store: Store): Promise<readonly Backlog[]> {
  const municipalities = await store.listMunicipalities();
  return Promise.all(
    municipalities.map((municipality) =>
      store.withShielded(municipality, async (scope) => {
        const [backlog] = await scope.query<Backlog>(BACKLOG);
        if (backlog === undefined) throw new Error('A select without a table has one row');
        return backlog;
      }),
    ),
  );
}

async function whenThere<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (awayOf(error) === undefined) throw error;
    return undefined;
  }
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
