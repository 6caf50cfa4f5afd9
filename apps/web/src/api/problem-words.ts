// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What a person reads when the API refuses: what is the matter, what to do about it, and which fields it is about. */
import type { Problem } from '@draaiboek/api';
import { dateInWords } from '../dates/date-words.js';
import { ApiProblem } from './api-problem.js';
import { findRefusalWords } from './refusal-words.js';

export interface ProblemWords {
  readonly heading: string;
  readonly lines: readonly string[];
  /** What helps: fetching the case again, trying once more, or signing in. */
  readonly action: 'reload' | 'retry' | 'sign-in' | 'none';
  /** Fields that the server found something wrong with, by the last part of their place. */
  readonly fields: readonly string[];
  /** What the server says to programs, in English; for who maintains the product. */
  readonly technical: readonly string[];
}

type Wording = Pick<ProblemWords, 'heading' | 'lines' | 'action'>;

const UNEXPECTED: Wording = {
  heading: 'Er ging iets mis in Draaiboek',
  lines: ['Wat u hebt ingevuld, staat er nog. Probeer het over een paar minuten opnieuw.'],
  action: 'retry',
};

const BY_STATUS: Readonly<Record<number, Wording>> = {
  0: {
    heading: 'Geen verbinding met Draaiboek',
    lines: ['Wat u hebt ingevuld, staat er nog. Kijk of Draaiboek nog draait en probeer het opnieuw.'],
    action: 'retry',
  },
  401: {
    heading: 'U bent niet aangemeld',
    lines: ['Meld u opnieuw aan. Daarna kunt u verder.'],
    action: 'sign-in',
  },
  403: { heading: 'Dit mag u met uw rol niet doen', lines: [], action: 'none' },
  404: {
    heading: 'Dit is niet gevonden',
    lines: ['Het bestaat niet, of u mag het niet zien.'],
    action: 'none',
  },
  409: { heading: 'Dit kan nu niet', lines: [], action: 'none' },
  410: {
    heading: 'Deze zaak is vernietigd',
    lines: ['Er is niets meer te lezen. Bij de vernietigde zaken staat wanneer en op welke grond dat is gedaan.'],
    action: 'none',
  },
  412: {
    heading: 'Iemand anders heeft deze zaak intussen gewijzigd',
    lines: [
      'Uw invoer is niet verstuurd, maar staat er nog.',
      'Haal de nieuwe stand op, kijk of uw invoer nog klopt en verstuur opnieuw.',
    ],
    action: 'reload',
  },
  422: { heading: 'Er klopt iets niet in wat u hebt ingevuld', lines: [], action: 'none' },
  428: {
    heading: 'Deze zaak moet eerst opnieuw worden opgehaald',
    lines: ['Wat u hebt ingevuld, staat er nog.'],
    action: 'reload',
  },
  429: {
    heading: 'Er komen te veel verzoeken tegelijk',
    lines: ['Wat u hebt ingevuld, staat er nog. Wacht een minuut en probeer het opnieuw.'],
    action: 'retry',
  },
  503: {
    heading: 'Draaiboek is even niet bereikbaar',
    lines: ['Wat u hebt ingevuld, staat er nog. Wacht even en probeer het opnieuw.'],
    action: 'retry',
  },
  507: {
    heading: 'Draaiboek kan nu niets opslaan',
    lines: ['Wat u hebt ingevuld, staat er nog. Waarschuw uw beheerder: de schijf is vol.'],
    action: 'retry',
  },
};

/** Where a status says too little. */
const BY_CODE: Readonly<Record<string, Wording>> = {
  'DRB-5030': {
    heading: 'Draaiboek is even niet bereikbaar',
    lines: [
      'Wat u hebt ingevuld, staat er nog. Misschien is het al verwerkt.',
      'Wacht even en probeer het opnieuw. Het wordt nooit dubbel verwerkt.',
    ],
    action: 'retry',
  },
  'DRB-5033': {
    heading: 'Het is nu te druk',
    lines: ['Er is niets verwerkt. Wat u hebt ingevuld, staat er nog. Wacht even en probeer het opnieuw.'],
    action: 'retry',
  },
  'DRB-4031': {
    heading: 'Deze zaak is afgesloten en afgeschermd',
    lines: [
      'Niemand die aan de zaak meedeed, kan nog lezen wat erin staat. Zijn er nieuwe zorgen? Doe een nieuwe melding.',
    ],
    action: 'none',
  },
  'DRB-4032': {
    heading: 'Bevestig eerst dat u geheimhoudt wat u leest',
    lines: ['Laad de pagina opnieuw. Dan ziet u de tekst.'],
    action: 'none',
  },
  'DRB-4093': {
    heading: 'Er is nog niet vastgelegd wie verantwoordelijk is',
    lines: [
      'Volgens de wet kan er pas daarna een zaak worden geopend. Wat u hebt ingevuld, staat er nog.',
      'De functioneel beheerder legt het vast onder Verantwoording.',
    ],
    action: 'none',
  },
  'DRB-4094': {
    heading: 'Op dit draaiboek kunt u nog geen zaak openen',
    lines: [
      'De rechtmatigheidsadviescommissie heeft er nog geen advies over gegeven waarmee het mag. Wat u hebt ingevuld, staat er nog.',
      'Onder Verantwoording staat wat er nodig is.',
    ],
    action: 'none',
  },
  'DRB-4122': {
    heading: 'Iemand anders heeft dit intussen gewijzigd',
    lines: [
      'Uw invoer is niet verstuurd, maar staat er nog.',
      'Haal de nieuwe stand op, kijk of uw invoer nog klopt en verstuur opnieuw.',
    ],
    action: 'reload',
  },
  'DRB-4121': {
    heading: 'Iemand anders heeft de kalender intussen gewijzigd',
    lines: [
      'Uw dagen zijn niet verstuurd, maar staan er nog.',
      'Haal de nieuwe kalender op en kijk of ze nog kloppen.',
    ],
    action: 'reload',
  },
};

