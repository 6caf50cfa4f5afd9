// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { weighing } from '../../test/weighing.js';
import { RULE_TEMPLATES } from '../rules/templates.js';
import type { RuleDocument } from '../document.js';
import { namesOf } from './names.js';
import { ruleInWords, ruleLevelInWords } from './rule-text.js';
import { RULE_WORDS } from './rule-words.js';

const titles = {
  processes: {
    weging: weighing,
    maatregel: {
      title: { nl: 'Maatregel', en: 'Measure' },
      facts: {
        soort: {
          type: 'choice' as const,
          category: 'e' as const,
          title: { nl: 'Soort maatregel', en: 'Kind of measure' },
          values: { paspoort: { nl: 'Paspoortmaatregel', en: 'Passport measure' } },
        },
      },
    },
  },
};
const dutch = namesOf(weighing, 'nl', titles);
const english = namesOf(weighing, 'en', titles);

const rule = (body: object): RuleDocument => ({ title: { nl: 'Regel', en: 'Rule' }, level: 'factsheet', ...body });
const inDutch = (body: object): string => ruleInWords(rule(body), dutch);

describe('a rule in words', () => {
  it.each([
    [
      {
        response: {
          if: { state: 'uitgereisd' },
          then: { task: 'standpunt', answered: { past: true, 'past-niet': true } },
        },
      },
      'Elke keer dat de zaak in “Uitgereisd” komt, volgt daarna dat “Wat vindt de politie?” is beantwoord met “Past” of “Past niet”.',
      'Each time that the case comes to “Departed”, it follows that “What do the police think?” is answered with “Fits” or “Does not fit”.',
    ],
    [
      {
        response: {
          if: { event: 'vertrek.gemeld' },
          then: { all: { een: { state: 'gevolgd' }, twee: { task: 'standpunt', asked: true } } },
          unless: { elapsed: 'volgmoment' },
        },
      },
      'Elke keer dat “Vertrek gemeld” is vastgelegd, volgt daarna dat de zaak in “Gevolgd” komt en “Wat vindt de politie?” wordt gevraagd, tenzij eerst de termijn “Volgmoment” verstrijkt.',
      'Each time that “Departure reported” is recorded, it follows that the case comes to “Followed” and “What do the police think?” is asked, unless first the term “Moment of following” elapses.',
    ],
    [
      { precedence: { first: { fact: 'vertrokkenOp' }, then: { state: 'uitgereisd' }, since: { state: 'gevolgd' } } },
      'Het kan pas gebeuren dat de zaak in “Uitgereisd” komt, nadat bekend is: datum van vertrek, gerekend vanaf de laatste keer dat de zaak in “Gevolgd” komt.',
      'It can only happen that the case comes to “Departed” after it is known: date of departure, counted from the last time that the case comes to “Followed”.',
    ],
    [
      { existence: { 'reason-on': 'vertrek.gemeld' } },
      'Wie “Vertrek gemeld” vastlegt, geeft een reden.',
      'Whoever records “Departure reported” gives a reason.',
    ],
    [
      { absence: { elapsed: 'any', 'leading-to': { uitgereisd: true, gevolgd: true } } },
      'Geen enkele termijn leidt vanzelf tot “Uitgereisd” of “Gevolgd”.',
      'No term leads by itself to “Departed” or “Followed”.',
    ],
    [
      { while: { state: 'gevolgd', holds: 'not(in("uitgereisd"))' } },
      'Zolang de zaak in “Gevolgd” is, geldt: de zaak is niet in “Uitgereisd”.',
      'As long as the case is in “Followed”, the case is not in “Departed”.',
    ],
    [
      { 'at-most': { times: 2, of: { tell: 'weging', event: 'vertrek.gemeld' } } },
      'Het gebeurt hoogstens 2 keer dat “Weging” te horen krijgt: “Vertrek gemeld”.',
      'It happens at most 2 times that “Weighing” is told: “Departure reported”.',
    ],
    [
      { absence: { action: 'any', except: { notify: true } } },
      'Wat er ook gebeurt, dit proces doet zelf niets anders dan mensen een bericht sturen.',
      'Whatever happens, this process itself does nothing but send people a message.',
    ],
    [
      { absence: { fact: 'vertrokkenOp', 'set-by': 'any', except: { 'vertrek.gemeld': true, standpunt: true } } },
      'Wat is vastgelegd als “Datum van vertrek”, komt alleen van: “Vertrek gemeld” of “Wat vindt de politie?”.',
      'What is recorded as “Date of departure” comes from nothing but: “Departure reported” or “What do the police think?”.',
    ],
    [
      { absence: { case: 'any', except: { maatregel: true } } },
      'Dit proces opent nooit een eigen zaak, behalve “Maatregel”.',
      'This process never opens a case of its own, except “Measure”.',
    ],
    [
      { while: { state: 'gevolgd', armed: 'volgmoment' } },
      'Zolang de zaak in “Gevolgd” is, geldt: de termijn “Volgmoment” loopt.',
      'As long as the case is in “Followed”, the term “Moment of following” is running.',
    ],
  ])('%j', (body, nl, en) => {
    expect([ruleInWords(rule(body), dutch), ruleInWords(rule(body), english)]).toEqual([nl, en]);
  });

  it('says when it holds', () => {
    expect(inDutch({ when: 'jeugdzorg', absence: { task: 'standpunt' } })).toBe(
      'Het gebeurt nooit dat “Wat vindt de politie?” is beantwoord. Dit geldt als: jeugdzorg doet mee.',
    );
  });

  it('names what happens in another process by its titles there', () => {
    const then = { start: 'maatregel', 'or-running': true, where: 'soort = "paspoort"' };
    expect(inDutch({ response: { if: { process: 'weging', state: 'gevolgd' }, then } })).toBe(
      'Elke keer dat “Weging” in “Gevolgd” komt, volgt daarna dat “Maatregel” begint of al loopt (als soort maatregel: paspoortmaatregel).',
    );
  });

  it('shows what has no words as it is written', () => {
    expect(inDutch({ absence: { maanstand: 'vol' } })).toBe('Het gebeurt nooit dat `{"maanstand":"vol"}`.');
    expect(inDutch({ onbekend: { a: 1 } })).toContain('onbekend: {"a":1}');
  });

  it.each(['nl', 'en'] as const)('has words for every template in %s', (language) => {
    expect(Object.keys(RULE_WORDS[language].templates).sort()).toEqual([...RULE_TEMPLATES].sort());
  });

  it('says who may deviate from it', () => {
    expect(ruleLevelInWords('law', dutch)).toContain('Wet');
    expect(ruleLevelInWords('policy', english)).toContain('Policy');
  });
});
