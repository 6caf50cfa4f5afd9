// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '@draaiboek/calendar';
import type { CompiledProcess, CompiledTask } from '../../playbook.js';
import type { FactDocument, SubjectKind } from '../../document.js';

/** The fixed words of the page of a process, by what they are about. */
export interface PageWords {
  readonly and: string;
  readonly or: string;
  readonly otherLanguage: { readonly language: Language; readonly name: string };
  readonly allProcesses: string;
  readonly headings: Readonly<Record<Heading, string>>;
  readonly columns: Readonly<Record<Column, string>>;
  readonly labels: Readonly<Record<Label, string>>;
  readonly subjects: Readonly<Record<SubjectKind, string>>;
  readonly lifetimes: Readonly<Record<CompiledProcess['lifetime'], string>>;
  readonly parentEnds: Readonly<Record<NonNullable<CompiledProcess['onParentEnd']>, string>>;
  readonly onLeave: Readonly<Record<CompiledTask['onLeave'], string>>;
  readonly factTypes: Readonly<Record<FactDocument['type'], string>>;
  readonly phrases: Phrases;
  readonly backTo: (state: string) => string;
}

export type Heading =
  | 'diagram'
  | 'entries'
  | 'states'
  | 'everywhere'
  | 'tasks'
  | 'ways'
  | 'terms'
  | 'reminders'
  | 'facts'
  | 'roles'
  | 'companions'
  | 'handovers'
  | 'rules'
  | 'checklist'
  | 'sources';

type Column =
  'term' | 'length' | 'counted' | 'usedFor' | 'fact' | 'type' | 'category' | 'filledBy' | 'role' | 'does' | 'records';

type Label =
  | 'about'
  | 'lasts'
  | 'playbook'
  | 'sources'
  | 'parent'
  | 'who'
  | 'within'
  | 'reminders'
  | 'answers'
  | 'onlyIf'
  | 'correctable';

interface Phrases {
  readonly generated: string;
  readonly version: (title: string, version: string) => string;
  readonly picture: (title: string) => string;
  readonly beginsIn: (state: string) => string;
  readonly fromOther: string;
  readonly together: string;
  readonly partOf: (state: string) => string;
  readonly end: string;
  readonly suspends: (state: string) => string;
  readonly optional: string;
  readonly withGrounds: string;
  readonly staysOpen: string;
  readonly askedAgain: (length: string) => string;
  readonly withReason: string;
  readonly fills: (facts: string) => string;
  readonly mayBeEmpty: string;
  readonly report: (process: string) => string;
  readonly tasksDone: string;
  readonly always: string;
  readonly done: string;
  readonly elapses: (term: string, length: string) => string;
  readonly stays: string;
  readonly anew: string;
  readonly goesTo: (state: string) => string;
  readonly if: (condition: string) => string;
  readonly otherwise: string;
  readonly starts: (process: string) => string;
  readonly opens: (process: string) => string;
  readonly unlessRunning: string;
  readonly tells: (process: string, event: string) => string;
  readonly reports: (event: string) => string;
  readonly notifies: (role: string) => string;
  readonly puts: (values: string) => string;
  readonly series: (letter: string) => string;
  readonly forTasks: (count: number) => string;
  readonly askingAgain: string;
  readonly given: string;
  readonly startedAt: (places: string) => string;
  readonly reportsBack: (events: string) => string;
  readonly startedBy: (processes: string) => string;
  readonly goesOnIn: (process: string, entry: string) => string;
  readonly takesAlong: (facts: string) => string;
  readonly companionsAlong: (processes: string) => string;
  readonly yesIf: (condition: string) => string;
  readonly categories: string;
  readonly noPersonalDatum: string;
  readonly sourcesAre: string;
  readonly mainProcesses: string;
  readonly companionProcesses: string;
  readonly overview: string;
  readonly yes: string;
  readonly no: string;
}

