// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { readPlaybook } from '../reading/read-playbook.js';

const PLAYBOOK = `
playbook: proef
version: 1.0.0
title: { nl: Proef, en: Trial }
legalBasis: { nl: Eigen taak, en: Own task }
purpose: { nl: Proberen, en: Trying }
roles: { dossierhouder: { title: { nl: Dossierhouder, en: Lead } } }`;

const process = (subject: string, category: string): string => `
process: voorbereiding
version: 1.0.0
title: { nl: Voorbereiding, en: Preparation }
subject: { ${subject} }
lifetime: perpetual
entries: { begin: bezig }
facts:
  naam: { type: text, ${category}, title: { nl: Naam, en: Name } }
initial: bezig
states:
  bezig: { title: { nl: Bezig, en: Busy } }`;

function findings(subject: string, category: string): readonly string[] {
  const reading = readPlaybook([
    { path: 'playbook.yaml', text: PLAYBOOK },
    { path: 'voorbereiding/process.yaml', text: process(subject, category) },
  ]);
  return reading.kind === 'faulty' ? reading.findings.map(({ code, at, line }) => `${code} ${at} ${line}`) : [];
}

describe('personal data', () => {
  it('r67 are refused in a process that can be about a municipality, at the line of the category', () => {
    expect(findings('municipality: true', 'category: e')).toEqual(['wrong-fact facts/naam/category 9']);
    expect(findings('person: true, municipality: true', 'category: a')).toEqual(['wrong-fact facts/naam/category 9']);
  });

  it('may stand in a process about a person, and what is none may stand everywhere', () => {
    expect(findings('person: true', 'category: e')).toEqual([]);
    expect(findings('municipality: true', 'category: geen, because: Van een organisatie')).toEqual([]);
  });
});
