// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns the composition: which adapters the product runs on, and the order in which it starts and stops. The only file
 * that knows every room. What it runs on is given to it: one code path for the embedded default and the server setting.
 */
import type { Adapters } from './adapters/adapters.js';
import { Alarms } from './alarms/alarms.js';
import { Horizon } from './alarms/horizon.js';
import { Sweep } from './alarms/sweep.js';
import { Watch } from './alarms/watch.js';
import { CalendarDesk } from './calendars/calendar-desk.js';
import { Calendars } from './calendars/calendars.js';
import { Recount } from './calendars/recount.js';
import { CaseDesk } from './cases/case-desk.js';
import { CaseTable, type KeyRing, memoryKeyRing } from '@draaiboek/case-file';
import { randomIdentifiers } from './cases/identifiers.js';
import { Checkpoints } from './checkpoints/checkpoints.js';
import { ClockRun } from './clock/clock-run.js';
import { ProductClock, standStill } from './clock/product-clock.js';
import { Deliveries } from './effects/deliveries.js';
import { Follow } from './effects/follow.js';
import { Relay } from './effects/relay.js';
import { Health } from './health/health.js';
import { Presence } from './health/presence.js';
import { codeOf, type Log } from './log/log.js';
import { DemoMailbox } from './mail/demo-mailbox.js';
import { DEMO_MUNICIPALITY, ensureMunicipality } from './municipalities/municipalities.js';
import { measure } from './observability/gauges.js';
import { Metrics } from './observability/metrics.js';
import { inJobSpan } from './observability/spans.js';
import { AccessLog } from './people/access-log.js';
import { demoPeople, NEWCOMER, type People } from './people/people.js';
import type { References } from '@draaiboek/definition';
import type { Playbooks } from './playbooks/playbooks.js';
import { acknowledgeFor, Acknowledgements } from './secrecy/acknowledgements.js';
import type { JobQueue } from './queue/job-queue.js';
import type { Store } from '@draaiboek/store';

/** What this process does: serve requests (api), do what falls due (worker), or both. */
export type ProductRole = 'all' | 'api' | 'worker';

export interface ProductSettings {
  readonly mode: 'demo' | 'test' | 'production';
  readonly role?: ProductRole;
  /** Made before anything is opened: a playbook that cannot be run stops the start. */
  readonly playbooks: Playbooks;
  /** What lies beside the playbook to be looked up; no case runs on it. */
  readonly references?: References;
  /** 32 bytes that wrap every case key. */
  readonly wrappingKey: Buffer;
  readonly log: Log;
  /** What is counted; a place of its own when nobody gives one. */
  readonly metrics?: Metrics;
  /** Test mode: the instant at which the clock of new data stands still; data that are there keep their own clock. */
  readonly startsAt?: string;
}

/** The running parts, as the HTTP rooms and the tests use them. */
export interface Product {
  readonly settings: ProductSettings;
  readonly storage: Adapters['storage'];
  readonly municipality: { readonly id: string; readonly name: string };
  readonly store: Store;
  readonly table: CaseTable;
  readonly playbooks: Playbooks;
  readonly calendar: CalendarDesk;
  readonly people: People;
  readonly acknowledgements: Acknowledgements;
  readonly desk: CaseDesk;
  readonly alarms: Alarms;
  readonly horizon: Horizon;
  readonly sweep: Sweep;
  readonly deliveries: Deliveries;
  readonly clock: ProductClock;
  readonly clockRun: ClockRun;
  readonly mailbox: DemoMailbox;
  readonly queue: JobQueue;
  readonly health: Health;
  readonly metrics: Metrics;
  /** Where people sign in; the one link in a mail. */
  address: string;
  /** By its role: catches up with everything that fell due, then lets alarms, deliveries and the sweep go. */
  start(): Promise<void>;
  /** Lets what is under way finish, then lets go of queue and database; whoever opened the database closes it. */
  stop(): Promise<void>;
}

/**
 * Puts the product together on what it runs on, makes sure its municipality is there, and checks the key.
 * @throws OrchestratorError DRB-5001 for the wrong key
 */
export async function openProduct(adapters: Adapters, settings: ProductSettings): Promise<Product> {
  const { playbooks, wrappingKey, startsAt } = settings;
  const keys = memoryKeyRing(wrappingKey);
  const calendars = new Calendars();
  await adapters.store.withMunicipality(DEMO_MUNICIPALITY.id, async (scope) => {
    const isNew = await ensureMunicipality(scope, DEMO_MUNICIPALITY.name, keys.fingerprint());
    if (isNew && startsAt !== undefined) await standStill(scope, startsAt);
    await playbooks.activate(scope);
    await calendars.activate(scope);
    if (settings.mode !== 'production') await acknowledgeFor(scope, boundPeople(playbooks));
  });
  const product = compose(settings, { ...adapters, keys, calendars, mailbox: new DemoMailbox(adapters.store) });
  measure(product.metrics, product);
  return product;
}

/** Demo people are made up: they acknowledged the duty of secrecy when the demo was set up, but the one who is new. */
const boundPeople = ({ roles }: Playbooks): readonly string[] =>
  demoPeople(roles)
    .list()
    .map(({ id }) => id)
    .filter((id) => id !== NEWCOMER);

interface Parts extends Adapters {
  readonly keys: KeyRing;
  readonly calendars: Calendars;
  readonly mailbox: DemoMailbox;
}