const dutch: PageWords = {
  and: 'en',
  or: 'of',
  otherLanguage: { language: 'en', name: 'In English' },
  allProcesses: 'Alle processen',
  headings: {
    diagram: 'Schema',
    entries: 'Hoe het begint',
    states: 'Toestanden',
    everywhere: 'Vanuit elke toestand',
    tasks: 'Taken',
    ways: 'Wat er kan gebeuren',
    terms: 'Termijnen',
    reminders: 'Herinneringen',
    facts: 'Gegevens',
    roles: 'Rollen',
    companions: 'Begeleidende processen',
    handovers: 'Hoe het verdergaat',
    rules: 'Regels',
    checklist: 'Checklist',
    sources: 'Bronnen',
  },
  columns: {
    term: 'Termijn',
    length: 'Lengte',
    counted: 'Hoe gerekend',
    usedFor: 'Waarvoor',
    fact: 'Gegeven',
    type: 'Soort',
    category: 'Categorie',
    filledBy: 'Komt van',
    role: 'Rol',
    does: 'Taken',
    records: 'Mag vastleggen',
  },
  labels: {
    about: 'Gaat over',
    lasts: 'Duur',
    playbook: 'Draaiboek',
    sources: 'Bronnen',
    parent: 'Als het hoofdproces eindigt,',
    who: 'Wie',
    within: 'Termijn',
    reminders: 'Herinneringen',
    answers: 'Antwoorden',
    onlyIf: 'Alleen als',
    correctable: 'Te verbeteren door',
  },
  subjects: {
    person: 'een persoon',
    minor: 'een minderjarige',
    family: 'een gezin',
    organisation: 'een organisatie',
    municipality: 'de gemeente zelf',
  },
  lifetimes: { ends: 'tot een einde is bereikt', perpetual: 'blijvend' },
  parentEnds: {
    end: 'eindigt dit ook',
    'hand-over': 'loopt dit door, in het proces dat erna komt of op zichzelf',
    block: 'moet dit eerst klaar zijn',
  },
  onLeave: {
    cancel: '',
    carry: 'Blijft open staan als de toestand eindigt.',
    'must-be-answered': 'Moet beantwoord zijn voordat de toestand kan eindigen.',
  },
  factTypes: { boolean: 'ja of nee', date: 'datum', choice: 'keuze', text: 'tekst' },
  phrases: {
    generated: 'Gemaakt uit de definitie met `npx draaiboek document`. Wijzig de definitie, niet deze pagina.',
    version: (title, version) => `${title}; dit proces is versie ${version}`,
    picture: (title) => `Het schema van ${title}`,
    beginsIn: (state) => `begint in ${state}`,
    fromOther: 'vanuit een ander proces',
    together: 'Deze delen lopen tegelijk:',
    partOf: (state) => `Onderdeel van ${state}.`,
    end: 'Einde.',
    suspends: (state) =>
      `Zolang dit duurt, wacht alles in ${state}. Daarna gaat het verder, met de dagen erbij die het wachtte.`,
    optional: 'Niet verplicht.',
    withGrounds: 'met toelichting',
    staysOpen: 'de vraag blijft open',
    askedAgain: (length) => `komt terug na ${length}`,
    withReason: 'met een reden',
    fills: (facts) => `vult in: ${facts}`,
    mayBeEmpty: 'mag leeg blijven',
    report: (process) => `bericht van ${process}`,
    tasksDone: 'Alle verplichte taken zijn beantwoord',
    always: 'Vanzelf',
    done: 'Alles hierin is klaar',
    elapses: (term, length) => `Termijn ${term} verstrijkt (${length})`,
    stays: 'de toestand blijft',
    anew: 'de toestand begint opnieuw',
    goesTo: (state) => `naar ${state}`,
    if: (condition) => `als ${condition}`,
    otherwise: 'anders',
    starts: (process) => `start ${process}`,
    opens: (process) => `opent een eigen zaak ${process}`,
    unlessRunning: ', als dat nog niet loopt',
    tells: (process, event) => `laat ${process} weten: ${event}`,
    reports: (event) => `meldt aan het hoofdproces: ${event}`,
    notifies: (role) => `stuurt een bericht aan ${role}`,
    puts: (values) => `legt vast: ${values}`,
    series: (letter) => `reeks ${letter}`,
    forTasks: (count) => (count === 1 ? 'Bij één taak.' : `Bij ${count} taken.`),
    askingAgain: 'opnieuw vragen na een antwoord dat de vraag open laat',
    given: 'het proces waaruit dit begint',
    startedAt: (places) => `Begint bij: ${places}.`,
    reportsBack: (events) => `Bericht terug: ${events}.`,
    startedBy: (processes) => `Wordt gestart door ${processes}.`,
    goesOnIn: (process, entry) => `de zaak gaat verder in ${process}, met “${entry}”`,
    takesAlong: (facts) => `Neemt mee: ${facts}.`,
    companionsAlong: (processes) => `Wat loopt en meegaat: ${processes}.`,
    yesIf: (condition) => `ja als ${condition}`,
    categories:
      'De letter is de categorie van gegevens van artikel 4 van de Wet gegevensverwerking persoonsgerichte aanpak radicalisering en terroristische activiteiten. Dat is een voorstel: laat een privacy officer ernaar kijken voordat u ermee werkt.',
    noPersonalDatum: 'geen persoonsgegeven',
    sourcesAre: 'Wat elke bron vraagt, in het Engels zoals in de lijst van eisen.',
    mainProcesses: 'Processen',
    companionProcesses: 'Begeleidende processen',
    overview: 'Per proces: het schema, de toestanden en taken, de termijnen, de regels en de gegevens.',
    yes: 'ja',
    no: 'nee',
  },
  backTo: (state) => `terug naar waar ${state} was`,
};

