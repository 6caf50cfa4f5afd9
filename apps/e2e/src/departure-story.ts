// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The story that the product is accepted by, in parts: an official report on somebody with children; weighed, discussed,
 * planned; then a departure on 30 November that one learns of a week later.
 */
import { bodyOf, type Client } from './client.js';
import { OneCase } from './one-case.js';

/** Monday 23 November 2026, nine o'clock in Amsterdam: where the clock stands when the story begins. */
export const STORY_STARTS = '2026-11-23T08:00:00.000Z';
export const DEPARTED_ON = '2026-11-30';
export const APPROACH = 'person-oriented-approach';

export const OFFICIAL_REPORT = {
  ambtsberichtOp: '2026-11-23',
  ambtsberichtKenmerk: 'OEFEN-3',
  ambtsberichtHouder: 'Kabinet van de burgemeester',
} as const;

/** The mayor receives an official report. */
export async function openSignal(client: Client): Promise<OneCase> {
  const facts = { ...OFFICIAL_REPORT, minderjarigenBetrokken: true };
  const subject = { kind: 'person', name: 'Testpersoon Voorbeeld' } as const;
  const opened = await client.openCase('burgemeester', { process: 'signaal', as: 'ambtsbericht', subject, facts });
  return new OneCase(client, bodyOf(opened).case.id);
}

/** The triangle is convened and finds that it must be weighed. */
export async function confer(of: OneCase): Promise<void> {
  await of.answer('burgemeester', 'driehoek-bijeenroepen', 'ja');
  await of.answer('burgemeester', 'nctv-raadplegen', 'ja');
  const facts = { driehoekUitkomst: 'aanmelden' };
  await of.send('burgemeester', 'driehoek.afgestemd', { facts, reason: 'De driehoek wil dit wegen.' });
}

/** Police, prosecution and mayor find that it fits the case meeting, and it is put before it. */
export async function weigh(of: OneCase): Promise<void> {
  await of.client.passTo('2026-11-24T09:00');
  await of.answer('politie', 'standpunt-politie', 'past');
  await of.answer('om', 'standpunt-om', 'past');
  await of.answer('burgemeester', 'standpunt-burgemeester', 'past');
  await of.answer('voorzitter', 'deelnemers-bepalen', 'bepaald');
  await of.send('voorzitter', 'casus.voorgelegd');
}

/** The case meeting is convened, held and put on record. */
export async function discuss(of: OneCase): Promise<void> {
  await of.answer('dossierhouder', 'kerngroep-uitnodigen', 'ja');
  await of.answer('dossierhouder', 'datum-vastleggen', 'ja', { facts: { overlegOp: '2026-11-26' } });
  await of.answer('dossierhouder', 'uitnodigen', 'ja');
  await of.client.passTo('2026-11-26T11:00');
  const present = { aanwezigGemeente: true, aanwezigPolitie: true, aanwezigOm: true };
  await of.send('voorzitter', 'bijeenkomst.gehouden', { facts: present });
  await of.answer('voorzitter', 'besluiten-vastleggen', 'ja');
  await of.answer('casusregisseur', 'verslag-maken', 'ja');
}

/** The meeting finds an intervention needed and adopts a plan. */
export async function plan(of: OneCase): Promise<void> {
  await of.client.passTo('2026-11-27T10:00');
  await of.send('voorzitter', 'interventie.nodig-bevonden');
  await of.send('voorzitter', 'plan.vastgesteld');
}

export const DEPARTURE_LEARNT_AT = '2026-12-07T10:00';

/** The police record the departure. What must be done counts from now, what hangs on the calendar from 30 November. */
export async function depart(of: OneCase): Promise<void> {
  await of.client.passTo(DEPARTURE_LEARNT_AT);
  const told = { facts: { uitgereisdOp: DEPARTED_ON }, reason: 'Melding van de familie, bevestigd door de politie.' };
  await of.send('politie', 'uitreis.vastgesteld', told, APPROACH);
}

/** The story up to and including the departure. */
export async function untilDeparture(client: Client): Promise<OneCase> {
  const of = await openSignal(client);
  await confer(of);
  await weigh(of);
  await discuss(of);
  await plan(of);
  await depart(of);
  return of;
}
