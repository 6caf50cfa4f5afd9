// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Problem, Refusal } from '@draaiboek/api';

/**
 * Why the engine refused, in words a person can act on. The server explains in English, for programs; the code of the
 * refusal is what both agree on.
 */
const WORDS: Readonly<Record<Refusal, string>> = {
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
  'unknown-term': 'Deze termijn hoort niet bij de zaak. Kies een termijn die bij de zaak staat.',
  'term-ended': 'Deze termijn loopt niet meer. Kies een termijn die nog loopt.',
  'term-suspended': 'Deze termijn is opgeschort. Laat de termijn eerst weer lopen.',
  'term-not-suspended': 'Deze termijn loopt al. U kunt de termijn opschorten, verlengen of verplaatsen.',
  'term-date': 'Deze datum kan niet. Vul vandaag of een latere datum in, binnen de jaren van de kalender.',
  'term-length': 'Deze lengte kan niet. Vul in hoeveel dagen, weken of uren de termijn langer duurt.',
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
  'not-finished': 'Deze zaak is nog niet klaar. Rond eerst af wat nog loopt.',
};

const BY_CODE: Readonly<Record<string, string>> = {
  'DRB-4091': 'De klok loopt al. Wacht tot hij stilstaat en probeer het dan opnieuw.',
  'DRB-4092': 'De zaak is vastgelopen. De functioneel beheerder moet ernaar kijken.',
  'DRB-4221': 'Dit formulier is al eens met een andere inhoud verstuurd. Laad de pagina opnieuw.',
  'DRB-4222': 'Het draaiboek van deze zaak kent dit niet.',
  'DRB-4223': 'Dit moment kan niet. Kies een moment dat niet voorbij is en dat binnen de jaren van de kalender valt.',
  'DRB-4224': 'Een datum valt buiten de jaren van de kalender. Kijk of het jaartal klopt.',
};

/** The words for a refusal; `undefined` when there are none for it. */
export function findRefusalWords(refusal: Problem['refusal'], code: string): string | undefined {
  return (refusal === undefined ? undefined : WORDS[refusal]) ?? BY_CODE[code];
}
