// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseCondition } from '@draaiboek/case-file';
import type { SqlValue } from '@draaiboek/store';

/** The conditions of one query, each with its values: only what was asked for is in it, so that indexes are used. */
export class Conditions {
  private readonly texts: string[];
  readonly values: SqlValue[];

  constructor({ text, values }: CaseCondition) {
    this.texts = [text];
    this.values = [...values];
  }

  /** Adds a condition on a value, unless the value was not asked for; `text` is given the place of the value (`$3`). */
  when(value: SqlValue | undefined, text: (place: string) => string): this {
    if (value === undefined) return this;
    this.values.push(value);
    this.texts.push(text(`$${this.values.length}`));
    return this;
  }

  get text(): string {
    return this.texts.map((text) => `(${text})`).join(' and ');
  }
}
