// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What must be undone of what was done so far, the last first. */
export class Undoing {
  private readonly steps: (() => Promise<void> | void)[] = [];

  add(step: () => Promise<void> | void): void {
    this.steps.push(step);
  }

  async all(): Promise<void> {
    for (const step of this.steps.splice(0).reverse()) await step();
  }

  /** Runs something that undoes what it did when it fails, and otherwise leaves that for later. */
  async attempt<T>(work: (undoing: Undoing) => Promise<T>): Promise<T> {
    const inner = new Undoing();
    try {
      const done = await work(inner);
      this.add(() => inner.all());
      return done;
    } catch (error) {
      await inner.all();
      throw error;
    }
  }
}