/** Statuses where the server knows more of the reason than fits our words. */
const EXPLAINED = new Set([403, 409, 422]);

/** @param titleOf the Dutch title of an event or task by its id, for what could be done instead */
export function problemInWords(error: unknown, titleOf: (id: string) => string = (id) => id): ProblemWords {
  if (!(error instanceof ApiProblem)) return { ...UNEXPECTED, fields: [], technical: [] };
  const { problem } = error;
  const words = BY_CODE[problem.code] ?? BY_STATUS[problem.status] ?? UNEXPECTED;
  const fields = (problem.errors ?? []).map(({ at }) => lastPart(at));
  return {
    ...words,
    lines: [
      ...words.lines,
      ...whyLines(problem),
      ...conditionLines(problem),
      ...aboutLines(fields, titleOf),
      ...allowedLines(problem, titleOf),
    ],
    fields,
    technical: EXPLAINED.has(problem.status) ? technicalLines(problem) : [],
  };
}

/** `/facts/uitgereisdOp`, `facts.uitgereisdOp` and `uitgereisdOp` are all about `uitgereisdOp`. */
function lastPart(at: string): string {
  return at.split(/[./]/).at(-1) ?? at;
}

function conditionLines({ conditions = [] }: Problem): string[] {
  const wanted = [...new Set(conditions.map(({ nl }) => nl))];
  return wanted.length === 0 ? [] : [`Dit kan pas als: ${wanted.join('; of: ')}.`];
}

/** A date that lies too far away is told with how far it may lie; whatever refused it. */
function whyLines({ refusal, code, limits }: Problem): string[] {
  if (limits !== undefined) {
    const [from, to] = [dateInWords(limits.from), dateInWords(limits.to)];
    return [
      `De datum moet liggen van ${from} tot en met ${to}. Ook een termijn die hieruit volgt, moet daarbinnen vallen.`,
    ];
  }
  const why = findRefusalWords(refusal, code);
  return why === undefined ? [] : [why];
}

/** Names of fields that are no fact of a case. */
const FIELDS: Readonly<Record<string, string>> = {
  dueOn: 'Nieuwe laatste dag',
  by: 'Hoeveel langer',
  grounds: 'Toelichting',
  reason: 'Reden',
};

/** Which fields it is about, as far as they have a name that a person knows. */
function aboutLines(fields: readonly string[], titleOf: (id: string) => string): string[] {
  const named = fields.map((field) => FIELDS[field] ?? titleOf(field)).filter((title, at) => title !== fields[at]);
  return named.length === 0 ? [] : [`Het gaat om: ${named.join('; ')}.`];
}

/** Refusals that something else than mending what was filled in helps against. */
const DO_SOMETHING_ELSE = new Set<Problem['refusal']>([
  'role',
  'state',
  'guard',
  'case-closed',
  'task-closed',
  'unknown-event',
  'unknown-task',
  'blocked',
  'must-be-answered',
]);

function allowedLines({ allowed, refusal }: Problem, titleOf: (id: string) => string): string[] {
  if (!DO_SOMETHING_ELSE.has(refusal)) return [];
  const possible = [...new Set([...(allowed?.events ?? []), ...(allowed?.tasks ?? [])])].map(titleOf);
  return possible.length === 0 ? [] : [`Wat u nu wel kunt doen: ${possible.join('; ')}.`];
}

function technicalLines({ detail, remedy, errors, code }: Problem): string[] {
  const places = (errors ?? []).map(({ at, message }) => `${at}: ${message}`);
  const lines = [detail, remedy, ...places].filter((line) => line !== '');
  return lines.length === 0 ? [] : [code, ...lines];
}
