// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CompiledTask, CompiledState, CompiledEvent } from '../src/playbook.js';
import type { Named } from '../src/words/names.js';

const police: CompiledTask = {
  id: 'standpunt',
  title: { nl: 'Wat vindt de politie?', en: 'What do the police think?' },
  source: [],
  state: 'uitgereisd',
  owners: ['politie'],
  ladder: [],
  answers: [
    { id: 'past', title: { nl: 'Past', en: 'Fits' }, grounds: 'optional', closes: true, sets: {}, puts: {} },
    {
      id: 'past-niet',
      title: { nl: 'Past niet', en: 'Does not fit' },
      grounds: 'required',
      closes: true,
      sets: {},
      puts: {},
    },
  ],
  onLeave: 'cancel',
  required: true,
};

const state = (id: string, nl: string, en: string): CompiledState => ({
  id,
  title: { nl, en },
  source: [],
  type: 'atomic',
  children: [],
  tasks: [],
  after: [],
  hasTasksDone: false,
});

const event = (id: string, nl: string, en: string): CompiledEvent => ({
  id,
  title: { nl, en },
  source: [],
  by: ['politie'],
  sets: {},
  reason: 'optional',
});

/** Titles of a made-up process, enough to put conditions and rules in words. */
export const weighing = {
  title: { nl: 'Weging', en: 'Weighing' },
  states: {
    uitgereisd: state('uitgereisd', 'Uitgereisd', 'Departed'),
    gevolgd: state('gevolgd', 'Gevolgd', 'Followed'),
  },
  tasks: { standpunt: police },
  events: { 'vertrek.gemeld': event('vertrek.gemeld', 'Vertrek gemeld', 'Departure reported') },
  terms: {
    volgmoment: {
      length: 'P3M',
      calendar: 'policy',
      roll: 'next',
      title: { nl: 'Volgmoment', en: 'Moment of following' },
    },
  },
  facts: {
    uitkomst: {
      type: 'choice',
      category: 'h',
      title: { nl: 'Uitkomst', en: 'Outcome' },
      values: { aanmelden: { nl: 'Aanmelden voor weging', en: 'To be weighed' } },
    },
    jeugdzorg: { type: 'boolean', category: 'h', title: { nl: 'Jeugdzorg doet mee', en: 'Youth care takes part' } },
    vertrokkenOp: { type: 'date', category: 'e', title: { nl: 'Datum van vertrek', en: 'Date of departure' } },
  },
} satisfies Named;
