// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { departure } from '../test/departure.js';
import { attribute, faultsOf } from '../test/markup.js';
import { sketch } from '../test/sketch.js';
import { diagramSvg } from './diagram.js';
import type { Marks } from './marks.js';

const draw = (mark?: Marks): Promise<string> =>
  diagramSvg(departure, { language: 'nl', ...(mark === undefined ? {} : { mark }) });

const statusOf = (svg: string, state: string): string | undefined =>
  new RegExp(`drb-status-(\\w+)" data-state="${state}"`).exec(svg)?.[1];

describe('renderSvg', () => {
  it('is well-formed XML without scripts, event handlers or anything from elsewhere', async () => {
    const svg = await draw({ active: ['gevolgd'], due: { gevolgd: '23-02-2027' }, path: ['entries/melding'] });
    expect(faultsOf(svg)).toEqual([]);
    expect(svg).not.toMatch(/<script|<foreignObject|<image|\son\w+=|url\(|@import|href/);
  });

  it('finds markup that is not well formed, so that the test above can fail', () => {
    expect(faultsOf('<svg><g></svg>')).not.toEqual([]);
    expect(faultsOf('<svg a=1/>')).not.toEqual([]);
    expect(faultsOf('<svg>a & b</svg>')).not.toEqual([]);
  });

  it('escapes every text, wherever it stands', async () => {
    const hostile = `</text></title><script>alert("x")</script>&'\u0001`;
    const process = sketch('vreemd', {
      title: hostile,
      entries: { begin: 'open' },
      events: { 'iets.gedaan': { title: hostile, by: [hostile] } },
      states: {
        open: {
          title: hostile,
          tasks: { taak: { title: hostile, owner: hostile, when: hostile } },
          on: { 'iets.gedaan': { target: 'dicht', guard: hostile } },
        },
        dicht: { type: 'final' },
      },
    });
    const mark = { active: ['open'], due: { open: hostile } };
    const svg = await diagramSvg(process, { language: 'nl', title: hostile, mark });
    expect(faultsOf(svg)).toEqual([]);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
  });

  it('is the same bytes every time', async () => {
    expect(await draw({ active: ['gevolgd'] })).toBe(await draw({ active: ['gevolgd'] }));
  });

  it('draws the texts above boxes in a box after the arrows that run there, on a halo of what is under them', async () => {
    const svg = await draw();
    const texts = [...svg.matchAll(/<text class="drb-text-\w+ drb-halo-[\w-]+"/g)].map(({ index }) => index);
    expect(texts.length).toBeGreaterThan(0);
    expect(Math.min(...texts)).toBeGreaterThan(svg.lastIndexOf('class="drb-arrow"'));
  });

  it('has a name and a description for who cannot see it, with the current states and all others', async () => {
    const svg = await draw({ active: ['vertrek', 'gevolgd'] });
    const [titleId] = attribute(svg, 'aria-labelledby');
    const [descId] = attribute(svg, 'aria-describedby');
    expect(attribute(svg, 'role')).toEqual(['img']);
    expect(svg).toContain(`<title id="${titleId}">Vertrek en volgen</title>`);
    const description = new RegExp(`<desc id="${descId}">([^<]*)</desc>`).exec(svg)?.[1] ?? '';
    expect(description).toContain('De zaak staat nu in: Vertrek, Gevolgd.');
    expect(description).toContain(
      '\n- In casusoverleg\n  - Aanpak (tegelijk met de andere delen)\n    - In beoordeling',
    );
    expect(description).toContain('- Afgesloten (einde)');
  });

  it('has ids that two different drawings on one page do not share', async () => {
    const one = attribute(await draw(), 'id');
    const other = attribute(await draw({ active: ['gemeld'] }), 'id');
    expect(one.length).toBeGreaterThan(0);
    expect(one.filter((id) => other.includes(id))).toEqual([]);
  });

  it('looks right without a style sheet, and lets a page set its colours', async () => {
    const svg = await draw();
    expect(svg).toMatch(/<rect[^>]* class="drb-box" fill="#ffffff" stroke="#4a5a6a"/);
    expect(svg).toContain('.drb-chart .drb-box{fill:var(--drb-paper,#ffffff);stroke:var(--drb-line,#4a5a6a)}');
  });

  it('draws a current state with another fill, a thicker border and a word', async () => {
    const plain = await draw();
    const svg = await draw({ active: ['in-casusoverleg', 'aanpak', 'in-uitvoering'] });
    expect(statusOf(plain, 'in-uitvoering')).toBe('plain');
    expect(statusOf(svg, 'in-uitvoering')).toBe('current');
    expect(svg).toMatch(/data-state="in-uitvoering"><rect[^>]*class="drb-box-active"[^>]*stroke-width="3.5"/);
    expect(svg.match(/>nu<\/text>/g)).toHaveLength(1);
    expect(plain).not.toContain('>nu</text>');
  });

  it('marks the states around a current one, also where only the innermost is given', async () => {
    const svg = await draw({ active: ['in-uitvoering'] });
    expect(['in-casusoverleg', 'aanpak', 'uitreis'].map((id) => statusOf(svg, id))).toEqual([
      'around',
      'around',
      'plain',
    ]);
  });

  it('marks where the case was, and until when something is due', async () => {
    const svg = await draw({ active: ['gevolgd'], visited: ['gemeld', 'gevolgd'], due: { gevolgd: '23-02-2027' } });
    expect(statusOf(svg, 'gemeld')).toBe('visited');
    expect(statusOf(svg, 'gevolgd')).toBe('current');
    expect(svg).toContain('>uiterlijk 23-02-2027</text>');
  });

  it('numbers the steps of a path on arrows, on tasks and on what stays in a state', async () => {
    const path = [
      'entries/melding',
      'states/gemeld/tasks/casusoverleg-inrichten',
      'states/gemeld/on/overleg.gehouden',
      'states/in-uitvoering/on/zaak.opgeschaald',
      'states/in-uitvoering/on/zaak.opgeschaald',
    ];
    const svg = await draw({ active: [], path });
    const numbers = [...svg.matchAll(/class="drb-badge-path".*?<text[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(numbers.sort()).toEqual(['1', '2', '3', '4, 5']);
    expect(svg.match(/class="drb-arrow-path"/g)).toHaveLength(2);
  });

  it('passes over marks that are not on the chart', async () => {
    const svg = await draw({
      active: ['bestaat-niet'],
      path: ['bestaat/ook/niet'],
      due: { 'bestaat-niet': '1-1-2027' },
    });
    expect(svg.match(/drb-status-(?!plain)/g)).toBeNull();
  });

  it('explains every sign on the chart once, and none that is not there', async () => {
    const svg = await draw();
    for (const meaning of ['iemand legt dit vast', 'termijn verstreken', 'bericht van een ander proces', 'taak']) {
      expect(svg.match(new RegExp(`>${meaning}</text>`, 'g'))).toHaveLength(1);
    }
    expect(svg).not.toContain('>gaat vanzelf</text>');
  });
});
