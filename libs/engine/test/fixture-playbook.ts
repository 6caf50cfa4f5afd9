// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * A small playbook with one of everything the engine has to get right. The subject
 * matter is fictional: a library that follows a lost book.
 */
import type { CompiledPlaybook } from '@draaiboek/definition';
import { formatFinding, loadPlaybook } from '@draaiboek/definition';

export const title = (text: string) => ({ nl: text, en: text });
export const titled = (text: string, rest: Readonly<Record<string, unknown>> = {}) => ({
  title: title(text),
  source: { A0: true },
  ...rest,
});
export const geen = { category: 'geen', because: 'geen persoonsgegeven' };
const closing = { ja: { title: title('ja') }, nee: { title: title('nee'), grounds: 'required' } };
const yesNo = {
  ...closing,
  onbekend: { title: title('onbekend'), closes: false, askAgain: 'later' },
};

const playbook = titled('Bibliotheek', {
  playbook: 'bibliotheek',
  version: '1.0.0',
  legalBasis: title('geen'),
  purpose: title('boeken terugvinden'),
  roles: {
    lezer: titled('Lezer'),
    balie: titled('Balie'),
    hoofdbalie: titled('Hoofd balie', { includes: { balie: true } }),
    directie: titled('Directie'),
    coach: titled('Coördinator', { coordinates: true }),
  },
  ladders: {
    gewoon: {
      vooraf: { at: '-2WD', to: 'owner' },
      'op-tijd': { at: 'P0D', to: 'owner' },
      'te-laat': { at: '3WD', to: 'owner' },
      contact: { at: '5WD', to: 'contact' },
      hoger: { at: '10WD', to: 'directie' },
    },
  },
});

const boek = titled('Boek', {
  process: 'boek',
  version: '1.0.0',
  subject: { person: true },
  lifetime: 'ends',
  entries: {
    melding: {
      target: 'gemeld',
      by: { balie: true },
      title: title('Melding'),
      sets: { zoekSinds: 'optional', duur: 'optional' },
    },
    terug: 'gemeld',
  },
  facts: {
    zoekSinds: titled('Zoek sinds', { type: 'date', ...geen }),
    duur: titled('Duur boek', { type: 'boolean', default: false, ...geen }),
    plank: titled('Plank', { type: 'choice', values: { a: title('A'), b: title('B') }, ...geen }),
    gezienOp: titled('Gezien op', { type: 'date', ...geen }),
    verstuurdOp: titled('Verstuurd op', { type: 'date', ...geen }),
    weerOp: titled('Weer op', { type: 'date', planned: true, ...geen }),
  },
  terms: {
    zoeken: titled('zoeken', { length: 'P2W', calendar: 'policy', roll: 'next' }),
    later: titled('later', { length: 'P4W', calendar: 'policy', roll: 'next' }),
    controle: titled('controle', { length: 'P3M', from: 'zoekSinds', calendar: 'policy', roll: 'next', unset: 'wait' }),
    natellen: titled('natellen', {
      length: 'P1M',
      every: 'P1M',
      from: 'zoekSinds',
      calendar: 'policy',
      unset: 'wait',
    }),
    kijkmoment: titled('kijkmoment', { length: 'P1M', every: 'P1M', calendar: 'policy' }),
    spoed: titled('spoed', { length: 'PT24H', calendar: 'hours' }),
  },
  events: {
    'boek.zoekgeraakt': titled('zoekgeraakt', {
      by: { balie: true, lezer: true },
      sets: { zoekSinds: 'required' },
      reason: 'required',
    }),
    'boek.gevonden': titled('gevonden', { by: { lezer: true }, sets: { plank: 'optional' } }),
    'boek.opgegeven': titled('opgegeven', { by: { balie: true } }),
    'pauze.begonnen': titled('pauze', { by: { balie: true } }),
    'pauze.geeindigd': titled('pauze voorbij', { by: { balie: true } }),
    'brief.verstuurd': titled('brief verstuurd', { from: 'brief', sets: { verstuurdOp: 'optional' } }),
    'escalatie.nodig': titled('escalatie', { by: { directie: true } }),
    'sluiting.begonnen': titled('gesloten', { by: { balie: true } }),
    'sluiting.geeindigd': titled('weer open', { by: { balie: true } }),
    'zoeken.opnieuw': titled('van voren af aan', { by: { balie: true } }),
  },
  initial: 'gemeld',
  states: {
    gemeld: titled('Gemeld', {
      on: {
        'boek.zoekgeraakt': {
          zoek: {
            target: 'zoek',
            actions: { brief: { start: { process: 'brief', as: 'begin', facts: { sinds: 'zoekSinds' } } } },
          },
        },
      },
    }),
    zoek: titled('Zoek', {
      type: 'parallel',
      on: {
        'boek.gevonden': {
          dicht: { guard: 'is known(plank) and plank = "a"', order: 1, target: 'terecht' },
          ver: { order: 2, guard: 'is known(plank) and plank = "b" and not(duur)', target: 'terecht' },
        },
        'pauze.begonnen': 'pauze',
        'sluiting.begonnen': 'gesloten',
        'boek.opgegeven': 'opgegeven',
      },
      states: {
        lijst: titled('Lijst', {
          initial: 'vragen',
          states: {
            vragen: titled('Vragen', {
              tasks: {
                'plank-bekeken': titled('Plank bekeken?', {
                  owner: 'lezer',
                  within: 'zoeken',
                  ladder: 'gewoon',
                  answers: yesNo,
                }),
                'kelder-bekeken': titled('Kelder bekeken?', {
                  owner: { balie: true, directie: true },
                  within: 'controle',
                  answers: yesNo,
                }),
                'verzekering-gebeld': titled('Verzekering?', { owner: 'balie', answers: yesNo, when: 'duur' }),
                'sokkel-bekeken': titled('Sokkel?', {
                  owner: 'balie',
                  within: 'controle',
                  ladder: 'gewoon',
                  answers: { ...yesNo, ja: { ...closing.ja, sets: { gezienOp: 'required' } } },
                  required: false,
                }),
                'notitie-bewaard': titled('Notitie?', {
                  owner: 'balie',
                  answers: yesNo,
                  required: false,
                  onLeave: 'carry',
                }),
              },
              tasksDone: {
                gezien: { order: 1, guard: 'answer("plank-bekeken") = "ja"', target: 'gevraagd' },
                niet: { order: 2, target: 'ongezien' },
              },
            }),
            gevraagd: titled('Gevraagd'),
            ongezien: titled('Ongezien', { after: { spoed: 'gevraagd' } }),
          },
        }),
        volgen: titled('Volgen', {
          initial: 'gevolgd',
          states: {
            gevolgd: titled('Gevolgd', {
              after: { kijkmoment: { blijf: {} }, natellen: { tel: {} }, controle: 'nagaan' },
              on: { 'escalatie.nodig': 'nagaan' },
            }),
            nagaan: titled('Nagaan', {
              after: { controle: { weer: { reenter: true, target: 'nagaan' } } },
              on: { 'brief.verstuurd': 'gevolgd' },
            }),
          },
        }),
        'zoek-hervatten': titled('Hervatten', { type: 'history', history: 'deep' }),
      },
    }),
    pauze: titled('Pauze', { on: { 'pauze.geeindigd': 'zoek-hervatten' } }),
    gesloten: titled('Gesloten', {
      suspends: 'zoek',
      always: { toch: { guard: 'duur', target: 'zoek-hervatten' } },
      on: {
        'sluiting.geeindigd': 'zoek-hervatten',
        'zoeken.opnieuw': 'zoek',
        'pauze.begonnen': 'pauze',
        'boek.opgegeven': 'opgegeven',
      },
    }),
    terecht: titled('Terecht', { type: 'final' }),
    opgegeven: titled('Opgegeven', { type: 'final' }),
  },
  handovers: { opgegeven: { to: 'vervanging', as: 'begin', facts: { zoekSinds: 'sinds' } } },
});

