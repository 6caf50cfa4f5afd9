// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What is typed to destroy a case, checked and made into what the API takes. */
import type { DestroyCase } from '@draaiboek/api';
import { checkRequired, type FieldError, type FormValues } from '../forms/form-values.js';
import { findGround } from './ground-words.js';

/** @param reference of the case: it is typed over, so that nobody destroys another one than they think */
export function checkDestruction(values: FormValues, reference: string): FieldError[] {
  const typed = (values['confirm'] ?? '').trim().toUpperCase();
  return [
    ...(findGround(values['ground']) === undefined ? [{ field: 'ground', message: 'Kies de grond.' }] : []),
    ...checkRequired(values, 'reason', 'Vul in waarom u de zaak vernietigt.'),
    ...(typed === reference.toUpperCase()
      ? []
      : [{ field: 'confirm', message: `Typ het kenmerk over: ${reference}.` }]),
  ];
}

/** @throws TypeError without a ground: what is sent was checked */
export function destructionBody(values: FormValues): DestroyCase {
  const ground = findGround(values['ground']);
  if (ground === undefined) throw new TypeError('a destruction that is sent has a ground');
  return { ground, reason: (values['reason'] ?? '').trim() };
}
