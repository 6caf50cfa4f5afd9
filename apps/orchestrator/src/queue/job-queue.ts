// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The queues there are: alarm clocks of cases, and effects to deliver. */
export const QUEUES = ['alarms', 'effects'] as const;
export type QueueName = (typeof QUEUES)[number];

/** What a job knows: where to look. Never content, never anything about a person (P1). */
export interface JobData {
  readonly municipality: string;
  readonly caseId: string;
  /** The alarm token of the case, or the effect's id. */
  readonly token: string;
  /** The span (W3C Trace Context) of what put the job into the queue; only where traces are on. */
  readonly traceparent?: string;
}

export interface Job {
  /** A second job with the id of one that still waits is ignored. */
  readonly id: string;
  readonly data: JobData;
  /** Real milliseconds from now; 0 for at once. */
  readonly delayMs: number;
}

/** Jobs of one queue, by where they stand. */
export interface QueueCounts {
  readonly waiting: number;
  readonly delayed: number;
  readonly active: number;
}

/**
 * The port to a queue. It wakes the product and is never the truth: it may lose, delay or repeat every job, and the
 * rows decide what is still to be done. Called outside transactions only: the embedded queue shares the database's
 * one connection, and would wait for the transaction that waits for it.
 *
 * A queue that is away answers at once with an error, DRB-5031, and never keeps anybody waiting.
 */
export interface JobQueue {
  /** What the queue remembers of itself: lost when it was emptied, and then everything is put into it again. */
  readonly memory: QueueMemory;
  /** Each job gets the span that is active along. */
  add(queue: QueueName, jobs: readonly Job[]): Promise<void>;
  /** Starts handing jobs to a handler, one at a time; a handler that throws gets the job again, later. */
  work(queue: QueueName, handler: (data: JobData) => Promise<void>): void;
  count(queue: QueueName): Promise<QueueCounts>;
  /**
   * Asks whether it would keep a job; that it would not (any more) is told in the log, once.
   * @throws OrchestratorError DRB-5031 when it does not answer or is full, DRB-5032 when it may throw jobs away
   */
  ping(): Promise<void>;
  /** Lets the job that is being handled finish, for a while; takes no other. */
  close(): Promise<void>;
}

/** Up to where the alarms are in the queue, by which clock. */
export interface Armed {
  /** Another one each time the queue is begun with. */
  readonly epoch: string;
  /** How the product's clock was set; alarms that were set by another setting come at the wrong time. */
  readonly setting: string;
  /** Product instant up to which every alarm is in the queue; empty while they are being put there. */
  readonly until: string;
}

export interface QueueMemory {
  /** Undefined when the queue is new, was emptied, or was told to forget. */
  recall(): Promise<Armed | undefined>;
  /**
   * Keeps `now` when what is kept is still `before`; false when it is not, because somebody else kept something or the
   * queue was emptied in the meantime.
   */
  remember(now: Armed, before: Armed | undefined): Promise<boolean>;
  forget(): Promise<void>;
}
