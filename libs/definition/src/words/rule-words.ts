// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: the words of rules. What happens is a clause that can stand after "dat" in Dutch and after "that" in English, so
 * that every template can be said of everything that can happen.
 */
import type { Language } from '@draaiboek/calendar';
import type { RuleLevel } from '../document.js';
import type { CompiledAction } from '../playbook.js';

/** What a template is about, as clauses; `b`, `unless` and `since` where it has them. */
export interface Clauses {
  readonly a: string;
  readonly b: string;
  readonly unless?: string;
  readonly since?: string;
  /** How many times, where the template counts. */
  readonly times?: number;
}

export interface RuleWords {
  readonly and: string;
  readonly or: string;
  readonly levels: Readonly<Record<RuleLevel, string>>;
  readonly happens: Happenings;
  /** By the name of the template. */
  readonly templates: Readonly<Record<string, (clauses: Clauses) => string>>;
  readonly reasonOn: (event: string) => string;
  readonly setBy: (event: string, fact: string) => string;
  readonly noTermLeadsTo: (states: string) => string;
  readonly noFact: (fact: string) => string;
  readonly noFactOf: (categories: string) => string;
  readonly groundsOn: (task: string, answers: string) => string;
  readonly onlySetBy: (fact: string, setters: string) => string;
  readonly actions: Readonly<Record<CompiledAction['kind'], string>>;
  readonly onlyActions: (actions: string) => string;
  readonly onlyCases: (processes: string) => string;
  readonly when: (condition: string) => string;
}

/** `where` is another process, between the quotation marks of a title. */
interface Happenings {
  readonly begun: (entry: string, process?: string) => string;
  readonly entered: (state: string, process?: string) => string;
  readonly answered: (task: string, answers?: string, process?: string) => string;
  readonly asked: (task: string, process?: string) => string;
  readonly recorded: (event: string, facts?: string, process?: string) => string;
  readonly started: (process: string, orRunning: boolean) => string;
  readonly told: (process: string, event?: string) => string;
  readonly reported: (event: string) => string;
  readonly notified: (role: string) => string;
  readonly put: (fact: string) => string;
  readonly elapsed: (term: string) => string;
  readonly armed: (term: string) => string;
  readonly cancelled: (term: string) => string;
  readonly isIn: (state: string) => string;
  readonly known: (fact: string) => string;
  readonly equals: (fact: string, value: string) => string;
  readonly isTrue: (fact: string, value: boolean) => string;
  readonly otherPerson: string;
  readonly deadlock: string;
  readonly action: (kind: string) => string;
  readonly where: (clause: string, condition: string) => string;
}

