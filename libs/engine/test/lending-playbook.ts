// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** A library that lends by post: its answers put facts, which conditions, terms and a companion rest on. */
import type { CompiledPlaybook } from '@draaiboek/definition';
import { geen, load, title, titled } from './fixture-playbook.js';

const playbook = titled('Uitlenen', {
  playbook: 'uitlenen',
  version: '1.0.0',
  legalBasis: title('geen'),
  purpose: title('boeken uitlenen'),
  roles: { balie: titled('Balie'), coach: titled('Coördinator', { coordinates: true }) },
  ladders: { gewoon: { 'op-tijd': { at: 'P0D', to: 'owner' } } },
});

const nee = { title: title('nee') };
const onbekend = { title: title('onbekend'), closes: false };

/** The answers, and what each puts. `terug` reopens its task. */
export const ANSWERS = {
  verzonden: {
    ja: { title: title('ja'), puts: { dringend: true, soort: 'strip', verzondenOp: '2026-11-02' } },
    later: { title: title('later'), puts: { verzondenOp: '2026-11-09' } },
    gemeld: { title: title('gemeld'), sets: { verzondenOp: 'required' } },
    nee,
    terug: { ...onbekend, askAgain: 'na-verzending' },
    ingepakt: { title: title('ingepakt'), closes: false, puts: { verzondenOp: '2026-11-02' } },
    onbekend,
  },
  gekeurd: {
    ja: { title: title('ja'), puts: { soort: 'strip' } },
    roman: { title: title('roman'), puts: { soort: 'roman', dringend: false } },
    nee,
    onbekend: { ...onbekend, puts: { soort: 'roman' } },
  },
};

const boek = titled('Boek', {
  process: 'boek',
  version: '1.0.0',
  subject: { person: true },
  lifetime: 'ends',
  entries: {
    melding: { target: 'uit', by: { balie: true }, title: title('Melding'), sets: { soort: 'optional' } },
  },
  facts: {
    dringend: titled('Dringend', { type: 'boolean', default: false, ...geen }),
    soort: titled('Soort', { type: 'choice', values: { strip: title('Strip'), roman: title('Roman') }, ...geen }),
    verzondenOp: titled('Verzonden op', { type: 'date', ...geen }),
  },
  terms: {
    'na-verzending': titled('na verzending', {
      ...{ length: 'P3M', from: 'verzondenOp', calendar: 'policy', unset: 'wait' },
    }),
  },
  events: {
    'boek.bekeken': titled('bekeken', { by: { balie: true }, sets: { soort: 'optional', verzondenOp: 'optional' } }),
    'boek.gehaald': titled('gehaald', { by: { balie: true } }),
  },
  initial: 'uit',
  states: {
    uit: titled('Uit', {
      type: 'parallel',
      states: {
        vragen: titled('Vragen', {
          tasks: {
            verzonden: titled('Verzonden?', {
              ...{ owner: 'balie', within: 'na-verzending', ladder: 'gewoon', answers: ANSWERS.verzonden },
            }),
            gekeurd: titled('Gekeurd?', { owner: 'balie', answers: ANSWERS.gekeurd }),
            gebeld: titled('Gebeld?', { owner: 'balie', answers: { ja: {}, nee }, when: 'dringend' }),
            ontvangen: titled('Ontvangen?', {
              ...{ owner: 'balie', within: 'na-verzending', ladder: 'gewoon', answers: { ja: {}, nee } },
            }),
          },
        }),
        volgen: titled('Volgen', {
          initial: 'onderweg',
          on: {
            'boek.bekeken': { bekeken: {} },
            'boek.gehaald': {
              volg: {
                actions: { volg: { start: { process: 'zending', as: 'begin', facts: { sinds: 'verzondenOp' } } } },
              },
            },
          },
          states: {
            onderweg: titled('Onderweg', {
              after: { 'na-verzending': { tel: {} } },
              always: { kast: { guard: 'is known(soort) and soort = "strip"', target: 'stripkast' } },
            }),
            stripkast: titled('Stripkast', {
              after: { 'na-verzending': { tel: {} } },
              always: { terug: { guard: 'not(is known(soort)) or soort != "strip"', target: 'onderweg' } },
            }),
          },
        }),
      },
    }),
  },
});

const zending = titled('Zending', {
  process: 'zending',
  version: '1.0.0',
  subject: { person: true },
  lifetime: 'ends',
  onParentEnd: 'end',
  entries: { begin: 'onderweg' },
  facts: { sinds: titled('Sinds', { type: 'date', ...geen }) },
  terms: {
    wachten: titled('wachten', { length: 'P2W', from: 'sinds', calendar: 'policy', unset: 'wait' }),
  },
  initial: 'onderweg',
  states: {
    onderweg: titled('Onderweg', { after: { wachten: 'weg' } }),
    weg: titled('Weg', { type: 'final' }),
  },
});

export const lendingPlaybook = (): CompiledPlaybook =>
  load([
    { path: 'playbook.yaml', text: JSON.stringify(playbook) },
    ...Object.entries({ boek, zending }).map(([id, process]) => ({
      path: `${id}/process.yaml`,
      text: JSON.stringify(process),
    })),
  ]);