const brief = titled('Brief', {
  process: 'brief',
  version: '1.0.0',
  subject: { person: true },
  lifetime: 'ends',
  onParentEnd: 'hand-over',
  entries: { begin: 'klaar' },
  facts: {
    sinds: titled('Sinds', { type: 'date', ...geen }),
    gepostOp: titled('Gepost op', { type: 'date', ...geen }),
  },
  terms: {
    wachten: titled('wachten', { length: 'P4W', from: 'sinds', calendar: 'policy', roll: 'next', unset: 'wait' }),
  },
  events: { 'boek.opgegeven': titled('opgegeven', { from: 'parent' }) },
  initial: 'klaar',
  states: {
    klaar: titled('Klaar', { after: { wachten: 'te-versturen' }, on: { 'boek.opgegeven': { stil: {} } } }),
    'te-versturen': titled('Te versturen', {
      tasks: {
        'brief-posten': titled('Posten?', {
          owner: 'balie',
          answers: { ...closing, ja: { ...closing.ja, sets: { gepostOp: 'optional' } } },
        }),
      },
      tasksDone: {
        weg: {
          target: 'weg',
          actions: { melden: { report: { event: 'brief.verstuurd', facts: { verstuurdOp: 'gepostOp' } } } },
        },
      },
    }),
    weg: titled('Weg', { type: 'final' }),
  },
});

const vervanging = titled('Vervanging', {
  process: 'vervanging',
  version: '1.0.0',
  subject: { person: true },
  lifetime: 'ends',
  entries: { begin: 'te-kopen' },
  facts: { sinds: titled('Sinds', { type: 'date', ...geen }) },
  terms: { bezwaar: titled('bezwaar', { length: 'P6W', calendar: 'statutory' }) },
  events: { 'boek.gekocht': titled('gekocht', { by: { directie: true } }) },
  initial: 'te-kopen',
  states: {
    'te-kopen': titled('Te kopen', { on: { 'boek.gekocht': 'gekocht' }, after: { bezwaar: { blijf: {} } } }),
    gekocht: titled('Gekocht', { type: 'final' }),
  },
});

/** The files of the playbook, as the reader takes them (JSON is YAML). */
export function fixtureFiles(): { path: string; text: string }[] {
  return [
    { path: 'playbook.yaml', text: JSON.stringify(playbook) },
    ...Object.entries({ boek, brief, vervanging }).map(([id, process]) => ({
      path: `${id}/process.yaml`,
      text: JSON.stringify(process),
    })),
  ];
}

export const fixturePlaybook = (): CompiledPlaybook => load(fixtureFiles());

export function load(files: Parameters<typeof loadPlaybook>[0]): CompiledPlaybook {
  const reading = loadPlaybook(files);
  if (reading.kind === 'faulty') throw new Error(reading.findings.map(formatFinding).join('\n'));
  return reading.value;
}