const dutch: RuleWords = {
  and: 'en',
  or: 'of',
  levels: {
    law: 'Wet: een gemeente kan dit niet wijzigen.',
    design: 'Belofte van Draaiboek zelf, geen wet: niemand kan dit wijzigen.',
    factsheet: 'Factsheet: een gemeente kan hiervan afwijken, met een reden.',
    policy: 'Beleid: een gemeente kiest dit zelf.',
  },
  happens: {
    begun: (entry, process) => `${of(process) ?? 'de zaak'} begint met “${entry}”`,
    entered: (state, process) => `${of(process) ?? 'de zaak'} in “${state}” komt`,
    answered: (task, answers, process) =>
      `“${task}”${within('in', process)} is beantwoord${answers === undefined ? '' : ` met ${answers}`}`,
    asked: (task, process) => `“${task}”${within('in', process)} wordt gevraagd`,
    recorded: (event, facts, process) =>
      `“${event}”${within('in', process)} is vastgelegd${facts === undefined ? '' : ` met ${facts}`}`,
    started: (process, orRunning) => `“${process}” begint${orRunning ? ' of al loopt' : ''}`,
    told: (process, event) => `“${process}” te horen krijgt${event === undefined ? ' wat er is' : `: “${event}”`}`,
    reported: (event) => `aan het hoofdproces is gemeld: “${event}”`,
    notified: (role) => `een bericht naar ${role} gaat`,
    put: (fact) => `vanzelf wordt vastgelegd: ${fact}`,
    elapsed: (term) => `de termijn “${term}” verstrijkt`,
    armed: (term) => `de termijn “${term}” loopt`,
    cancelled: (term) => `de termijn “${term}” vervalt`,
    isIn: (state) => `de zaak in “${state}” is`,
    known: (fact) => `bekend is: ${fact}`,
    equals: (fact, value) => `vaststaat: ${fact} is ${value}`,
    isTrue: (fact, value) => `vaststaat${value ? '' : ' dat niet'}: ${fact}`,
    otherPerson: 'iemand anders een zaak krijgt',
    deadlock: 'de zaak vastloopt',
    action: (kind) => `een stap de actie “${kind}” doet`,
    where: (clause, condition) => `${clause} (als ${condition})`,
  },
  templates: {
    existence: ({ a }) => `In elke zaak gebeurt het dat ${a}.`,
    absence: ({ a }) => `Het gebeurt nooit dat ${a}.`,
    exactly: ({ a, times }) => `Het gebeurt precies ${times ?? 1} keer dat ${a}.`,
    'at-most': ({ a, times }) => `Het gebeurt hoogstens ${times ?? 1} keer dat ${a}.`,
    init: ({ a }) => `Het eerste dat gebeurt, is dat ${a}.`,
    choice: ({ a, b }) => `In elke zaak gebeurt een van deze twee, of allebei: dat ${a}, of dat ${b}.`,
    'exclusive-choice': ({ a, b }) => `In elke zaak gebeurt precies een van deze twee: dat ${a}, of dat ${b}.`,
    'responded-existence': ({ a, b }) => `Gebeurt het dat ${a}, dan gebeurt het ook dat ${b}, eerder of later.`,
    'co-existence': ({ a, b }) => `Dat ${a} en dat ${b}: het gebeurt allebei of geen van beide.`,
    'not-co-existence': ({ a, b }) => `Dat ${a} en dat ${b}, gaat nooit samen.`,
    response: ({ a, b, unless }) => `Elke keer dat ${a}, volgt daarna dat ${b}${dutchUnless(unless)}.`,
    precedence: ({ a, b, since }) => `Het kan pas gebeuren dat ${b}, nadat ${a}${dutchSince(since)}.`,
    succession: ({ a, b }) =>
      `Elke keer dat ${a}, volgt daarna dat ${b}; en het kan pas gebeuren dat ${b}, nadat ${a}.`,
    'alternate-response': ({ a, b }) => `Elke keer dat ${a}, volgt dat ${b} voordat het opnieuw gebeurt dat ${a}.`,
    'alternate-precedence': ({ a, b }) => `Elke keer dat ${b}, is sinds de vorige keer gebeurd dat ${a}.`,
    'alternate-succession': ({ a, b }) => `Om en om gebeurt het dat ${a}, en daarna dat ${b}.`,
    'chain-response': ({ a, b }) => `Elke keer dat ${a}, volgt meteen dat ${b}.`,
    'chain-precedence': ({ a, b }) => `Het kan alleen gebeuren dat ${b}, meteen nadat ${a}.`,
    'chain-succession': ({ a, b }) => `Elke keer dat ${a}, volgt meteen dat ${b}; en dat kan alleen meteen nadat ${a}.`,
    'not-response': ({ a, b }) => `Nadat ${a}, gebeurt het nooit meer dat ${b}.`,
    'not-precedence': ({ a, b }) => `Het gebeurt nooit dat ${b}, als eerder ${a}.`,
    'not-succession': ({ a, b }) => `Nadat ${a}, gebeurt het nooit meer dat ${b}.`,
    'not-chain-response': ({ a, b }) => `Het is nooit zo dat ${a}, en dat daardoor meteen ${b}.`,
    'not-chain-precedence': ({ a, b }) => `Het gebeurt nooit dat ${b}, meteen nadat ${a}.`,
    'not-chain-succession': ({ a, b }) => `Het is nooit zo dat ${a}, en dat meteen daarna ${b}.`,
    while: ({ a, b }) => `Zolang ${a}, geldt: ${b}.`,
  },
  reasonOn: (event) => `Wie “${event}” vastlegt, geeft een reden.`,
  setBy: (event, fact) => `Wie “${event}” vastlegt, vult in: ${fact}.`,
  noTermLeadsTo: (states) => `Geen enkele termijn leidt vanzelf tot ${states}.`,
  noFact: (fact) => `Er is geen gegeven “${fact}”: het kan nergens worden vastgelegd.`,
  noFactOf: (categories) => `Er is geen gegeven van categorie ${categories}: zulke gegevens zijn nergens in te vullen.`,
  groundsOn: (task, answers) => `Wie “${task}” beantwoordt met ${answers}, licht dat toe.`,
  onlySetBy: (fact, setters) => `Wat is vastgelegd als “${fact}”, komt alleen van: ${setters}.`,
  actions: {
    start: 'processen starten',
    tell: 'een lopend proces iets laten weten',
    report: 'het hoofdproces iets melden',
    notify: 'mensen een bericht sturen',
    put: 'gegevens vastleggen',
  },
  onlyActions: (actions) => `Wat er ook gebeurt, dit proces doet zelf niets anders dan ${actions}.`,
  onlyCases: (processes) => `Dit proces opent nooit een eigen zaak, behalve ${processes}.`,
  when: (condition) => `Dit geldt als: ${condition}.`,
};

