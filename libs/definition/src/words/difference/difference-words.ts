// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: the words in which a comparison of two playbooks is told. Every sentence says what is so from now on. */
import type { Language } from '@draaiboek/calendar';

export interface DifferenceWords {
  readonly and: string;
  readonly or: string;
  readonly common: string;
  readonly processAdded: string;
  readonly processRemoved: string;
  readonly renamed: (was: string, is: string) => string;
  readonly roleAdded: (role: string) => string;
  readonly roleRemoved: (role: string) => string;
  readonly roleActs: (role: string, roles: string) => string;
  readonly roleActsNoMore: (role: string, roles: string) => string;
  readonly stateAdded: (state: string) => string;
  readonly stateRemoved: (state: string) => string;
  readonly stateChanged: (state: string) => string;
  readonly termAdded: (term: string, length: string) => string;
  readonly termRemoved: (term: string) => string;
  readonly termLength: (term: string, was: string, is: string) => string;
  readonly termCounted: (term: string, was: string, is: string) => string;
  readonly later: (size: string) => string;
  readonly earlier: (size: string) => string;
  readonly taskAdded: (task: string, owners: string, state: string, within: string) => string;
  readonly within: (length: string) => string;
  readonly taskRemoved: (task: string, owners: string, state: string) => string;
  readonly taskOwners: (task: string, was: string, is: string) => string;
  readonly taskWithin: (task: string, was: string, is: string) => string;
  readonly noTerm: string;
  readonly taskWhen: (task: string, condition: string) => string;
  readonly taskAlways: (task: string) => string;
  readonly taskOptional: (task: string, required: boolean) => string;
  readonly taskLeft: (task: string, how: 'cancel' | 'carry' | 'must-be-answered') => string;
  readonly answerAdded: (task: string, answer: string) => string;
  readonly answerRemoved: (task: string, answer: string) => string;
  readonly answerChanged: (task: string, answer: string) => string;
  readonly taskMoved: (task: string, state: string) => string;
  readonly ladder: (tasks: string, rungs: string) => string;
  readonly noRungs: string;
  readonly eventAdded: (event: string, by: string) => string;
  readonly eventRemoved: (event: string) => string;
  readonly eventAlsoBy: (event: string, roles: string) => string;
  readonly eventNoMoreBy: (event: string, roles: string) => string;
  readonly eventReason: (event: string, required: boolean) => string;
  readonly eventFacts: (event: string, facts: string) => string;
  readonly none: string;
  readonly optional: (fact: string) => string;
  readonly report: (process: string) => string;
  readonly factAdded: (fact: string) => string;
  readonly factRemoved: (fact: string) => string;
  readonly factDefault: (fact: string, value: string) => string;
  readonly factChanged: (fact: string) => string;
  readonly on: (event: string) => string;
  readonly elapsed: (term: string) => string;
  readonly tasksDone: string;
  readonly always: string;
  readonly done: string;
  readonly entry: (entry: string) => string;
  readonly answered: (task: string) => string;
  readonly step: (trigger: string, from: string, to: string) => string;
  readonly towards: (state: string) => string;
  readonly wherever: string;
  readonly stays: string;
  readonly if: (condition: string) => string;
  readonly stepAdded: (step: string) => string;
  readonly stepRemoved: (step: string) => string;
  readonly stepChanged: (was: string, is: string) => string;
  readonly stepActs: (step: string) => string;
  readonly entryAdded: (entry: string) => string;
  readonly entryRemoved: (entry: string) => string;
  readonly entryChanged: (entry: string) => string;
  readonly handoverAdded: (state: string, process: string) => string;
  readonly handoverRemoved: (state: string, process: string) => string;
  readonly handoverChanged: (state: string) => string;
  readonly ruleAdded: (rule: string, says: string) => string;
  readonly ruleRemoved: (rule: string, said: string) => string;
  readonly ruleChanged: (rule: string, was: string, is: string) => string;
  readonly because: (why: string) => string;
  readonly canNow: (state: string) => string;
  readonly canNoMore: (state: string) => string;
  readonly stepPossible: (step: string) => string;
  readonly stepImpossible: (step: string) => string;
  readonly endPossible: (state: string) => string;
  readonly endImpossible: (state: string) => string;
  readonly mayEndWithout: (state: string) => string;
  readonly endsOnlyThrough: (state: string) => string;
}

