// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseCondition } from '@draaiboek/case-file';
import type { SqlValue } from '@draaiboek/store';
import type { Place } from '../people/case-access.js';

/** The conditions of one query, each with its values: only what was asked for is in it, so that indexes are used. */
export class Conditions {
  private readonly texts: string[];
  readonly values: SqlValue[];

  constructor({ text, values }: CaseCondition) {
    this.texts = [text];
    this.values = [...values];
  }

  /** Adds a condition; `text` is given what puts its values in place. */
  and(text: (place: Place) => string): this {
    this.texts.push(text((value) => `$${this.values.push(value)}`));
    return this;
  }

  /** Adds a condition on a value, unless the value was not asked for; `text` is given the place of the value (`$3`). */
  when(value: SqlValue | undefined, text: (place: string) => string): this {
    return value === undefined ? this : this.and((place) => text(place(value)));
  }

  get text(): string {
    return this.texts.map((text) => `(${text})`).join(' and ');
  }
}
