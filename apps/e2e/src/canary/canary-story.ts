// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * A story with unmistakable words in everything that people can write: who it is about, facts, reasons, explanations,
 * corrections, and the keys that programs send along.
 */
import { randomUUID } from 'node:crypto';
import { bodyOf, type Client } from '../client.js';
import { OFFICIAL_REPORT } from '../departure-story.js';
import { getOpenTask, OneCase, ordinalOf } from '../one-case.js';

/** In letters only, so that no encoding of text or addresses changes them. */
const word = (of: string): string => `Kanarie${of}${randomUUID().replaceAll('-', '')}`;

export const CANARIES = {
  name: word('Naam'),
  fact: word('Feit'),
  reason: word('Reden'),
  grounds: word('Toelichting'),
  correction: word('Correctie'),
  key: word('Sleutel'),
  refused: word('Geweigerd'),
  address: word('Adres'),
} as const;

/** Tells the story; gives the case. Everything that is answered to whoever may not see it goes into `overheard`. */
export async function tellCanaryStory(client: Client, overheard: string[]): Promise<OneCase> {
  const facts = { ...OFFICIAL_REPORT, ambtsberichtKenmerk: CANARIES.fact };
  const subject = { kind: 'person', name: CANARIES.name } as const;
  const body = { process: 'signaal', as: 'ambtsbericht', subject, facts, reason: CANARIES.reason };
  const opened = await client.fetch({ who: 'burgemeester', method: 'POST', path: '/cases', body, key: CANARIES.key });
  overheard.push(opened.headers.get('location') ?? '');
  const { case: view } = (await opened.json()) as { case: { id: string } };
  const of = new OneCase(client, view.id);
  await of.answer('burgemeester', 'driehoek-bijeenroepen', 'ja', { grounds: CANARIES.grounds });
  const task = ordinalOf((await of.read()).tasks.find(({ status }) => status === 'answered')?.id ?? '');
  const change = { task, value: 'ja', grounds: CANARIES.correction, reason: CANARIES.correction };
  await client.correct('burgemeester', await of.read(), change);
  const fact = { fact: 'ambtsberichtKenmerk', value: CANARIES.fact + CANARIES.correction, reason: CANARIES.correction };
  bodyOf(await client.correct('burgemeester', await of.read(), fact));
  await refusals(of, overheard);
  expectOpen(getOpenTask(await of.read(), 'nctv-raadplegen').id);
  return of;
}

/** What is refused, and what is asked by somebody whom the case does not involve. */
async function refusals({ client, id }: OneCase, overheard: string[]): Promise<void> {
  const event = { type: 'signaal.bestaat-niet', reason: CANARIES.refused, facts: { geheim: CANARIES.refused } };
  const asked = [
    { who: 'burgemeester', method: 'POST', path: `/cases/${id}/events`, body: event, ifMatch: 1 },
    { who: 'onderwijs', method: 'POST', path: `/cases/${id}/events`, body: event, ifMatch: 1 },
    { who: '', method: 'POST', path: '/cases', body: event },
    { who: 'burgemeester', method: 'POST', path: '/cases', body: { [CANARIES.refused]: 1 } },
    { who: 'onderwijs', method: 'GET', path: `/cases/${id}` },
    { who: 'onderwijs', method: 'GET', path: '/cases' },
    { who: 'onderwijs', method: 'GET', path: '/tasks?mine=false' },
  ] as const;
  for (const each of asked) {
    const answer = await client.fetch(each);
    const text = await answer.text();
    /* A field that one made up oneself comes back to oneself; to nobody else. */
    if (each.who !== 'burgemeester') overheard.push(JSON.stringify([...answer.headers]), text);
  }
  /* An address that somebody makes up is theirs; it must not stay. */
  await client.fetch({ who: 'burgemeester', method: 'GET', path: `/cases?${CANARIES.address}=1` });
  await client.fetch({ who: 'burgemeester', method: 'GET', path: `/${CANARIES.address}` });
}

function expectOpen(task: string): void {
  if (task === '') throw new Error('the story did not get to the next task');
}
