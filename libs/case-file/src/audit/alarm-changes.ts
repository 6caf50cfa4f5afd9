// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * How often the alarm of a case was set, by its journal. The token counts transactions that left another next moment, and
 * a journal knows rows: those of one transaction were recorded at one moment, and so may those of two that lie within
 * a millisecond. So it proves a least and a most, which are nearly always the same number.
 */
export class AlarmChanges {
  private least = 0;
  private most = 0;
  private last: string | undefined;
  /** The next moment before the rows that were recorded at this moment. */
  private before: string | undefined;
  private recordedAt: string | undefined;

  /** @param due the next moment after the row, an ISO instant; undefined when nothing will fall due */
  add(recordedAt: string, due: string | undefined): void {
    if (recordedAt !== this.recordedAt) this.endMoment(recordedAt);
    if (due !== this.last) this.most += 1;
    this.last = due;
  }

  allow(token: number): boolean {
    this.endMoment(undefined);
    return this.least <= token && token <= this.most;
  }

  private endMoment(next: string | undefined): void {
    if (this.last !== this.before) this.least += 1;
    this.before = this.last;
    this.recordedAt = next;
  }
}
