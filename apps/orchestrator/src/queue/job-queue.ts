// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The queues there are: alarm clocks of cases, and effects to deliver. */
export type QueueName = 'alarms' | 'effects';

/** What a job knows: where to look. Never content, never anything about a person (P1). */
export interface JobData {
  readonly municipality: string;
  readonly caseId: string;
  /** The alarm token of the case, or the effect's id. */
  readonly token: string;
}

export interface Job {
  /** A second job with the id of one that still waits is ignored. */
  readonly id: string;
  readonly data: JobData;
  /** Real milliseconds from now; 0 for at once. */
  readonly delayMs: number;
}

/**
 * The port to a queue. It wakes the product and is never the truth: it may lose, delay or repeat every job, and the
 * rows decide what is still to be done. Called outside transactions only: the embedded queue shares the database's
 * one connection, and would wait for the transaction that waits for it.
 */
export interface JobQueue {
  add(queue: QueueName, jobs: readonly Job[]): Promise<void>;
  /** Starts handing jobs to a handler, one at a time; a handler that throws gets the job again, later. */
  work(queue: QueueName, handler: (data: JobData) => Promise<void>): Promise<void>;
  /** Stops handing out jobs, after the one that is being handled. */
  pause(queue: QueueName): Promise<void>;
  resume(queue: QueueName): Promise<void>;
  close(): Promise<void>;
}
