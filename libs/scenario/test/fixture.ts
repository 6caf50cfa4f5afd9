// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** A playbook of two processes, just large enough to fail every kind of expectation. Nothing in it is real. */
import { compileCalendar, nationalTable } from '@draaiboek/calendar';
import { loadPlaybook, type CompiledPlaybook, type Finding, type SourceFile } from '@draaiboek/definition';
import { createEngine } from '@draaiboek/engine';
import { engineDriver, readScenario, runScenario, type Scenario, type ScenarioResult } from '../src/index.js';

const PLAYBOOK = `
playbook: oefenboek
version: 1.0.0
title: { nl: Oefenboek, en: Practice playbook }
legalBasis: { nl: Alleen om te oefenen., en: For practice only. }
purpose: { nl: Oefenen., en: To practise. }
roles:
  dossierhouder: { title: { nl: Dossierhouder, en: Case holder }, coordinates: true }
  politie: { title: { nl: Politie, en: Police } }
ladders:
  gewoon:
    vooraf: { at: -2WD, to: owner }
    op-tijd: { at: P0D, to: owner }
    te-laat: { at: 3WD, to: dossierhouder }
`;

const AANPAK = `
process: aanpak
version: 1.0.0
title: { nl: Aanpak, en: Approach }
subject: { person: true }
lifetime: ends
entries:
  melding: { target: gemeld, by: { politie: true }, sets: { spoed: optional } }
facts:
  spoed: { type: boolean, default: false, category: e, title: { nl: Spoed, en: Urgent } }
  vertrokkenOp: { type: date, category: e, title: { nl: Vertrokken op, en: Departed on } }
terms:
  beoordelen: { length: P2W, calendar: policy, title: { nl: Beoordelen, en: Assess } }
  nagaan: { length: P3M, from: vertrokkenOp, calendar: statutory, source: { Au6: true }, title: { nl: Nagaan, en: Check } }
events:
  vertrek.vastgesteld:
    by: { politie: true }
    sets: { vertrokkenOp: required }
    reason: required
    title: { nl: Vertrek vastgesteld, en: Departure established }
  maatregel.voorgesteld: { by: { dossierhouder: true }, title: { nl: Voorgesteld, en: Proposed } }
  zaak.gesloten: { by: { dossierhouder: true }, title: { nl: Gesloten, en: Closed } }
initial: gemeld
states:
  gemeld:
    title: { nl: Gemeld, en: Reported }
    tasks:
      beoordeling:
        title: { nl: Is de melding beoordeeld?, en: Has the report been assessed? }
        owner: politie
        within: beoordelen
        ladder: gewoon
        answers: { ja: {}, nee: { grounds: required } }
      bericht:
        title: { nl: Is er bericht gegeven?, en: Has word been sent? }
        owner: politie
        required: false
        answers: { ja: {}, nee: {} }
    tasksDone: in-aanpak
  in-aanpak:
    title: { nl: In aanpak, en: In progress }
    on:
      maatregel.voorgesteld: { start: { actions: { maatregel: { start: { process: maatregel, as: voorstel } } } } }
      zaak.gesloten: { gewoon: { guard: not(spoed), target: gesloten } }
      vertrek.vastgesteld: vertrokken
  vertrokken:
    title: { nl: Vertrokken, en: Departed }
    after: { nagaan: gesloten }
  gesloten: { title: { nl: Gesloten, en: Closed }, type: final }
`;

const MAATREGEL = `
process: maatregel
version: 1.0.0
title: { nl: Maatregel, en: Measure }
subject: { person: true }
lifetime: ends
onParentEnd: end
entries: { voorstel: voorgesteld }
events:
  maatregel.ingetrokken: { by: { dossierhouder: true }, title: { nl: Ingetrokken, en: Withdrawn } }
initial: voorgesteld
states:
  voorgesteld:
    title: { nl: Voorgesteld, en: Proposed }
    tasks:
      advies:
        title: { nl: Is er advies?, en: Is there advice? }
        owner: politie
        answers: { ja: {}, nee: {} }
    tasksDone: van-kracht
    on: { maatregel.ingetrokken: ingetrokken }
  van-kracht: { title: { nl: Van kracht, en: In force } }
  ingetrokken: { title: { nl: Ingetrokken, en: Withdrawn }, type: final }
`;

const FILES: readonly SourceFile[] = [
  { path: 'playbook.yaml', text: PLAYBOOK },
  { path: 'aanpak/process.yaml', text: AANPAK },
  { path: 'companions/maatregel/process.yaml', text: MAATREGEL },
];

export const playbook: CompiledPlaybook = loaded();
const engine = createEngine(playbook);
const calendar = compileCalendar(nationalTable);

/** The head of a scenario that opens on Monday 2 November 2026; rows come after it. */
export const OPENED = `
scenario: oefening
title: { nl: Oefening, en: Practice }
process: aanpak
subject: person
open: { at: 2026-11-02T10:00, as: melding, by: politie }
`;

/** What is wrong in a text, as `line code at`; empty when it can be read. */
export function faultsIn(text: string): readonly string[] {
  return findingsIn(text).map(({ line, code, at }) => `${line} ${code} ${at}`);
}

export function findingsIn(text: string): readonly Finding[] {
  const reading = readScenario({ path: 'oefening.yaml', text }, playbook);
  return reading.kind === 'faulty' ? reading.findings : [];
}

export function scenarioOf(text: string): Scenario {
  const reading = readScenario({ path: 'oefening.yaml', text }, playbook);
  if (reading.kind === 'faulty') throw new Error(reading.findings.map(({ message }) => message).join('\n'));
  return reading.value;
}

export async function run(text: string): Promise<ScenarioResult> {
  return runScenario(scenarioOf(text), engineDriver(engine, calendar));
}

/** Each difference as `line expectation: expected | actual`. */
export async function differencesIn(text: string): Promise<readonly string[]> {
  const { rows } = await run(text);
  return rows.flatMap(({ line, differences }) =>
    differences.map(({ expectation, expected, actual }) => `${line} ${expectation}: ${expected} | ${actual}`),
  );
}

function loaded(): CompiledPlaybook {
  const reading = loadPlaybook(FILES);
  if (reading.kind === 'faulty') throw new Error(reading.findings.map(({ message }) => message).join('\n'));
  return reading.value;
}
