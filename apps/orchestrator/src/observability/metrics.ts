// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns what is counted. Every label takes its values from a fixed set (methods, route templates, kinds, codes, names of
 * queues), so that their number does not grow with use, and none says anything about a case or a person (P1).
 */
import { Counter, Histogram, Registry } from 'prom-client';
import type { Commit } from '../cases/requests.js';

/** Seconds; a page is read in milliseconds and an advance of the clock takes minutes. */
const REQUEST_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60];
/** Seconds between the moment a term was due and the step that elapsed it: an alarm's, a sweep's, a day without power. */
const LATENESS_BUCKETS = [0.1, 0.5, 1, 5, 15, 30, 60, 300, 3_600, 86_400];

export interface AnsweredRequest {
  readonly method: string;
  /** The template, `/v1/cases/:case`. */
  readonly route: string;
  readonly status: number;
}

export class Metrics {
  readonly registry = new Registry();
  private readonly requests = this.histogram(
    'draaiboek_http_request_seconds',
    'Requests, by route template and class of status',
    REQUEST_BUCKETS,
    ['method', 'route', 'status'],
  );
  private readonly commands = this.counter('draaiboek_commands_total', 'Commands, by what became of them', [
    'kind',
    'outcome',
  ]);
  private readonly lateness = this.histogram(
    'draaiboek_term_lateness_seconds',
    'How long after its moment a term elapsed, on a clock that runs',
    LATENESS_BUCKETS,
  );
  private readonly sweeps = this.histogram('draaiboek_sweep_seconds', 'Sweeps', REQUEST_BUCKETS);
  private readonly events = this.counter('draaiboek_log_events_total', 'Lines of the log, by event', [
    'level',
    'event',
  ]);

  request({ method, route, status }: AnsweredRequest, seconds: number): void {
    this.requests.observe({ method, route, status: `${Math.trunc(status / 100)}xx` }, seconds);
  }

  /** @param outcome `accepted`, the code of the problem, or `failed` */
  command(kind: string, outcome: string): void {
    this.commands.inc({ kind, outcome });
  }

  /** Notes how late terms elapsed. A clock that stands or is being moved by a demo makes nothing late. */
  committed({ steps, now, clock }: Pick<Commit, 'steps' | 'now' | 'clock'>): void {
    if (clock.stands || clock.moving) return;
    for (const { cause, moment } of steps) {
      if (cause.kind === 'elapsed') this.lateness.observe((Date.parse(now) - Date.parse(moment)) / 1000);
    }
  }

  /** Begins timing a sweep; the function it gives ends it. */
  sweep(): () => void {
    return this.sweeps.startTimer();
  }

  logged(level: string, event: string): void {
    this.events.inc({ level, event });
  }

  private counter(name: string, help: string, labelNames: readonly string[]): Counter {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  private histogram(
    name: string,
    help: string,
    buckets: readonly number[],
    labelNames: readonly string[] = [],
  ): Histogram {
    return new Histogram({ name, help, buckets: [...buckets], labelNames, registers: [this.registry] });
  }
}
