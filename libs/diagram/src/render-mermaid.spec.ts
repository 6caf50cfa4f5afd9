// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { departure } from '../test/departure.js';
import { sketch } from '../test/sketch.js';
import { diagramMermaid } from './diagram.js';

const mermaid = diagramMermaid(departure, { language: 'nl' });
const lines = mermaid.split('\n').map((line) => line.trim());

/** The lines between the line that opens a state and the one that closes it, at any depth. */
function inside(id: string): readonly string[] {
  const begin = lines.findIndex((line) => line.endsWith(` as ${id} {`));
  let depth = 1;
  const length = lines.slice(begin + 1).findIndex((line) => {
    depth += line.endsWith('{') ? 1 : line === '}' ? -1 : 0;
    return depth === 0;
  });
  return lines.slice(begin + 1, begin + 1 + length);
}

describe('renderMermaid', () => {
  it('is a state diagram in which every line is of a known form and every brace is closed', () => {
    expect(lines[0]).toBe('stateDiagram-v2');
    const forms = [
      /^state "[^"]+" as s_\w+( \{)?$/,
      /^(\[\*\]|s_\w+) --> (\[\*\]|s_\w+)( : [^:;"{}]*(#\d+;[^:;"{}]*)*)?$/,
      /^s_\w+ : .+$/,
      /^--$/,
      /^\}$/,
    ];
    const strange = lines.slice(1, -1).filter((line) => !forms.some((form) => form.test(line)));
    expect(strange).toEqual([]);
    expect(lines.filter((line) => line.endsWith('{'))).toHaveLength(lines.filter((line) => line === '}').length);
  });

  it('declares every state once and uses no id that is not declared', () => {
    const declared = lines.flatMap((line) => / as (s_\w+)/.exec(line)?.[1] ?? []);
    expect(new Set(declared).size).toBe(declared.length);
    const used = lines.flatMap((line) => [...line.split(' : ')[0]!.matchAll(/s_\w+/g)].map(([id]) => id));
    expect(used.filter((id) => !declared.includes(id))).toEqual([]);
  });

  it('separates regions by dashes and keeps their names', () => {
    const regions = inside('s_uitgereisd');
    expect(regions.filter((line) => line === '--')).toHaveLength(1);
    expect(regions).toContain('state "Vertrek" as s_vertrek');
    expect(regions).toContain('state "Volgen" as s_volgen {');
  });

  it('begins at entries and initial states, and ends at final states', () => {
    expect(lines).toContain('[*] --> s_gemeld : Melding (dossierhouder)');
    expect(inside('s_aanpak')).toContain('[*] --> s_in_beoordeling');
    expect(lines).toContain('s_afgesloten --> [*]');
  });

  it('gives a state around others no description, which Mermaid refuses, but a state that says it', () => {
    const process = sketch('groep', {
      title: 'Groep',
      entries: { begin: 'om' },
      events: { 'iets.gedaan': { by: ['voorzitter'] } },
      states: { om: { type: 'parallel', on: { 'iets.gedaan': {} }, states: { een: {}, twee: {} } } },
    });
    const text = diagramMermaid(process, { language: 'nl' });
    expect(text).toContain('s_om__reactions : Iets gedaan (voorzitter)\n');
    expect(text).not.toMatch(/^\s*s_om : /m);
  });

  it('stacks the labels of one arrow', () => {
    expect(mermaid).toContain('Plan bijgesteld (casusregisseur)<br/>Plan voortgezet (voorzitter)');
  });

  it('writes signs that mean something to Mermaid as codes, and keeps ids apart', () => {
    const process = sketch('vreemd', {
      title: 'Vreemd',
      entries: { begin: 'a-b' },
      events: { 'iets.gedaan': { title: 'een; "twee": <b>{drie}' } },
      states: { 'a-b': { on: { 'iets.gedaan': 'a.b' } }, 'a.b': {} },
    });
    const text = diagramMermaid(process, { language: 'nl' });
    expect(text).toContain('s_a_b --> s_a_b_2 : een#59; #34;twee#34;#58; #60;b#62;#123;drie#125;');
  });
});