const nl: DifferenceWords = {
  and: 'en',
  or: 'of',
  common: 'Wat de processen gemeen hebben',
  processAdded: 'Dit proces is nieuw.',
  processRemoved: 'Dit proces vervalt.',
  renamed: (was, is) => `“${was}” heet nu “${is}”.`,
  roleAdded: (role) => `Er is een nieuwe rol: “${role}”.`,
  roleRemoved: (role) => `De rol “${role}” vervalt.`,
  roleActs: (role, roles) => `“${role}” mag nu ook het werk doen van ${roles}.`,
  roleActsNoMore: (role, roles) => `“${role}” mag niet meer het werk doen van ${roles}.`,
  stateAdded: (state) => `Er is een nieuwe toestand: “${state}”.`,
  stateRemoved: (state) => `De toestand “${state}” vervalt.`,
  stateChanged: (state) => `De toestand “${state}” zit anders in elkaar.`,
  termAdded: (term, length) => `Er is een nieuwe termijn: “${term}”, ${length}.`,
  termRemoved: (term) => `De termijn “${term}” vervalt.`,
  termLength: (term, was, is) => `De termijn “${term}” was ${was} en wordt ${is}.`,
  termCounted: (term, was, is) => `De termijn “${term}” wordt anders geteld. Eerst: ${was}. Nu: ${is}.`,
  later: (size) => `Dat is ${size} later.`,
  earlier: (size) => `Dat is ${size} eerder.`,
  taskAdded: (task, owners, state, within) => `Nieuwe taak voor ${owners} in “${state}”: “${task}”${within}.`,
  within: (length) => `, binnen ${length}`,
  taskRemoved: (task, owners, state) => `De taak “${task}” in “${state}”, voor ${owners}, vervalt.`,
  taskOwners: (task, was, is) => `De taak “${task}” was voor ${was} en is nu voor ${is}.`,
  taskWithin: (task, was, is) => `De termijn van de taak “${task}” was ${was} en is nu ${is}.`,
  noTerm: 'geen',
  taskWhen: (task, condition) => `De taak “${task}” is er nu alleen als: ${condition}.`,
  taskAlways: (task) => `De taak “${task}” is er nu altijd.`,
  taskOptional: (task, required) =>
    required
      ? `De taak “${task}” moet nu af zijn voordat de zaak verder gaat.`
      : `De taak “${task}” hoeft nu niet af te zijn voordat de zaak verder gaat.`,
  taskLeft: (task, how) =>
    ({
      cancel: `De taak “${task}” vervalt nu als de zaak verder gaat.`,
      carry: `De taak “${task}” blijft nu open als de zaak verder gaat.`,
      'must-be-answered': `De zaak kan nu niet verder zolang de taak “${task}” open staat.`,
    })[how],
  answerAdded: (task, answer) => `Op “${task}” kan nu ook worden geantwoord: “${answer}”.`,
  answerRemoved: (task, answer) => `Op “${task}” kan niet meer worden geantwoord: “${answer}”.`,
  answerChanged: (task, answer) => `Bij “${task}” doet het antwoord “${answer}” iets anders.`,
  taskMoved: (task, state) => `De taak “${task}” hoort nu bij “${state}”.`,
  ladder: (tasks, rungs) => `Herinneren en opschalen gaat anders bij ${tasks}. Nu: ${rungs}.`,
  noRungs: 'geen herinneringen',
  eventAdded: (event, by) => `Nieuw: ${by} kan vastleggen: “${event}”.`,
  eventRemoved: (event) => `“${event}” kan niet meer worden vastgelegd.`,
  eventAlsoBy: (event, roles) => `“${event}” kan nu ook worden vastgelegd door ${roles}.`,
  eventNoMoreBy: (event, roles) => `“${event}” kan niet meer worden vastgelegd door ${roles}.`,
  eventReason: (event, required) => `Bij “${event}” is een reden nu ${required ? 'verplicht' : 'niet meer verplicht'}.`,
  eventFacts: (event, facts) => `Bij “${event}” wordt nu gevraagd: ${facts}.`,
  none: 'niets',
  optional: (fact) => `${fact} (mag leeg blijven)`,
  report: (process) => `het proces “${process}”`,
  factAdded: (fact) => `Er wordt een nieuw gegeven vastgelegd: ${fact}.`,
  factRemoved: (fact) => `Dit gegeven wordt niet meer vastgelegd: ${fact}.`,
  factDefault: (fact, value) => `Zolang niemand iets anders vastlegt, geldt: ${fact}: ${value}.`,
  factChanged: (fact) => `Dit gegeven wordt anders vastgelegd: ${fact}.`,
  on: (event) => `bij “${event}”`,
  elapsed: (term) => `als de termijn “${term}” verstrijkt`,
  tasksDone: 'als alle taken af zijn',
  always: 'vanzelf',
  done: 'als alles daarin klaar is',
  entry: (entry) => `bij het begin “${entry}”`,
  answered: (task) => `bij een antwoord op “${task}”`,
  step: (trigger, from, to) => `van ${from} ${to}, ${trigger}`,
  towards: (state) => `naar “${state}”`,
  wherever: 'overal',
  stays: '(blijft daar)',
  if: (condition) => ` (als ${condition})`,
  stepAdded: (step) => `Nieuwe stap: ${step}.`,
  stepRemoved: (step) => `Deze stap vervalt: ${step}.`,
  stepChanged: (was, is) => `Een stap wordt anders. Eerst: ${was}. Nu: ${is}.`,
  stepActs: (step) => `Bij deze stap gebeurt iets anders dan eerst: ${step}.`,
  entryAdded: (entry) => `Een zaak kan nu ook zo beginnen: “${entry}”.`,
  entryRemoved: (entry) => `Een zaak kan niet meer zo beginnen: “${entry}”.`,
  entryChanged: (entry) => `Dit begin van een zaak wordt anders: “${entry}”.`,
  handoverAdded: (state, process) => `Na “${state}” gaat de zaak nu verder in “${process}”.`,
  handoverRemoved: (state, process) => `Na “${state}” gaat de zaak niet meer verder in “${process}”.`,
  handoverChanged: (state) => `De overdracht na “${state}” wordt anders.`,
  ruleAdded: (rule, says) => `Nieuwe regel “${rule}”: ${says}`,
  ruleRemoved: (rule, said) => `De regel “${rule}” vervalt. Die zei: ${said}`,
  ruleChanged: (rule, was, is) => `De regel “${rule}” wordt anders. Eerst: ${was} Nu: ${is}`,
  because: (why) => `Waarom van de factsheet wordt afgeweken: ${why}`,
  canNow: (state) => `Een zaak kan nu in “${state}” komen.`,
  canNoMore: (state) => `Een zaak kan niet meer in “${state}” komen.`,
  stepPossible: (step) => `Dit kan nu: ${step}.`,
  stepImpossible: (step) => `Dit kan niet meer: ${step}.`,
  endPossible: (state) => `Een zaak kan nu eindigen in “${state}”.`,
  endImpossible: (state) => `Een zaak kan niet meer eindigen in “${state}”.`,
  mayEndWithout: (state) => `Een zaak kan nu eindigen zonder ooit in “${state}” te zijn geweest.`,
  endsOnlyThrough: (state) => `Een zaak kan niet meer eindigen zonder in “${state}” te zijn geweest.`,
};

