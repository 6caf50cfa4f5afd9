// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Why the engine refused, in words a person can act on. The server explains in English, for programs; the code of the
 * refusal is what both agree on.
 */
const WORDS: Readonly<Record<string, string>> = {
  'unknown-process': 'Dit proces hoort niet bij het draaiboek van uw gemeente.',
  'unknown-entry': 'Een zaak in dit proces kan niet op deze manier beginnen. Kies een andere manier.',
  subject: 'Een zaak in dit proces kan niet over zo’n onderwerp gaan. Kies een ander onderwerp.',
  'unknown-instance': 'Dit deel van de zaak bestaat niet meer.',
  'unknown-event': 'Deze gebeurtenis hoort niet bij dit proces.',
  'reserved-event': 'Deze gebeurtenis komt van Draaiboek zelf. Niemand kan die versturen.',
  'report-only': 'Deze gebeurtenis komt uit een ander deel van de zaak. Niemand kan die zelf versturen.',
  role: 'Iemand met een andere rol moet dit doen.',
  state: 'De zaak staat nu op een punt waar dit niet kan.',
  guard: 'Er is nog niet aan de voorwaarden voldaan. Kijk bij de gegevens en de taken wat nog ontbreekt.',
  'case-closed': 'De zaak is gesloten.',
  'unknown-task': 'Deze taak bestaat niet meer.',
  'task-closed': 'Deze taak is al afgerond of ingetrokken.',
  'unknown-answer': 'Dit antwoord past niet bij deze taak. Kies een van de antwoorden die er staan.',
  'grounds-required': 'Bij dit antwoord hoort een toelichting. Vul die in.',
  'reason-required': 'Vul in waarom u dit doet.',
  'unknown-fact': 'Een van de gegevens hoort niet bij dit proces.',
  'fact-not-settable': 'Een van de gegevens kunt u hier niet invullen.',
  'fact-required': 'Er ontbreekt nog een gegeven.',
  'fact-type': 'Een van de gegevens heeft een waarde die niet kan.',
  'fact-in-future': 'Een datum ligt in de toekomst. Vul vandaag of een eerdere datum in.',
  unchanged: 'De nieuwe waarde is gelijk aan de oude. Er is niets te corrigeren.',
  blocked: 'Een begeleidend proces loopt nog. Rond dat eerst af.',
  'must-be-answered': 'Een taak moet eerst worden beantwoord.',
  'already-open': 'Deze zaak is al geopend.',
};

const BY_CODE: Readonly<Record<string, string>> = {
  'DRB-4091': 'De klok loopt al. Wacht tot hij stilstaat en probeer het dan opnieuw.',
  'DRB-4092': 'De zaak is vastgelopen. De functioneel beheerder moet ernaar kijken.',
  'DRB-4221': 'Dit formulier is al eens met een andere inhoud verstuurd. Laad de pagina opnieuw.',
};

/** The words for a refusal; `undefined` when there are none for it. */
export function findRefusalWords(refusal: string | undefined, code: string): string | undefined {
  return (refusal === undefined ? undefined : WORDS[refusal]) ?? BY_CODE[code];
}
