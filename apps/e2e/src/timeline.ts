// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Several tables on one product. The product's clock never goes back, so tables that overlap in time take turns: when
 * every table that still runs waits for a moment, the clock goes to the earliest, and the tables waiting for it go on,
 * one after another.
 */
export interface Place {
  /** Resolves at this table's turn, with the clock brought there by `pass`. */
  waitFor(moment: string, pass: () => Promise<void>): Promise<void>;
  /** The table is done; the others do not wait for it any more. */
  leave(): void;
}

interface Waiting {
  readonly moment: string;
  readonly pass: () => Promise<void>;
  readonly go: () => void;
  readonly fail: (error: unknown) => void;
}

export class Timeline {
  private readonly running = new Set<Place>();
  private readonly waiting = new Map<Place, Waiting>();

  join(): Place {
    const place: Place = {
      waitFor: (moment, pass) =>
        new Promise((go, fail) => {
          this.waiting.set(place, { moment, pass, go, fail });
          this.turn();
        }),
      leave: () => {
        this.running.delete(place);
        this.turn();
      },
    };
    this.running.add(place);
    return place;
  }

  /** Lets the table with the earliest moment go on, when no other is still at work. */
  private turn(): void {
    if (this.running.size === 0 || this.waiting.size < this.running.size) return;
    const [place, first] = [...this.waiting].reduce((a, b) => (b[1].moment < a[1].moment ? b : a));
    this.waiting.delete(place);
    first.pass().then(first.go, first.fail);
  }
}