const en: DifferenceWords = {
  and: 'and',
  or: 'or',
  common: 'What the processes have in common',
  processAdded: 'This process is new.',
  processRemoved: 'This process is left out.',
  renamed: (was, is) => `“${was}” is now called “${is}”.`,
  roleAdded: (role) => `There is a new role: “${role}”.`,
  roleRemoved: (role) => `The role “${role}” is left out.`,
  roleActs: (role, roles) => `“${role}” may now do the work of ${roles} too.`,
  roleActsNoMore: (role, roles) => `“${role}” may no longer do the work of ${roles}.`,
  stateAdded: (state) => `There is a new state: “${state}”.`,
  stateRemoved: (state) => `The state “${state}” is left out.`,
  stateChanged: (state) => `The state “${state}” is made up in another way.`,
  termAdded: (term, length) => `There is a new term: “${term}”, ${length}.`,
  termRemoved: (term) => `The term “${term}” is left out.`,
  termLength: (term, was, is) => `The term “${term}” was ${was} and becomes ${is}.`,
  termCounted: (term, was, is) => `The term “${term}” is counted in another way. Before: ${was}. Now: ${is}.`,
  later: (size) => `That is ${size} later.`,
  earlier: (size) => `That is ${size} earlier.`,
  taskAdded: (task, owners, state, within) => `New task for ${owners} in “${state}”: “${task}”${within}.`,
  within: (length) => `, within ${length}`,
  taskRemoved: (task, owners, state) => `The task “${task}” in “${state}”, for ${owners}, is left out.`,
  taskOwners: (task, was, is) => `The task “${task}” was for ${was} and is now for ${is}.`,
  taskWithin: (task, was, is) => `The term of the task “${task}” was ${was} and is now ${is}.`,
  noTerm: 'none',
  taskWhen: (task, condition) => `The task “${task}” is now there only if: ${condition}.`,
  taskAlways: (task) => `The task “${task}” is now always there.`,
  taskOptional: (task, required) =>
    required
      ? `The task “${task}” must now be done before the case goes on.`
      : `The task “${task}” need no longer be done before the case goes on.`,
  taskLeft: (task, how) =>
    ({
      cancel: `The task “${task}” now lapses when the case goes on.`,
      carry: `The task “${task}” now stays open when the case goes on.`,
      'must-be-answered': `The case can now not go on as long as the task “${task}” is open.`,
    })[how],
  answerAdded: (task, answer) => `“${task}” can now be answered with “${answer}” too.`,
  answerRemoved: (task, answer) => `“${task}” can no longer be answered with “${answer}”.`,
  answerChanged: (task, answer) => `The answer “${answer}” to “${task}” does something else.`,
  taskMoved: (task, state) => `The task “${task}” now belongs to “${state}”.`,
  ladder: (tasks, rungs) => `Reminding and escalating goes in another way with ${tasks}. Now: ${rungs}.`,
  noRungs: 'no reminders',
  eventAdded: (event, by) => `New: ${by} can record “${event}”.`,
  eventRemoved: (event) => `“${event}” can no longer be recorded.`,
  eventAlsoBy: (event, roles) => `“${event}” can now be recorded by ${roles} too.`,
  eventNoMoreBy: (event, roles) => `“${event}” can no longer be recorded by ${roles}.`,
  eventReason: (event, required) => `With “${event}” a reason is ${required ? 'now required' : 'no longer required'}.`,
  eventFacts: (event, facts) => `With “${event}” is now asked: ${facts}.`,
  none: 'nothing',
  optional: (fact) => `${fact} (may stay empty)`,
  report: (process) => `the process “${process}”`,
  factAdded: (fact) => `A new fact is recorded: ${fact}.`,
  factRemoved: (fact) => `This fact is no longer recorded: ${fact}.`,
  factDefault: (fact, value) => `As long as nobody records anything else: ${fact}: ${value}.`,
  factChanged: (fact) => `This fact is recorded in another way: ${fact}.`,
  on: (event) => `on “${event}”`,
  elapsed: (term) => `when the term “${term}” elapses`,
  tasksDone: 'when all tasks are done',
  always: 'by itself',
  done: 'when all in it is done',
  entry: (entry) => `at the beginning “${entry}”`,
  answered: (task) => `on an answer to “${task}”`,
  step: (trigger, from, to) => `from ${from} ${to}, ${trigger}`,
  towards: (state) => `to “${state}”`,
  wherever: 'anywhere',
  stays: '(stays there)',
  if: (condition) => ` (if ${condition})`,
  stepAdded: (step) => `New step: ${step}.`,
  stepRemoved: (step) => `This step is left out: ${step}.`,
  stepChanged: (was, is) => `A step becomes another. Before: ${was}. Now: ${is}.`,
  stepActs: (step) => `Something else happens than before with this step: ${step}.`,
  entryAdded: (entry) => `A case can now begin like this too: “${entry}”.`,
  entryRemoved: (entry) => `A case can no longer begin like this: “${entry}”.`,
  entryChanged: (entry) => `This beginning of a case becomes another: “${entry}”.`,
  handoverAdded: (state, process) => `After “${state}” the case now goes on in “${process}”.`,
  handoverRemoved: (state, process) => `After “${state}” the case no longer goes on in “${process}”.`,
  handoverChanged: (state) => `The handover after “${state}” becomes another.`,
  ruleAdded: (rule, says) => `New rule “${rule}”: ${says}`,
  ruleRemoved: (rule, said) => `The rule “${rule}” is left out. It said: ${said}`,
  ruleChanged: (rule, was, is) => `The rule “${rule}” becomes another. Before: ${was} Now: ${is}`,
  because: (why) => `Why the factsheet is departed from: ${why}`,
  canNow: (state) => `A case can now come to “${state}”.`,
  canNoMore: (state) => `A case can no longer come to “${state}”.`,
  stepPossible: (step) => `This is now possible: ${step}.`,
  stepImpossible: (step) => `This is no longer possible: ${step}.`,
  endPossible: (state) => `A case can now end in “${state}”.`,
  endImpossible: (state) => `A case can no longer end in “${state}”.`,
  mayEndWithout: (state) => `A case can now end without ever having been in “${state}”.`,
  endsOnlyThrough: (state) => `A case can no longer end without having been in “${state}”.`,
};

export const DIFFERENCE_WORDS: Readonly<Record<Language, DifferenceWords>> = { nl, en };
