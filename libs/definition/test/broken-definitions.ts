// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Finding } from '../src/finding.js';

/** One change to the fixture and the one finding it must give, at the line of `at` or of the text it is marked with. */
export interface Broken {
  readonly file?: string;
  readonly from: string;
  readonly to: string;
  readonly code: Finding['code'];
  readonly at: string;
  /** Text on the expected line; without it the first line of `to` that is not in `from`. */
  readonly line?: string;
  readonly remedy?: string;
  readonly severity?: 'warning';
}

export const AANPAK = 'aanpak/process.yaml';
const NAZORG = 'nazorg/process.yaml';
const MAATREGEL = 'companions/maatregel/process.yaml';
const PLAYBOOK = 'playbook.yaml';
/** Top-level parts are added before this line. */
const RULES = 'rules:\n  raad-bij-dreiging:\n';
const GEMELD = '  gemeld:\n    title: { nl: Gemeld, en: Reported }\n';
const RAAD_WITHIN = '                within: aangifte-doen\n                ladder: dringend';
const RUSTIG = '            title: { nl: Rustig, en: Calm }\n            on:\n';

/** What goes wrong, by what it is called in the test. */
export const brokenDefinitions: Readonly<Record<string, Broken>> = {
  // schema
  'an unknown key': {
    from: 'lifetime: ends',
    to: 'lifetime: ends\nlevensduur: lang',
    line: 'levensduur',
    code: 'unknown-key',
    at: 'levensduur',
  },
  'a playbook without a purpose': {
    file: PLAYBOOK,
    from: 'purpose: { nl: Laten zien wat een draaiboek kan., en: Show what a playbook can do. }\n',
    to: '',
    line: 'playbook:',
    code: 'missing-key',
    at: '',
  },
  'a question about a state that is not there': {
    from: RULES,
    to: `checklist:\n  weg-gegaan: { title: { nl: Weg?, en: Gone? }, holds: in("vertroken") }\n${RULES}`,
    line: 'weg-gegaan: {',
    code: 'unknown-reference',
    at: 'checklist/weg-gegaan/holds',
    remedy: '"vertrokken"',
  },
  'a misspelled key': {
    from: '    onDone: afgesloten',
    to: '    onDonne: afgesloten',
    code: 'unknown-key',
    at: 'states/in-aanpak/onDonne',
    remedy: 'Did you mean "onDone"?',
  },
  'code in a state': {
    from: '    onDone: afgesloten',
    to: '    onDone: afgesloten\n    entry: doIets',
    line: 'entry: doIets',
    code: 'unknown-key',
    at: 'states/in-aanpak/entry',
  },
  'a comma in a text without quotation marks': {
    from: 'title: { nl: Vertrokken, en: Departed }',
    to: 'title: { nl: Vertrokken, en niet terug, en: Departed }',
    code: 'unknown-key',
    at: 'states/vertrokken/title/en niet terug',
    remedy: 'quotation marks',
  },
  'a missing English title': {
    from: '{ nl: Overleg gehouden, en: Meeting held }',
    to: '{ nl: Overleg gehouden }',
    code: 'missing-title',
    at: 'events/overleg.gehouden/title',
  },
  'a fact without a category': {
    from: '{ type: date, category: e, title: { nl: Vertrokken op',
    to: '{ type: date, title: { nl: Vertrokken op',
    code: 'uncategorised-fact',
    at: 'facts/vertrokkenOp',
  },
  'a fact in the wrong case': {
    from: 'facts:\n',
    to: 'facts:\n  Anders: { type: date, category: e, title: { nl: A, en: A } }\n',
    code: 'invalid-id',
    at: 'facts/Anders',
    line: 'Anders:',
    remedy: 'camelCase',
  },
  'a value outside the format': {
    from: '                onLeave: must-be-answered',
    to: '                onLeave: must-be-answerd',
    code: 'wrong-value',
    at: 'states/in-aanpak/states/volgen/states/dreigend/tasks/raad/onLeave',
    remedy: 'Did you mean "must-be-answered"?',
  },
  'a map where a list of words is written': {
    from: 'owner: { dossierhouder: true, politie: true }',
    to: 'owner: [dossierhouder, politie]',
    code: 'wrong-type',
    at: 'states/gemeld/tasks/beoordeling/owner',
  },
  'an empty set': {
    from: '{ by: { politie: true }, title: { nl: Vertrek weerlegd',
    to: '{ by: {}, title: { nl: Vertrek weerlegd',
    code: 'empty',
    at: 'events/vertrek.weerlegd/by',
  },
  // names
  'two states of one id': {
    from: '  afgesloten: { title: { nl: Afgesloten',
    to: '  rustig: { title: { nl: Rust, en: Rest }, type: final }\n  afgesloten: { title: { nl: Afgesloten',
    code: 'duplicate-id',
    at: 'states/rustig',
  },
  'a state with the id of a process': {
    from: GEMELD,
    to: `  nazorg: { title: { nl: N, en: N } }\n${GEMELD}`,
    code: 'reserved-name',
    at: 'states/nazorg',
  },
  'a state with a reserved id': {
    from: GEMELD,
    to: `  drb-iets: { title: { nl: N, en: N } }\n${GEMELD}`,
    code: 'reserved-name',
    at: 'states/drb-iets',
  },
  'an event of the engine': {
    from: 'events:\n',
    to: 'events:\n  taak.gedaan: { by: { politie: true }, title: { nl: T, en: T } }\n',
    code: 'reserved-name',
    at: 'events/taak.gedaan',
    line: 'taak.gedaan',
  },
  'a task called as a key that explains': {
    from: '    tasks:\n      aangifte:',
    to: '    tasks:\n      source: { title: { nl: T, en: T }, owner: politie, answers: { ja: {} } }\n      aangifte:',
    code: 'reserved-name',
    at: 'states/vertrokken/tasks/source',
    line: 'source: { title',
  },
  // structure
  'no initial': { from: 'initial: gemeld\n', to: '', code: 'wrong-structure', at: '', line: 'process: aanpak' },
  'an initial that does not exist': {
    from: 'initial: rustig',
    to: 'initial: rustigg',
    code: 'unknown-reference',
    at: 'states/in-aanpak/states/volgen/initial',
    remedy: 'Did you mean "rustig"?',
  },
  'an initial on a parallel state': {
    from: '    type: parallel\n    states:\n      plan:',
    to: '    type: parallel\n    initial: plan\n    states:\n      plan:',
    code: 'wrong-structure',
    at: 'states/in-aanpak/initial',
    line: 'initial: plan',
  },
  'a parallel process that ends': {
    file: NAZORG,
    from: 'lifetime: perpetual',
    to: 'lifetime: ends',
    code: 'wrong-structure',
    at: 'type',
    line: 'type: parallel',
  },
  'a final state with tasks': {
    from: '  afgesloten: { title: { nl: Afgesloten, en: Closed }, type: final }',
    to: '  afgesloten:\n    title: { nl: Afgesloten, en: Closed }\n    type: final\n    tasks: { groet: { title: { nl: G, en: G }, owner: politie, answers: { ja: {} } } }',
    code: 'wrong-structure',
    at: 'states/afgesloten/tasks',
    line: 'tasks: { groet',
  },
  'a history state at the top': {
    from: GEMELD,
    to: `  oud: { title: { nl: O, en: O }, type: history }\n${GEMELD}`,
    code: 'wrong-structure',
    at: 'states/oud',
  },
  'going back from inside to where one is': {
    from: '              maatregel.beeindigd: rustig',
    to: '              maatregel.beeindigd: eerder',
    code: 'wrong-structure',
    at: 'states/in-aanpak/states/volgen/states/dreigend/on/maatregel.beeindigd',
    remedy: 'Name the state inside "in-aanpak" where it goes on',
  },
  'going back in the state that is resumed': {
    from: '    onDone: afgesloten',
    to: '    onDone: afgesloten\n    on: { terugkeer.gemeld: eerder }',
    line: 'on: { terugkeer.gemeld',
    code: 'wrong-structure',
    at: 'states/in-aanpak/on/terugkeer.gemeld',
    remedy: 'from outside "in-aanpak"',
  },
  'onDone where nothing inside can be done': {
    from: GEMELD,
    to: `${GEMELD}    onDone: afgesloten\n`,
    code: 'wrong-structure',
    at: 'states/gemeld/onDone',
    line: 'onDone: afgesloten',
  },
  'onDone of a state that lacks a final state': {
    from: '          plan-klaar: { title: { nl: Plan klaar, en: Plan done }, type: final }',
    to: '          plan-klaar: { title: { nl: Plan klaar, en: Plan done } }',
    code: 'wrong-structure',
    at: 'states/in-aanpak/onDone',
    line: 'onDone: afgesloten',
  },
  'tasksDone without tasks': {
    from: RUSTIG,
    to: `            tasksDone: dreigend\n${RUSTIG}`,
    code: 'wrong-structure',
    at: 'states/in-aanpak/states/volgen/states/rustig/tasksDone',
  },
  'a state that suspends one elsewhere': {
    from: RUSTIG,
    to: `            suspends: plan-maken\n${RUSTIG}`,
    code: 'unknown-reference',
    at: 'states/in-aanpak/states/volgen/states/rustig/suspends',
  },
  'a region that suspends another': {
    from: '      plan:\n',
    to: '      plan:\n        suspends: volgen\n',
    line: 'suspends: volgen',
    code: 'wrong-structure',
    at: 'states/in-aanpak/states/plan/suspends',
    remedy: 'in one region',
  },
  'a state that suspends one it does not go back to': {
    from: '    title: { nl: Vertrokken, en: Departed }\n',
    to: '    title: { nl: Vertrokken, en: Departed }\n    suspends: gemeld\n',
    line: 'suspends: gemeld',
    code: 'wrong-structure',
    at: 'states/vertrokken/suspends',
    remedy: 'history state',
  },
  'an always that leads nowhere': {
    from: ', target: plan-klaar }',
    to: ' }',
    code: 'wrong-structure',
    at: 'states/in-aanpak/states/plan/states/plan-uitvoeren/always/klaar',
    line: 'klaar:',
  },
  'a task that nothing closes': {
    from: 'answers: { ja: { puts: { dreiging: laag } }, nee: {} }',
    to: 'answers: { ja: { closes: false } }',
    code: 'wrong-structure',
    at: 'states/in-aanpak/states/volgen/states/dreigend/tasks/raad/answers',
  },
  'a region that is final at once': {
    from: '      plan:\n        title',
    to: '      leeg: { title: { nl: L, en: L }, type: final }\n      plan:\n        title',
    code: 'wrong-structure',
    at: 'states/in-aanpak/states/leeg',
    line: 'leeg:',
  },
  'a history of what is no history state': {
    from: '    type: parallel\n    states:\n      plan:',
    to: '    type: parallel\n    history: deep\n    states:\n      plan:',
    code: 'wrong-structure',
    at: 'states/in-aanpak/history',
    line: 'history: deep\n    states',
  },
  'a transition that enters again and leads nowhere': {
    from: 'laag: { order: 2 }',
    to: 'laag: { order: 2, reenter: true }',
    code: 'wrong-structure',
    at: 'states/in-aanpak/states/volgen/states/rustig/on/dreiging.vastgesteld/laag',
  },
  'an entry at a history state': {
    from: 'vertrek: { target: vertrokken,',
    to: 'vertrek: { target: eerder,',
    code: 'unknown-reference',
    at: 'entries/vertrek/target',
  },
  // references
  'a target that does not exist': {
    from: 'terugkeer.gemeld: teruggekeerd',
    to: 'terugkeer.gemeld: terruggekeerd',
    code: 'unknown-reference',
    at: 'states/vertrokken/on/terugkeer.gemeld',
    remedy: 'Did you mean "teruggekeerd"?',
  },
  'an event that does not exist': {
    from: 'overleg.gehouden: plan-uitvoeren',
    to: 'overleg.gehoden: plan-uitvoeren',
    code: 'unknown-reference',
    at: 'states/in-aanpak/states/plan/states/plan-maken/on/overleg.gehoden',
    remedy: 'Did you mean "overleg.gehouden"?',
  },
  'a term that does not exist': {
    from: 'within: beoordelen',
    to: 'within: beoordeling',
    code: 'unknown-reference',
    at: 'states/gemeld/tasks/beoordeling/within',
    remedy: 'Did you mean "beoordelen"?',
  },
  'a role that does not exist': {
    from: '{ by: { politie: true }, title: { nl: Vertrek weerlegd',
    to: '{ by: { poltie: true }, title: { nl: Vertrek weerlegd',
    code: 'unknown-reference',
    at: 'events/vertrek.weerlegd/by/poltie',
    remedy: 'Did you mean "politie"?',
  },
  'a ladder that does not exist': {
    from: 'ladder: gewoon',
    to: 'ladder: gewon',
    code: 'unknown-reference',
    at: 'states/gemeld/tasks/beoordeling/ladder',
    remedy: 'Did you mean "gewoon"?',
  },
  'a rung to nobody': {
    from: '{ at: PT0H, to: owner }',
    to: '{ at: PT0H, to: ouner }',
    code: 'unknown-reference',
    at: 'ladders/dringend/direct/to',
    remedy: 'Did you mean "owner"?',
  },
  'a rung that raises an unknown event': {
    from: 'raises: zaak.opgeschaald',
    to: 'raises: zaak.opgeschald',
    code: 'unknown-reference',
    at: 'ladders/dringend/hoger/raises',
  },
  'a rung that raises an event that needs facts': {
    from: 'raises: zaak.opgeschaald',
    to: 'raises: vertrek.vastgesteld',
    code: 'wrong-event',
    at: 'ladders/dringend/hoger/raises',
  },
  'an entry to nowhere': {
    from: 'vertrek: { target: vertrokken,',
    to: 'vertrek: { target: vertroken,',
    code: 'unknown-reference',
    at: 'entries/vertrek/target',
    remedy: 'Did you mean "vertrokken"?',
  },
  'a role that includes nobody': {
    file: PLAYBOOK,
    from: 'includes: { politie: true }',
    to: 'includes: { politi: true }',
    code: 'unknown-reference',
    at: 'roles/wijkagent/includes/politi',
  },
  'a shared rung to nobody': {
    file: PLAYBOOK,
    from: '{ at: 10WD, to: dossierhouder }',
    to: '{ at: 10WD, to: dossierhoudr }',
    code: 'unknown-reference',
    at: 'ladders/gewoon/hoger/to',
  },
  // facts, events, terms, tasks
  'an event that nobody may send': {
    from: '{ by: { politie: true }, title: { nl: Vertrek weerlegd',
    to: '{ title: { nl: Vertrek weerlegd',
    code: 'wrong-event',
    at: 'events/vertrek.weerlegd',
  },
  'an event that sets an unknown fact': {
    from: '    sets: { dreiging: required }',
    to: '    sets: { dreiging: required, drieging: optional }',
    code: 'unknown-reference',
    at: 'events/dreiging.vastgesteld/sets/drieging',
  },
  'a choice without values': {
    from: 'facts:\n',
    to: 'facts:\n  keuze: { type: choice, category: e, title: { nl: K, en: K } }\n',
    code: 'wrong-fact',
    at: 'facts/keuze',
    line: 'keuze:',
  },
  'a default outside the domain': {
    from: 'facts:\n',
    to: 'facts:\n  sinds: { type: date, default: 2027-02-30, category: e, title: { nl: S, en: S } }\n',
    code: 'wrong-fact',
    at: 'facts/sinds/default',
    line: 'sinds:',
  },
  'no personal datum, without a reason': {
    from: ', because: Gaat niet over een persoon.',
    to: '',
    code: 'uncategorised-fact',
    at: 'facts/toelichting',
    line: 'toelichting:\n',
  },
  'a length that cannot be read': {
    from: 'length: 5WD',
    to: 'length: P5X',
    code: 'wrong-term',
    at: 'terms/aangifte-doen/length',
  },
  'a legal term without a source': {
    from: 'calendar: statutory, source: { Au6: true },',
    to: 'calendar: statutory,',
    code: 'missing-source',
    at: 'terms/nagaan-vertrek',
    line: 'nagaan-vertrek:',
  },
  'a term that rolls by law': {
    from: 'calendar: statutory, source',
    to: 'calendar: statutory, roll: next, source',
    code: 'wrong-term',
    at: 'terms/nagaan-vertrek/length',
  },
  'a term that counts from no date': {
    from: 'length: P2W, calendar: policy',
    to: 'length: P2W, from: minderjarigenBetrokken, calendar: policy',
    code: 'wrong-term',
    at: 'terms/beoordelen/from',
  },
  'a term that may have nothing to count from': {
    from: RAAD_WITHIN,
    to: RAAD_WITHIN.replace('aangifte-doen', 'nagaan-vertrek'),
    code: 'unset-anchor',
    at: 'states/in-aanpak/states/volgen/states/dreigend/tasks/raad/within',
    line: 'within: nagaan-vertrek',
  },
  'a ladder without a due date': {
    from: RAAD_WITHIN,
    to: '                ladder: dringend',
    code: 'wrong-structure',
    at: 'states/in-aanpak/states/volgen/states/dreigend/tasks/raad/ladder',
    line: 'ladder: dringend',
  },
  'an answer without a title': {
    from: 'answers: { ja: { puts: { dreiging: laag } }, nee: {} }',
    to: 'answers: { ja: {}, misschien: {} }',
    code: 'missing-title',
    at: 'states/in-aanpak/states/volgen/states/dreigend/tasks/raad/answers/misschien',
  },
  'an answer that puts a wrong value': {
    from: 'puts: { dreiging: laag }',
    to: 'puts: { dreiging: lag }',
    code: 'wrong-fact',
    at: 'states/in-aanpak/states/volgen/states/dreigend/tasks/raad/answers/ja/puts/dreiging',
    remedy: 'Did you mean "laag"?',
  },
  'a term that overtakes what must be answered': {
    from: '            on:\n              maatregel.beeindigd: rustig',
    to: '            after: { aangifte-doen: rustig }\n            on:\n              maatregel.beeindigd: rustig',
    code: 'wrong-structure',
    at: 'states/in-aanpak/states/volgen/states/dreigend/after/aangifte-doen',
    severity: 'warning',
  },
  'values of what is no choice': {
    from: 'facts:\n',
    to: 'facts:\n  sinds: { type: date, values: { a: { nl: A, en: A } }, category: e, title: { nl: S, en: S } }\n',
    code: 'wrong-fact',
    at: 'facts/sinds/values',
    line: 'sinds:',
  },
  'a plan that is no date': {
    from: 'facts:\n',
    to: 'facts:\n  ooit: { type: boolean, planned: true, category: e, title: { nl: O, en: O } }\n',
    code: 'wrong-fact',
    at: 'facts/ooit/planned',
    line: 'ooit:',
  },
  'a fact called as a word of guards': {
    from: 'facts:\n',
    to: 'facts:\n  date: { type: date, category: e, title: { nl: D, en: D } }\n',
    code: 'reserved-name',
    at: 'facts/date',
    line: 'date: {',
  },
  'a wait for a fact that is not named': {
    from: 'length: P2W, calendar: policy',
    to: 'length: P2W, unset: wait, calendar: policy',
    code: 'wrong-term',
    at: 'terms/beoordelen/unset',
  },
  'a term that recurs at once': {
    file: NAZORG,
    from: 'every: P3M',
    to: 'every: P0D',
    code: 'wrong-term',
    at: 'terms/kijken/every',
  },
  'an answer that closes and is asked again': {
    from: 'onbekend: { closes: false, askAgain: opnieuw-vragen }',
    to: 'onbekend: { askAgain: opnieuw-vragen }',
    code: 'wrong-structure',
    at: 'states/gemeld/tasks/beoordeling/answers/onbekend/askAgain',
  },
  'a role that the playbook has already': {
    from: 'facts:\n',
    to: 'roles: { politie: { title: { nl: P, en: P } } }\nfacts:\n',
    code: 'duplicate-id',
    at: 'roles/politie',
    line: 'roles:',
  },
  // guards and regions
  'a guard that can be unknown': {
    from: 'guard: is known(dreiging) and dreiging = "hoog"',
    to: 'guard: dreiging = "hoog" and vertrokkenOp > date("2027-01-01")',
    code: 'unknown-guard',
    at: 'states/in-aanpak/states/volgen/states/rustig/on/dreiging.vastgesteld/hoog/guard',
  },
  'a guard about an unknown state': {
    from: `'not(in("vertrokken"))'`,
    to: `'not(in("vertroken"))'`,
    code: 'unknown-reference',
    at: 'on/zaak.afgesloten/niet-vertrokken/guard',
    remedy: 'Did you mean "vertrokken"?',
  },
  'a condition of a task that cannot be read': {
    from: 'when: minderjarigenBetrokken\n                within',
    to: 'when: minderjarigenBetrokken and\n                within',
    code: 'invalid-guard',
    at: 'states/in-aanpak/states/volgen/states/dreigend/tasks/raad/when',
  },
  'two regions that answer one event, one by leaving': {
    from: 'overleg.gehouden: plan-uitvoeren',
    to: 'overleg.gehouden: plan-uitvoeren\n              dreiging.vastgesteld: afgesloten',
    code: 'conflicting-regions',
    at: 'states/in-aanpak/states/plan/states/plan-maken/on/dreiging.vastgesteld',
    line: 'dreiging.vastgesteld: afgesloten',
  },
  // actions and handovers
  'an action of two kinds': {
    from: 'melden: { order: 1, notify: { to: burgemeester } }',
    to: 'melden: { order: 1, notify: { to: burgemeester }, tell: { process: maatregel, event: zaak.hervat } }',
    code: 'wrong-action',
    at: 'states/in-aanpak/states/volgen/states/rustig/on/dreiging.vastgesteld/hoog/actions/melden',
  },
  'a start of an unknown process': {
    from: 'process: maatregel\n                        as',
    to: 'process: maatregl\n                        as',
    code: 'unknown-reference',
    at: 'states/in-aanpak/states/volgen/states/rustig/on/dreiging.vastgesteld/hoog/actions/maatregel/start/process',
    remedy: 'Did you mean "maatregel"?',
  },
  'a start at an unknown entry': {
    from: 'as: voorstel',
    to: 'as: voorstl',
    code: 'unknown-reference',
    at: 'states/in-aanpak/states/volgen/states/rustig/on/dreiging.vastgesteld/hoog/actions/maatregel/start/as',
  },
  'a start that passes a fact of another type': {
    from: 'facts: { minderjarig: minderjarigenBetrokken }',
    to: 'facts: { minderjarig: vertrokkenOp }',
    code: 'fact-mismatch',
    at: 'states/in-aanpak/states/volgen/states/rustig/on/dreiging.vastgesteld/hoog/actions/maatregel/start/facts/minderjarig',
  },
  'a start that passes no fact that is needed': {
    from: '                        values: { soort: paspoort }\n',
    to: '',
    code: 'fact-mismatch',
    at: 'states/in-aanpak/states/volgen/states/rustig/on/dreiging.vastgesteld/hoog/actions/maatregel/start/as',
    line: 'as: voorstel',
  },
  'a start of what is no companion': {
    file: MAATREGEL,
    from: 'onParentEnd: hand-over\n',
    to: '',
    code: 'wrong-action',
    at: 'states/in-aanpak/states/volgen/states/rustig/on/dreiging.vastgesteld/hoog/actions/maatregel/start/process',
  },
  'an event told that is not heard': {
    file: MAATREGEL,
    from: 'zaak.hervat: { from: parent,',
    to: 'zaak.hervat: { by: { politie: true },',
    code: 'unknown-reference',
    at: 'states/vertrokken/on/vertrek.weerlegd/terug/actions/door/tell/event',
  },
  'an event reported that nobody hears': {
    file: MAATREGEL,
    from: 'report: { event: maatregel.beeindigd }',
    to: 'report: { event: maatregel.opgelegd }',
    code: 'unknown-reference',
    at: 'states/van-kracht/on/maatregel.beeindigd/einde/actions/melden/report/event',
  },
  'a handover from a state that is not final': {
    from: 'handovers:\n  teruggekeerd:',
    to: 'handovers:\n  vertrokken:',
    code: 'unknown-reference',
    at: 'handovers/vertrokken',
    line: '  vertrokken:\n    to: nazorg',
  },
  'a handover to an unknown entry': {
    from: 'as: terugkeer',
    to: 'as: terugkomst',
    code: 'unknown-reference',
    at: 'handovers/teruggekeerd/as',
  },
  'a handover of an unknown fact': {
    from: 'vertrokkenOp: wegSinds',
    to: 'vertrokkenOp: wegSind',
    code: 'unknown-reference',
    at: 'handovers/teruggekeerd/facts/vertrokkenOp',
    remedy: 'Did you mean "wegSinds"?',
  },
  'a handover of a subject that is not accepted': {
    file: NAZORG,
    from: 'subject: { person: true, minor: true }',
    to: 'subject: { person: true }',
    code: 'wrong-handover',
    at: 'handovers/teruggekeerd/to',
  },
  'a handover of two facts as one': {
    from: 'vertrokkenOp: wegSinds',
    to: 'vertrokkenOp: minderjarigenBetrokken',
    code: 'wrong-handover',
    at: 'handovers/teruggekeerd/facts/vertrokkenOp',
  },
  'an event told that needs facts': {
    file: MAATREGEL,
    from: 'zaak.hervat: { from: parent,',
    to: 'zaak.hervat: { from: parent, sets: { soort: required },',
    code: 'fact-mismatch',
    at: 'states/vertrokken/on/vertrek.weerlegd/terug/actions/door/tell/event',
  },
  'an event reported without what it needs': {
    from: '    sets: { toelichting: optional }',
    to: '    sets: { dreiging: required }',
    code: 'fact-mismatch',
    at: 'states/van-kracht/on/maatregel.beeindigd/einde/actions/melden/report',
  },
  'a fact that is started with twice': {
    from: 'values: { soort: paspoort }',
    to: 'values: { soort: paspoort, minderjarig: true }',
    code: 'wrong-action',
    at: 'states/in-aanpak/states/volgen/states/rustig/on/dreiging.vastgesteld/hoog/actions/maatregel/start/values/minderjarig',
  },
  // rules
  'an unknown template': {
    from: '    response: {',
    to: '    respons: {',
    code: 'wrong-rule',
    at: 'rules/raad-bij-dreiging/respons',
    remedy: 'Did you mean "response"?',
  },
  'a rule without a source': {
    from: `${RULES}    title: { nl: De Raad wordt betrokken, en: The Board is involved }\n    source: { Ac4: true }\n`,
    to: `${RULES}    title: { nl: De Raad wordt betrokken, en: The Board is involved }\n`,
    code: 'missing-source',
    at: 'rules/raad-bij-dreiging',
    line: 'raad-bij-dreiging:',
  },
};