const english: RuleWords = {
  and: 'and',
  or: 'or',
  levels: {
    law: 'Law: a municipality cannot change this.',
    design: 'A promise of Draaiboek itself, not law: nobody can change this.',
    factsheet: 'Factsheet: a municipality may deviate from this, with a reason.',
    policy: 'Policy: a municipality chooses this itself.',
  },
  happens: {
    begun: (entry, process) => `${of(process) ?? 'the case'} begins with “${entry}”`,
    entered: (state, process) => `${of(process) ?? 'the case'} comes to “${state}”`,
    answered: (task, answers, process) =>
      `“${task}”${within('in', process)} is answered${answers === undefined ? '' : ` with ${answers}`}`,
    asked: (task, process) => `“${task}”${within('in', process)} is asked`,
    recorded: (event, facts, process) =>
      `“${event}”${within('in', process)} is recorded${facts === undefined ? '' : ` with ${facts}`}`,
    started: (process, orRunning) => `“${process}” begins${orRunning ? ' or is already running' : ''}`,
    told: (process, event) => `“${process}” is told${event === undefined ? '' : `: “${event}”`}`,
    reported: (event) => `it is reported to the main process: “${event}”`,
    notified: (role) => `a message goes to ${role}`,
    put: (fact) => `it is recorded by itself: ${fact}`,
    elapsed: (term) => `the term “${term}” elapses`,
    armed: (term) => `the term “${term}” is running`,
    cancelled: (term) => `the term “${term}” lapses`,
    isIn: (state) => `the case is in “${state}”`,
    known: (fact) => `it is known: ${fact}`,
    equals: (fact, value) => `it is certain: ${fact} is ${value}`,
    isTrue: (fact, value) => `it is certain${value ? '' : ' that this is not so'}: ${fact}`,
    otherPerson: 'somebody else becomes the subject of a case',
    deadlock: 'the case is stuck',
    action: (kind) => `a step does the action “${kind}”`,
    where: (clause, condition) => `${clause} (if ${condition})`,
  },
  templates: {
    existence: ({ a }) => `In every case it happens that ${a}.`,
    absence: ({ a }) => `It never happens that ${a}.`,
    exactly: ({ a, times }) => `It happens exactly ${times ?? 1} times that ${a}.`,
    'at-most': ({ a, times }) => `It happens at most ${times ?? 1} times that ${a}.`,
    init: ({ a }) => `The first thing that happens is that ${a}.`,
    choice: ({ a, b }) => `In every case one of these two happens, or both: that ${a}, or that ${b}.`,
    'exclusive-choice': ({ a, b }) => `In every case exactly one of these two happens: that ${a}, or that ${b}.`,
    'responded-existence': ({ a, b }) => `If it happens that ${a}, it also happens that ${b}, earlier or later.`,
    'co-existence': ({ a, b }) => `That ${a} and that ${b}: both happen or neither does.`,
    'not-co-existence': ({ a, b }) => `That ${a} and that ${b} never go together.`,
    response: ({ a, b, unless }) => `Each time that ${a}, it follows that ${b}${englishUnless(unless)}.`,
    precedence: ({ a, b, since }) => `It can only happen that ${b} after ${a}${englishSince(since)}.`,
    succession: ({ a, b }) => `Each time that ${a}, it follows that ${b}; and it can only happen that ${b} after ${a}.`,
    'alternate-response': ({ a, b }) => `Each time that ${a}, it follows that ${b} before it happens again that ${a}.`,
    'alternate-precedence': ({ a, b }) => `Each time that ${b}, it has happened since the previous time that ${a}.`,
    'alternate-succession': ({ a, b }) => `By turns it happens that ${a}, and then that ${b}.`,
    'chain-response': ({ a, b }) => `Each time that ${a}, it follows at once that ${b}.`,
    'chain-precedence': ({ a, b }) => `It can only happen that ${b} at once after ${a}.`,
    'chain-succession': ({ a, b }) =>
      `Each time that ${a}, it follows at once that ${b}; and that can only be at once after ${a}.`,
    'not-response': ({ a, b }) => `After ${a}, it never happens any more that ${b}.`,
    'not-precedence': ({ a, b }) => `It never happens that ${b} if earlier ${a}.`,
    'not-succession': ({ a, b }) => `After ${a}, it never happens any more that ${b}.`,
    'not-chain-response': ({ a, b }) => `It is never so that ${a}, and that therefore at once ${b}.`,
    'not-chain-precedence': ({ a, b }) => `It never happens that ${b} at once after ${a}.`,
    'not-chain-succession': ({ a, b }) => `It is never so that ${a}, and that at once after it ${b}.`,
    while: ({ a, b }) => `As long as ${a}, ${b}.`,
  },
  reasonOn: (event) => `Whoever records “${event}” gives a reason.`,
  setBy: (event, fact) => `Whoever records “${event}” fills in: ${fact}.`,
  noTermLeadsTo: (states) => `No term leads by itself to ${states}.`,
  noFact: (fact) => `There is no fact “${fact}”: it can be recorded nowhere.`,
  noFactOf: (categories) => `There is no fact of category ${categories}: such data can be filled in nowhere.`,
  groundsOn: (task, answers) => `Whoever answers “${task}” with ${answers} explains it.`,
  onlySetBy: (fact, setters) => `What is recorded as “${fact}” comes from nothing but: ${setters}.`,
  actions: {
    start: 'start processes',
    tell: 'tell a running process something',
    report: 'report to the main process',
    notify: 'send people a message',
    put: 'record facts',
  },
  onlyActions: (actions) => `Whatever happens, this process itself does nothing but ${actions}.`,
  onlyCases: (processes) => `This process never opens a case of its own, except ${processes}.`,
  when: (condition) => `This holds when: ${condition}.`,
};

const of = (process: string | undefined): string | undefined => (process === undefined ? undefined : `“${process}”`);

const within = (word: string, process: string | undefined): string =>
  process === undefined ? '' : ` (${word} “${process}”)`;

const dutchUnless = (unless: string | undefined): string => (unless === undefined ? '' : `, tenzij eerst ${unless}`);
const englishUnless = (unless: string | undefined): string => (unless === undefined ? '' : `, unless first ${unless}`);
const dutchSince = (since: string | undefined): string =>
  since === undefined ? '' : `, gerekend vanaf de laatste keer dat ${since}`;
const englishSince = (since: string | undefined): string =>
  since === undefined ? '' : `, counted from the last time that ${since}`;

export const RULE_WORDS: Readonly<Record<Language, RuleWords>> = { nl: dutch, en: english };
