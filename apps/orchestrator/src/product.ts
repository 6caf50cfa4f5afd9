// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns the composition: which adapters the product runs on, and the order in which it starts and stops. The only file
 * that knows every room. The server setting will give other adapters to the same ports: store, queue, postbox, keys.
 */
import type { PGlite } from '@electric-sql/pglite';
import { Alarms } from './alarms/alarms.js';
import { Sweep } from './alarms/sweep.js';
import { CaseDesk } from './cases/case-desk.js';
import { CaseTable, type KeyRing, memoryKeyRing } from '@draaiboek/case-file';
import { randomIdentifiers } from './cases/identifiers.js';
import { ClockRun } from './clock/clock-run.js';
import { ProductClock, standStill } from './clock/product-clock.js';
import { Deliveries } from './effects/deliveries.js';
import { Follow } from './effects/follow.js';
import { Relay } from './effects/relay.js';
import { codeOf, type Log } from './log/log.js';
import { DemoMailbox } from './mail/demo-mailbox.js';
import { DEMO_MUNICIPALITY, ensureMunicipality } from './municipalities/municipalities.js';
import { AccessLog } from './people/access-log.js';
import { demoPeople, type People } from './people/people.js';
import type { Playbooks } from './playbooks/playbooks.js';
import type { JobQueue } from './queue/job-queue.js';
import { openEmbeddedQueue } from './queue/embedded-queue.js';
import { Store } from '@draaiboek/store';

export interface ProductSettings {
  readonly mode: 'demo' | 'test';
  /** Made before anything is opened: a playbook that cannot be run stops the start. */
  readonly playbooks: Playbooks;
  /** 32 bytes that wrap every case key. */
  readonly wrappingKey: Buffer;
  readonly log: Log;
  /** Test mode: the instant at which the clock of new data stands still; data that are there keep their own clock. */
  readonly startsAt?: string;
}

/** The running parts, as the HTTP rooms and the tests use them. */
export interface Product {
  readonly settings: ProductSettings;
  readonly municipality: { readonly id: string; readonly name: string };
  readonly store: Store;
  readonly table: CaseTable;
  readonly playbooks: Playbooks;
  readonly people: People;
  readonly desk: CaseDesk;
  readonly alarms: Alarms;
  readonly sweep: Sweep;
  readonly deliveries: Deliveries;
  readonly clock: ProductClock;
  readonly clockRun: ClockRun;
  readonly mailbox: DemoMailbox;
  /** Where people sign in; the one link in a mail. Set when the server listens. */
  address: string;
  /** Catches up with everything that fell due, then lets alarms, deliveries and the sweep go. */
  start(): Promise<void>;
  /** Lets what is under way finish, then lets go of queue and database; whoever opened the database closes it. */
  stop(): Promise<void>;
}

/**
 * Puts the product together on an opened embedded database, brings its schema up to date, and checks the key.
 * @throws OrchestratorError DRB-5001 for the wrong key
 */
export async function openProduct(database: PGlite, settings: ProductSettings): Promise<Product> {
  const { log, playbooks, wrappingKey, startsAt } = settings;
  const keys = memoryKeyRing(wrappingKey);
  const store = await Store.onEmbedded(database);
  await store.withMunicipality(DEMO_MUNICIPALITY.id, async (scope) => {
    const isNew = await ensureMunicipality(scope, DEMO_MUNICIPALITY.name, keys.fingerprint());
    if (isNew && startsAt !== undefined) await standStill(scope, startsAt);
    await playbooks.activate(scope);
  });
  const queue = await openEmbeddedQueue(database, log);
  return compose(settings, { store, queue, keys, mailbox: new DemoMailbox(store) });
}

interface Adapters {
  readonly store: Store;
  readonly queue: JobQueue;
  readonly keys: KeyRing;
  readonly mailbox: DemoMailbox;
}

/** Ties the rooms together. Cases need what follows a commit, and that needs cases: `follow` closes the circle. */
function compose(settings: ProductSettings, { store, queue, keys, mailbox }: Adapters): Product {
  const { log, playbooks } = settings;
  const table = new CaseTable(keys);
  const clock = new ProductClock(store);
  const follow = new Follow();
  const accessLog = new AccessLog(store);
  const desk = new CaseDesk({ store, table, keys, playbooks, identifiers: randomIdentifiers, accessLog }, follow);
  const alarms = new Alarms(store, desk, queue, clock, log);
  const relay = new Relay(store, queue, clock);
  const deliveries = new Deliveries({ store, keys, desk, postbox: mailbox, address: () => product.address });
  const failed = (error: unknown): void => log.error('clock.stopped', { code: codeOf(error) });
  const clockRun = new ClockRun({
    ...{ store, desk, queue, clock, calendar: playbooks.calendar },
    afterwards: () => alarms.rearm(),
    failed,
  });
  const sweep = new Sweep({ store, alarms, relay, clockRun, log, municipalities: [DEMO_MUNICIPALITY.id] });
  follow.connect({ relay, deliveries, alarms, clockRun, log });
  const lifecycle = new Lifecycle({ store, queue, alarms, relay, deliveries, clock, clockRun, sweep });
  const product: Product = {
    ...{ settings, store, table, playbooks, desk, alarms, sweep, deliveries, clock, clockRun, mailbox },
    municipality: DEMO_MUNICIPALITY,
    people: demoPeople(playbooks.current.playbook),
    address: '',
    start: () => lifecycle.start(),
    stop: () => lifecycle.stop(),
  };
  return product;
}

interface LifecycleParts {
  readonly store: Store;
  readonly queue: JobQueue;
  readonly alarms: Alarms;
  readonly relay: Relay;
  readonly deliveries: Deliveries;
  readonly clock: ProductClock;
  readonly clockRun: ClockRun;
  readonly sweep: Sweep;
}

class Lifecycle {
  /** The run of the demo clock that a kill cut off, while it is being finished. */
  private catchingUp: Promise<void> = Promise.resolve();

  constructor(private readonly parts: LifecycleParts) {}

  async start(): Promise<void> {
    const { queue, relay, deliveries, clock, clockRun, sweep } = this.parts;
    await relay.relayLeft({ all: true });
    await queue.work('effects', (job) => deliveries.deliver(job));
    const { run } = await clock.read();
    if (run === undefined) await this.wake();
    else this.catchingUp = clockRun.resume().then(() => this.wake());
    sweep.start();
  }

  async stop(): Promise<void> {
    const { store, queue, clockRun, sweep } = this.parts;
    await clockRun.stop();
    await this.catchingUp;
    await sweep.stop();
    await queue.close();
    await store.close();
  }

  /** What fell due while nobody looked happens first, in order; only then do alarms come. */
  private async wake(): Promise<void> {
    const { queue, alarms } = this.parts;
    await alarms.settleDue();
    await queue.work('alarms', (job) => alarms.deliver(job));
    await alarms.rearm();
  }
}
