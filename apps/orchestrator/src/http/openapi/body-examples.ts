// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Json } from './json.js';
import type { SchemaName } from './schemas.js';

/** Examples of the bodies of commands. Nobody in them exists. */
export const BODY_EXAMPLES: Partial<Record<SchemaName, Json>> = {
  OpenCase: {
    signal: {
      summary: 'A case begins with a signal about a person',
      value: { process: 'signaal', as: 'melding', subject: { kind: 'person', name: 'Testpersoon Een' } },
    },
  },
  SendEvent: {
    departure: {
      summary: 'Something happened, with the fact that it states',
      value: { type: 'vertrek.gemeld', facts: { uitgereisdOp: '2026-11-30' }, reason: 'Melding van de politie' },
    },
  },
  AnswerTask: {
    no: { summary: 'An answer with its explanation', value: { answer: 'nee', grounds: 'Er is nog geen aangifte.' } },
  },
  Correct: {
    fact: {
      summary: 'A fact was wrong',
      value: { fact: 'uitgereisdOp', value: '2026-11-29', reason: 'De datum was verkeerd gelezen' },
    },
    answer: {
      summary: 'An answer was wrong',
      value: { task: 't3', value: 'ja', reason: 'De aangifte was wel gedaan' },
    },
  },
  ChangeTerm: {
    reason: { summary: 'Why the term is suspended, or goes on', value: { reason: 'Wacht op stukken van de partner' } },
  },
  ExtendTerm: { weeks: { summary: 'Two weeks more', value: { by: 'P2W', reason: 'Er is meer tijd nodig' } } },
  MoveTerm: { day: { summary: 'Another last day', value: { dueOn: '2027-03-03', reason: 'Zo afgesproken' } } },
  ChangeCalendar: {
    closed: {
      summary: 'The office is closed on a day; what would that move?',
      value: {
        days: [{ date: '2027-12-24', name: 'Kantoor dicht', kind: 'own-day', source: 'Besluit van het college' }],
        reason: 'Collegebesluit',
        dryRun: true,
      },
    },
  },
  ChangeResponsible: {
    record: {
      summary: 'The whole record; nobody in it exists',
      value: {
        responsible: {
          controllers: [
            { name: 'Gemeente Voorbeeldstad', organ: 'De burgemeester' },
            { name: 'Politie, eenheid Voorbeeld' },
            { name: 'Openbaar Ministerie' },
          ],
          officer: {
            name: 'Testpersoon FG',
            organisation: 'Gemeente Voorbeeldstad',
            reach: 'fg@voorbeeldstad.example',
          },
          contactPoint: { name: 'Loket privacy', reach: 'privacy@voorbeeldstad.example' },
          staff: [{ name: 'Dossierhouder radicalisering', organisation: 'Gemeente Voorbeeldstad' }],
        },
        reason: 'Convenant van 1 oktober',
      },
    },
  },
  AskAdvice: {
    change: { summary: 'What changed, and why', value: { words: 'De termijn om te evalueren is nu vier maanden.' } },
  },
  GiveAdvice: {
    conditions: {
      summary: 'An advice with conditions',
      value: { verdict: 'met-voorwaarden', words: 'Leg uit waarom de termijn langer is. Evalueer na een jaar.' },
    },
  },
  DestroyCase: {
    retention: {
      summary: 'The term of retention has passed',
      value: { ground: 'bewaartermijn-verstreken', reason: 'Vernietigingslijst 2032, goedgekeurd op 12 januari' },
    },
  },
  AcknowledgeSecrecy: {
    read: { summary: 'The version that `GET /v1/secrecy` gave', value: { version: '4f0c8f5e8b1e4c55' } },
  },
  AdvanceClock: {
    by: { summary: 'So far', value: { by: 'P3M' } },
    to: { summary: 'To a moment', value: { to: '2027-03-01T09:00' } },
  },
};
