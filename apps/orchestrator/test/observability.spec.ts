// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What an operator sees of a story, and that nobody in it can be seen. */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { context, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
  type SpanProcessor,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { Horizon } from '../src/alarms/horizon.js';
import { readLogLine } from '../src/log/log-events.js';
import { jsonLog, silentLog } from '../src/log/log.js';
import { countedLog } from '../src/observability/counted-log.js';
import { measure } from '../src/observability/gauges.js';
import { Metrics } from '../src/observability/metrics.js';
import { activeTraceparent, inSpan } from '../src/observability/spans.js';
import { OrchestratorError } from '../src/problems/orchestrator-error.js';
import type { Product } from '../src/product.js';
import type { JobData } from '../src/queue/job-queue.js';
import { openDeployment } from './deployment.js';
import { open, productIn, send } from './product.js';
import { OPENING, serve, type Served } from './served.js';

const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/;
const TRACE = 'a'.repeat(32);
/** Words of the story that stand for what must stay with the case. */
const CANARIES = ['Kanarie Testpersoon', 'kanarie-reden', 'kanarie-sleutel', 'kanarie-pad', 'kanarie-grond'];

/** The spans that ended, and waiting for them. */
class WatchedSpans implements SpanProcessor {
  readonly ended: ReadableSpan[] = [];
  private look: () => void = () => undefined;

  /** Resolves once what ended is enough. */
  until(enough: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      AbortSignal.timeout(20_000).addEventListener('abort', () => reject(new Error('Not all spans ended')));
      this.look = () => {
        if (enough()) resolve();
      };
      this.look();
    });
  }

  forget(): void {
    this.ended.length = 0;
  }

  onEnd(span: ReadableSpan): void {
    this.ended.push(span);
    this.look();
  }

  onStart(): void {
    /* Only what ended counts. */
  }

  forceFlush(): Promise<void> {
    return Promise.resolve();
  }

  shutdown(): Promise<void> {
    return Promise.resolve();
  }
}