/** Ties the rooms together. Cases need what follows a commit, and that needs cases: `follow` closes the circle. */
function compose(settings: ProductSettings, parts: Parts): Product {
  const { log, playbooks, role = 'all', metrics = new Metrics() } = settings;
  const { storage, store, queue, keys, calendars, mailbox } = parts;
  const presence = new Presence(log);
  const telling = tellingOf(presence, log);
  const clock = new ProductClock(store);
  const follow = new Follow();
  const cases = composeCases({ ...parts, playbooks, metrics, clock, follow, failed: telling('calendar.stopped') });
  const { table, desk, recount, calendar } = cases;
  const alarms = new Alarms(store, desk, clock, log);
  const relay = new Relay(store, queue, clock);
  const horizon = new Horizon({ store, queue, clock, relay, log });
  const deliveries = new Deliveries({ store, keys, desk, postbox: mailbox, address: () => product.address });
  const checkpoints = new Checkpoints(store, keys, log);
  const municipalities = [DEMO_MUNICIPALITY.id];
  /* No reason not to stop: the next start makes what is missing. */
  const checkpoint = (): Promise<void> => checkpoints.makeAll(DEMO_MUNICIPALITY.id).catch(telling('checkpoint.failed'));
  const beforehand = (): Promise<void> => recount.finish().then(() => deliveries.deliverLeft());
  const clockRun: ClockRun = new ClockRun({
    ...{ store, desk, clock, lastYear: calendars.national.to, beforehand },
    ...{ afterwards: () => watch.fill().then(checkpoint), failed: telling('clock.stopped') },
  });
  const watch = new Watch({ horizon, queue, clockRun, recount, presence, log, fills: role !== 'api' });
  const sweep = new Sweep({ store, alarms, relay, checkpoints, clock, presence, metrics, log, municipalities });
  follow.connect({ relay, deliveries, horizon, presence, log });
  const health = new Health(store, queue);
  const lifecycle = new Lifecycle(role, {
    ...{ store, queue, alarms, deliveries, clockRun, recount, watch, sweep, health, checkpoint },
  });
  const product: Product = {
    ...{ settings, storage, store, table, playbooks, desk, alarms, horizon, sweep, deliveries, clock, clockRun },
    ...{ mailbox, queue, health, metrics, calendar },
    municipality: DEMO_MUNICIPALITY,
    people: demoPeople(playbooks.roles),
    acknowledgements: new Acknowledgements(store, DEMO_MUNICIPALITY.id),
    address: '',
    start: () => lifecycle.start(),
    stop: () => lifecycle.stop(),
  };
  return product;
}

/** What is away is told once, when it goes; anything else is an error of ours. */
const tellingOf =
  (presence: Presence, log: Log) =>
  (event: 'calendar.stopped' | 'checkpoint.failed' | 'clock.stopped') =>
  (error: unknown): void => {
    if (!presence.noteAway(error)) log.error(event, { code: codeOf(error) });
  };

interface CaseParts extends Parts {
  readonly playbooks: Playbooks;
  readonly metrics: Metrics;
  readonly clock: ProductClock;
  readonly follow: Follow;
  readonly failed: (error: unknown) => void;
}

/** The desk where cases are changed, and the one where the calendar is that they are counted by. */
function composeCases({ store, keys, playbooks, calendars, metrics, clock, follow, failed }: CaseParts) {
  const municipality = DEMO_MUNICIPALITY.id;
  const table = new CaseTable(keys);
  const accessLog = new AccessLog(store);
  const parts = { store, table, keys, playbooks, calendars, identifiers: randomIdentifiers, accessLog };
  const desk = new CaseDesk(parts, follow, metrics);
  const recount = new Recount({ store, desk, municipality, failed });
  const calendar = new CalendarDesk({ store, table, playbooks, calendars, clock, recount, accessLog, municipality });
  return { table, desk, recount, calendar };
}

interface LifecycleParts {
  readonly store: Store;
  readonly queue: JobQueue;
  readonly alarms: Alarms;
  readonly deliveries: Deliveries;
  readonly clockRun: ClockRun;
  readonly recount: Recount;
  readonly watch: Watch;
  readonly sweep: Sweep;
  readonly health: Health;
  /** Makes a checkpoint of everything that none has seen; never throws. */
  readonly checkpoint: () => Promise<void>;
}

class Lifecycle {
  /** What fell due while nobody looked, while it is being done. */
  private catchingUp: Promise<void> = Promise.resolve();

  constructor(
    private readonly role: ProductRole,
    private readonly parts: LifecycleParts,
  ) {}

  async start(): Promise<void> {
    const { clockRun, watch, sweep } = this.parts;
    if (this.role !== 'api') {
      /* A run of the demo clock that a kill cut off may take long: the product is there in the meantime. */
      await clockRun.adopt();
      if (clockRun.running) this.catchingUp = clockRun.resume().then(() => this.wake());
      else await this.wake();
      sweep.start();
    }
    watch.start();
  }

  async stop(): Promise<void> {
    const { store, queue, clockRun, recount, watch, sweep, health, checkpoint } = this.parts;
    health.stop();
    await Promise.all([clockRun.stop(), recount.stop()]);
    await this.catchingUp;
    await Promise.all([watch.stop(), sweep.stop()]);
    await queue.close();
    await checkpoint();
    await store.close();
  }

  /** What fell due while nobody looked happens first, in order; only then do alarms come. */
  private async wake(): Promise<void> {
    const { queue, alarms, deliveries, recount, watch } = this.parts;
    queue.work('effects', (job) => inJobSpan('effects', job, () => deliveries.deliver(job)));
    /* By the new dates, where a kill cut off counting them. */
    await recount.finish();
    await alarms.settleDue();
    queue.work('alarms', (job) => inJobSpan('alarms', job, () => alarms.deliver(job)));
    await watch.fill();
  }
}