const english: PageWords = {
  and: 'and',
  or: 'or',
  otherLanguage: { language: 'nl', name: 'In het Nederlands' },
  allProcesses: 'All processes',
  headings: {
    diagram: 'Diagram',
    entries: 'How it begins',
    states: 'States',
    everywhere: 'From every state',
    tasks: 'Tasks',
    ways: 'What can happen',
    terms: 'Terms',
    reminders: 'Reminders',
    facts: 'Facts',
    roles: 'Roles',
    companions: 'Companions',
    handovers: 'How it goes on',
    rules: 'Rules',
    checklist: 'Checklist',
    sources: 'Sources',
  },
  columns: {
    term: 'Term',
    length: 'Length',
    counted: 'How it is counted',
    usedFor: 'What for',
    fact: 'Fact',
    type: 'Kind',
    category: 'Category',
    filledBy: 'Comes from',
    role: 'Role',
    does: 'Tasks',
    records: 'May record',
  },
  labels: {
    about: 'About',
    lasts: 'Lasts',
    playbook: 'Playbook',
    sources: 'Sources',
    parent: 'When the main process ends,',
    who: 'Who',
    within: 'Term',
    reminders: 'Reminders',
    answers: 'Answers',
    onlyIf: 'Only if',
    correctable: 'Can be corrected by',
  },
  subjects: {
    person: 'a person',
    minor: 'a minor',
    family: 'a family',
    organisation: 'an organisation',
    municipality: 'the municipality itself',
  },
  lifetimes: { ends: 'until an end is reached', perpetual: 'for good' },
  parentEnds: {
    end: 'this ends too',
    'hand-over': 'this goes on, in the process that comes after it or by itself',
    block: 'this must be finished first',
  },
  onLeave: {
    cancel: '',
    carry: 'Stays open when the state ends.',
    'must-be-answered': 'Must be answered before the state can end.',
  },
  factTypes: { boolean: 'yes or no', date: 'date', choice: 'choice', text: 'text' },
  phrases: {
    generated: 'Made from the definition with `npx draaiboek document`. Change the definition, not this page.',
    version: (title, version) => `${title}; this process is version ${version}`,
    picture: (title) => `The diagram of ${title}`,
    beginsIn: (state) => `begins in ${state}`,
    fromOther: 'from another process',
    together: 'These parts run at the same time:',
    partOf: (state) => `Part of ${state}.`,
    end: 'End.',
    suspends: (state) =>
      `While this lasts, everything in ${state} waits. Then it goes on, with the days added that it waited.`,
    optional: 'Optional.',
    withGrounds: 'with an explanation',
    staysOpen: 'the question stays open',
    askedAgain: (length) => `comes back after ${length}`,
    withReason: 'with a reason',
    fills: (facts) => `fills in: ${facts}`,
    mayBeEmpty: 'may be left empty',
    report: (process) => `report of ${process}`,
    tasksDone: 'All required tasks are answered',
    always: 'By itself',
    done: 'Everything inside is finished',
    elapses: (term, length) => `Term ${term} elapses (${length})`,
    stays: 'the state stays',
    anew: 'the state begins anew',
    goesTo: (state) => `to ${state}`,
    if: (condition) => `if ${condition}`,
    otherwise: 'otherwise',
    starts: (process) => `starts ${process}`,
    opens: (process) => `opens a case of its own ${process}`,
    unlessRunning: ', unless it is running already',
    tells: (process, event) => `tells ${process}: ${event}`,
    reports: (event) => `reports to the main process: ${event}`,
    notifies: (role) => `sends a message to ${role}`,
    puts: (values) => `records: ${values}`,
    series: (letter) => `series ${letter}`,
    forTasks: (count) => (count === 1 ? 'For one task.' : `For ${count} tasks.`),
    askingAgain: 'asking again after an answer that leaves the question open',
    given: 'the process that this begins from',
    startedAt: (places) => `Begins at: ${places}.`,
    reportsBack: (events) => `Reports back: ${events}.`,
    startedBy: (processes) => `Is started by ${processes}.`,
    goesOnIn: (process, entry) => `the case goes on in ${process}, with “${entry}”`,
    takesAlong: (facts) => `Takes along: ${facts}.`,
    companionsAlong: (processes) => `What is running and goes along: ${processes}.`,
    yesIf: (condition) => `yes if ${condition}`,
    categories:
      'The letter is the category of data of article 4 of the Wet gegevensverwerking persoonsgerichte aanpak radicalisering en terroristische activiteiten. It is a proposal: have a privacy officer look at it before you work with it.',
    noPersonalDatum: 'no personal datum',
    sourcesAre: 'What each source asks.',
    mainProcesses: 'Processes',
    companionProcesses: 'Companions',
    overview: 'For each process: the diagram, the states and tasks, the terms, the rules and the facts.',
    yes: 'yes',
    no: 'no',
  },
  backTo: (state) => `back to where ${state} was`,
};

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { nl: dutch, en: english };