describe('what an operator sees', () => {
  const spans = new InMemorySpanExporter();
  const watched = new WatchedSpans();
  const provider = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter: spans }), watched] });
  const lines: string[] = [];
  let served: Served;
  let caseId: string;
  let traceparent: string | undefined;

  beforeAll(async () => {
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
    trace.setGlobalTracerProvider(provider);
    served = await serve({ log: jsonLog('info', { write: (line) => lines.push(line) }) });
    await tellStory();
  });
  afterAll(async () => {
    await served.close();
    await provider.shutdown();
    trace.disable();
    context.disable();
  });

  /** Opens, changes, refuses, answers, goes on in time, sweeps, asks what is not there. */
  async function tellStory(): Promise<void> {
    const { as, anyone, product } = served;
    const subject = { kind: 'person', name: 'Kanarie Testpersoon' };
    const opened = await as('regisseur')
      .post('/v1/cases', { ...OPENING, subject, reason: 'kanarie-reden' })
      .set({ 'idempotency-key': 'kanarie-sleutel', traceparent: `00-${TRACE}-${'b'.repeat(16)}-01` })
      .expect(201);
    traceparent = opened.headers['traceparent'];
    caseId = opened.body.case.id;
    const events = `/v1/cases/${caseId}/events`;
    const depart = { type: 'vertrek.gemeld', facts: { vertrokkenOp: '2026-10-31' }, reason: 'kanarie-reden' };
    await as('partner')
      .post(`/v1/tasks/${opened.body.case.tasks[0].id}/answer`, { answer: 'nee', grounds: 'kanarie-grond' })
      .set('if-match', '1');
    await as('regisseur').post(events, depart).set('if-match', '1').expect(412);
    await as('regisseur').post(events, depart).set('if-match', '2').expect(200);
    await as('partner')
      .post(events, { type: 'zaak.afgerond', reason: 'kanarie-reden' })
      .set('if-match', '3')
      .expect(403);
    await as('toezicht').get(`/v1/cases/${caseId}`).expect(404);
    await as('regisseur').get('/v1/cases?process=kanarie-pad').expect(200);
    await anyone().get('/v1/kanarie-pad').expect(404);
    await anyone().get('/kanarie-pad').set('accept', 'text/html').expect(200);
    await as('regisseur').post('/v1/clock/advance', { by: 'P1M' }).expect(200);
    await product.sweep.once();
  }

  const metricsNow = async (): Promise<string> => (await served.anyone().get('/metrics').expect(200)).text;

  describe('in the log', () => {
    it('every line is one that LOG_EVENTS knows, and no other', () => {
      const read = lines.map(readLogLine);
      expect(read.filter(({ event }) => event === 'request').length).toBeGreaterThan(9);
      expect(read.map(({ event }) => event)).toContain('checkpoint.made');
      expect(() => readLogLine('{"level":30,"time":1,"event":"request","path":"/v1/cases/x"}')).toThrow();
      expect(() => readLogLine('{"level":30,"time":1,"event":"iets"}')).toThrow();
    });

    it('a request is a method, a route, a status and a length of time', () => {
      const requests = lines.filter((line) => line.includes('"event":"request"')).map((line) => JSON.parse(line));
      expect(requests[0]).toMatchObject({ method: 'POST', route: '/v1/cases', status: 201, trace: TRACE });
      expect(requests.map(({ route }) => route)).toEqual(
        expect.arrayContaining(['/v1/cases/:case/events', '/v1/tasks/:task/answer', 'none', 'page']),
      );
      expect(new Set(requests.map((each) => each.trace)).size).toBe(requests.length);
    });
  });

  describe('in the metrics', () => {
    it('stands what became of requests, commands, alarms, effects, jobs and checkpoints', async () => {
      const text = await metricsNow();
      for (const line of [
        /^draaiboek_commands_total\{kind="open",outcome="accepted"\} 1$/m,
        /^draaiboek_commands_total\{kind="event",outcome="DRB-4120"\} 1$/m,
        /^draaiboek_commands_total\{kind="event",outcome="DRB-4030"\} 1$/m,
        /^draaiboek_http_request_seconds_count\{method="POST",route="\/v1\/cases\/:case\/events",status="4xx"\} 2$/m,
        /^draaiboek_alarms_total\{outcome="stale"\} 0$/m,
        /^draaiboek_outbox_waiting \d+$/m,
        /^draaiboek_outbox_oldest_seconds [\d.e-]+$/m,
        /^draaiboek_checkpoint_age_seconds [\d.e-]+$/m,
        /^draaiboek_cases_parked 0$/m,
        /^draaiboek_queue_jobs\{queue="alarms",state="delayed"\} \d+$/m,
      ]) {
        expect(text).toMatch(line);
      }
    });

    it('no label grows with use', async () => {
      const series = async (): Promise<number> =>
        (await metricsNow()).split('\n').filter((line) => line !== '' && !line.startsWith('#')).length;
      await served.anyone().get('/v1/kanarie-a').expect(404);
      const before = await series();
      for (let n = 0; n < 30; n += 1) {
        await served.anyone().get(`/v1/kanarie-${n}/x?y=${n}`).expect(404);
        await served.as(`kanarie-${n}`).get(`/v1/cases/${crypto.randomUUID()}`).expect(401);
        await served.anyone().get(`/v1/processes/kanarie-${n}`).expect(404);
      }
      expect((await series()) - before).toBeLessThanOrEqual(40);
      const after = await series();
      for (let n = 0; n < 30; n += 1) await served.anyone().get(`/v1/processes/kanarie-${n}`).expect(404);
      expect(await series()).toBe(after);
    });

    it('late is how long after its moment a term elapsed, on a clock that runs', async () => {
      const metrics = new Metrics();
      const elapsed = { cause: { kind: 'elapsed', term: 'd1' }, moment: '2026-11-30T09:00:00.000Z' };
      const commit = { steps: [elapsed], now: '2026-11-30T09:00:02.500Z' } as unknown as Parameters<
        Metrics['committed']
      >[0];
      for (const clock of [
        { stands: false, ms: 0, moving: false },
        { stands: true, ms: 0, moving: false },
        { stands: false, ms: 0, moving: true },
      ]) {
        metrics.committed({ ...commit, clock });
      }
      const text = await metrics.registry.metrics();
      expect(text).toMatch(/^draaiboek_term_lateness_seconds_sum 2.5$/m);
      expect(text).toMatch(/^draaiboek_term_lateness_seconds_count 1$/m);
    });

    it('what is away is left out, and the rest is still there', async () => {
      const metrics = new Metrics();
      const { store, alarms } = served.product;
      const away = () => Promise.reject(new OrchestratorError('DRB-5031', 'The queue does not answer.'));
      measure(metrics, { store, alarms, queue: { ...served.product.queue, count: away } });
      const text = await metrics.registry.metrics();
      expect(text).toMatch(/^draaiboek_outbox_waiting \d+$/m);
      expect(text).not.toMatch(/^draaiboek_queue_jobs\{/m);
    });

    it('every line of the log is counted, also one that the level leaves out', async () => {
      const metrics = new Metrics();
      const written: string[] = [];
      const log = countedLog(jsonLog('error', { write: (line) => written.push(line) }), metrics);
      log.warn('database.away');
      log.error('sweep.failed', { code: 'DRB-5030' });
      expect(written).toHaveLength(1);
      const text = await metrics.registry.metrics();
      expect(text).toMatch(/^draaiboek_log_events_total\{level="warn",event="database.away"\} 1$/m);
    });
  });

  describe('in the traces', () => {
    it('a command and its transaction lie under their request, which lies under whoever asked', () => {
      const all = spans.getFinishedSpans().filter((span) => span.spanContext().traceId === TRACE);
      const named = (name: string) => all.find((span) => span.name === name);
      expect(named('request')?.parentSpanContext?.spanId).toBe('b'.repeat(16));
      expect(named('command')?.parentSpanContext?.spanId).toBe(named('request')?.spanContext().spanId);
      expect(named('transaction')?.parentSpanContext?.spanId).toBe(named('command')?.spanContext().spanId);
      expect(traceparent).toBe(`00-${TRACE}-${named('request')?.spanContext().spanId ?? ''}-01`);
    });

    it('names and attributes are from fixed sets', () => {
      const all = spans.getFinishedSpans();
      const allowed = ['request', 'command', 'transaction', 'job', 'delivery'];
      expect(allowed).toEqual(expect.arrayContaining([...new Set(all.map(({ name }) => name))]));
      const attributes = new Set(all.flatMap((span) => Object.keys(span.attributes)));
      expect([...attributes].sort()).toEqual(
        ['draaiboek.command', 'http.request.method', 'http.response.status_code', 'http.route'].sort(),
      );
    });

    it('only what exports them loads their machinery, and only a start that asks for it loads that', () => {
      const root = join(import.meta.dirname, '../src');
      const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
      const naming = (text: RegExp) => files.filter((name) => text.test(readFileSync(join(root, name), 'utf8')));
      expect(naming(/from '@opentelemetry\/(?!api')/)).toEqual([join('observability', 'trace-export.ts')]);
      expect(naming(/from '.*trace-export\.js'/)).toEqual([]);
      expect(naming(/await import\('.*trace-export\.js'\)/)).toEqual(['program.ts']);
    });
  });

  it('P1 nothing of it names a case, a person or what was written', async () => {
    const traced = JSON.stringify(
      spans.getFinishedSpans().map(({ name, attributes, status, events }) => ({ name, attributes, status, events })),
    );
    const requests = lines.filter((line) => line.includes('"event":"request"')).join('\n');
    for (const [where, text] of Object.entries({ requests, traced, metrics: await metricsNow() })) {
      expect([where, UUID.test(text)]).toEqual([where, false]);
      for (const canary of CANARIES) expect([where, text.includes(canary)]).toEqual([where, false]);
      expect([where, /regisseur|partner|toezicht/.test(text)]).toEqual([where, false]);
    }
    expect(lines.join('')).not.toContain(caseId);
    /* The search would find them: in what was asked and answered they do stand. */
    const { text } = await served.as('regisseur').get(`/v1/cases/${caseId}/journal`).expect(200);
    expect(text).toContain('kanarie-reden');
    expect(text).toMatch(/regisseur/);
  });

  describe('of a job', () => {
    const named = (...names: readonly string[]): ReadableSpan[] =>
      watched.ended.filter(({ name }) => names.includes(name));
    const linked = (span: ReadableSpan): string[] => span.links.map((link) => link.context.spanId);
    const idOf = (span: ReadableSpan | undefined): string | undefined => span?.spanContext().spanId;

    beforeEach(() => watched.forget());

    it('has a trace of its own, with a link to what put it into the queue', async () => {
      await withProduct(async (product) => {
        await product.start();
        await send(product, await open(product), 'bijeenkomst.nodig');
        await inSpan('transaction', { 'draaiboek.command': 'alarm' }, () => product.queue.add('alarms', [alarm]));
        await watched.until(() => named('job').length === 1 && named('delivery').length === 1);
      });
      const event = named('command').find(({ attributes }) => attributes['draaiboek.command'] === 'event');
      const adding = named('transaction').find(({ attributes }) => attributes['draaiboek.command'] === 'alarm');
      expect(named('delivery').map(linked)).toEqual([[idOf(event)]]);
      expect(named('job').map(linked)).toEqual([[idOf(adding)]]);
      for (const span of named('job', 'delivery')) expect(span.parentSpanContext).toBeUndefined();
    });

    it('has no link when it is put into an emptied queue, whoever had that done', async () => {
      await withProduct(async (product) => {
        const { store, clock, queue } = product;
        const relay = { relayLeft: () => Promise.resolve() };
        await send(product, await open(product), 'bedenktijd.begonnen');
        const given: unknown[] = [];
        const add = () => Promise.resolve(void given.push(activeTraceparent()));
        const horizon = new Horizon({ store, clock, relay, queue: { memory: queue.memory, add }, log: silentLog });
        await clock.moveTo(new Date(Date.parse((await clock.read()).now) + 3_600_000).toISOString(), 0);
        await inSpan('command', {}, () => horizon.keep());
        expect(given).toEqual([undefined]);
      });
    });
  });
});

/** What is done with a product, which has an embedded database to itself. */
async function withProduct(work: (product: Product) => Promise<void>): Promise<void> {
  await using undone = new AsyncDisposableStack();
  const deployment = undone.adopt(await openDeployment('embedded'), (each) => each.close());
  await work(undone.adopt(await productIn(deployment), (each) => each.stop()));
}

const alarm = { id: 'x', data: { municipality: 'voorbeeldstad', caseId: randomUUID(), token: '1' }, delayMs: 0 };

it('a job carries nothing of a trace while traces are off', async () => {
  await withProduct(async ({ queue }) => {
    const { promise, resolve } = Promise.withResolvers<JobData>();
    queue.work('alarms', async (data) => resolve(data));
    await inSpan('command', {}, () => queue.add('alarms', [alarm]));
    expect(await promise).toEqual(alarm.data);
  });
});
