// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: from the names of a table to the ids of a case, and asking the driver. */
import type { Answered, CaseSnapshot, InstanceSnapshot, Refused, ScenarioDriver, TaskSnapshot } from '../driver.js';
import { instancesAt, type Place, type Reference } from '../reference.js';
import type { ScenarioAction } from '../scenario.js';

type Action<K extends ScenarioAction['kind']> = Extract<ScenarioAction, { kind: K }>;
type Instances = readonly InstanceSnapshot[];
type Found = { readonly kind: 'found'; readonly id: string } | Refused;

/** Asks what the row asks. What the table leaves open (which of several?) is refused, as the engine would. */
export async function perform(
  driver: ScenarioDriver,
  action: ScenarioAction,
  snapshot: CaseSnapshot | undefined,
): Promise<Answered> {
  if (action.kind === 'open') {
    const { kind: _kind, ...request } = action;
    return driver.open(request);
  }
  if (snapshot === undefined) return NO_CASE;
  const { instances } = snapshot;
  switch (action.kind) {
    case 'event':
      return sendEvent(driver, action, instances);
    case 'answer':
      return answerTask(driver, action, instances);
    case 'correct-fact':
      return correctFact(driver, action, instances);
    case 'correct-answer':
      return correctAnswer(driver, action, instances);
    case 'change-term':
      return changeTerm(driver, action, instances);
  }
}

const NO_CASE: Refused = {
  kind: 'refused',
  code: 'unknown-instance',
  message: 'There is no case.',
  remedy: 'Look at why it was not opened.',
};

async function sendEvent(driver: ScenarioDriver, action: Action<'event'>, instances: Instances): Promise<Answered> {
  const { kind: _kind, in: place, ...request } = action;
  if (place === undefined) return driver.event(request);
  const found = findInstance(instances, place);
  return found.kind === 'refused' ? found : driver.event({ ...request, instance: found.id });
}

async function correctFact(
  driver: ScenarioDriver,
  action: Action<'correct-fact'>,
  instances: Instances,
): Promise<Answered> {
  const { by, reason, value, fact } = action;
  const request = { kind: 'fact', by, reason, value, fact: fact.name } as const;
  if (fact.place === undefined) return driver.correct(request);
  const found = findInstance(instances, fact.place);
  return found.kind === 'refused' ? found : driver.correct({ ...request, instance: found.id });
}

async function answerTask(driver: ScenarioDriver, action: Action<'answer'>, instances: Instances): Promise<Answered> {
  const { kind: _kind, task, ...request } = action;
  const found = findTask(instances, task, ({ status }) => status === 'open');
  return found.kind === 'refused' ? found : driver.answer({ ...request, task: found.id });
}

async function correctAnswer(
  driver: ScenarioDriver,
  action: Action<'correct-answer'>,
  instances: Instances,
): Promise<Answered> {
  const { task, ...request } = action;
  const found = findTask(instances, task, ({ status }) => status === 'answered');
  return found.kind === 'refused' ? found : driver.correct({ ...request, kind: 'answer', task: found.id });
}

async function changeTerm(
  driver: ScenarioDriver,
  { by, term, change, reason }: Action<'change-term'>,
  instances: Instances,
): Promise<Answered> {
  const found = findTerm(instances, term);
  return found.kind === 'refused' ? found : driver.changeTerm({ by, reason, term: found.id, ...change });
}

/** The instance said, or the only running one of the process; where none runs any more, the last. */
function findInstance(instances: Instances, place: Place): Found {
  const there = instancesAt(instances, place);
  const running = place.nth === undefined ? there.filter(({ status }) => status === 'running') : there;
  if (running.length > 1) return ambiguous(place.process, place.process, running.length);
  const found = running[0] ?? there.at(-1);
  if (found) return { kind: 'found', id: found.id };
  return {
    kind: 'refused',
    code: 'unknown-instance',
    message: `There is no instance of '${place.process}' in this case.`,
    remedy: named(instances.map(({ process }) => process)),
  };
}

/** The only task of this name that is wanted; where none is, its last occurrence, which the engine then refuses. */
function findTask(instances: Instances, { name, place }: Reference, isWanted: (task: TaskSnapshot) => boolean): Found {
  const having = instancesAt(instances, place)
    .map((instance) => ({ instance, tasks: instance.tasks.filter(({ task }) => task === name) }))
    .filter(({ tasks }) => tasks.length > 0);
  const wanting = having.filter(({ tasks }) => tasks.some(isWanted));
  if (wanting.length > 1) return ambiguous(name, wanting[0]?.instance.process ?? name, wanting.length);
  const found = wanting[0]?.tasks.findLast(isWanted) ?? having.at(-1)?.tasks.at(-1);
  if (found) return { kind: 'found', id: found.id };
  const open = instances.flatMap(({ tasks }) => tasks.filter(({ status }) => status === 'open'));
  return {
    kind: 'refused',
    code: 'unknown-task',
    message: `The task '${name}' was never opened in this case.`,
    remedy: named(open.map(({ task }) => task)),
  };
}

/**
 * The only open term of this name, a wait before the due date of a task; or the due date of the task of this name. Where
 * none is open, the last that was, which the engine then refuses.
 */
function findTerm(instances: Instances, { name, place }: Reference): Found {
  const there = instancesAt(instances, place);
  const all = there.flatMap(({ process, tasks, terms }) => {
    const ids = new Set(tasks.filter(({ task }) => task === name).map(({ id }) => id));
    const meant = terms.filter(({ term, task }) => term === name || (task !== undefined && ids.has(task)));
    return meant.map((term) => ({ ...term, process }));
  });
  const open = all.filter(({ status }) => status === 'armed' || status === 'suspended');
  const waits = open.filter(({ task }) => task === undefined);
  const candidates = waits.length > 0 ? waits : open;
  const [first, another] = candidates;
  if (another && candidates.every(({ process }) => process === first?.process))
    return whichTask(name, candidates.length);
  if (first && another) return ambiguous(name, first.process, candidates.length);
  const found = first ?? all.at(-1);
  if (found) return { kind: 'found', id: found.id };
  const running = there.flatMap(({ terms }) => terms.filter(({ status }) => status === 'armed'));
  const remedy = named(running.map(({ term }) => term));
  return { kind: 'refused', code: 'unknown-term', message: `The term '${name}' never ran in this case.`, remedy };
}

function whichTask(name: string, count: number): Refused {
  const message = `'${name}' may be any of ${count} terms.`;
  return { kind: 'refused', code: 'unknown-term', message, remedy: 'Name the task whose due date it is.' };
}

function ambiguous(name: string, process: string, count: number): Refused {
  const message = `'${name}' may be any of ${count} instances.`;
  return {
    kind: 'refused',
    code: 'unknown-instance',
    message,
    remedy: `Write ${process}#1 for the first that was opened.`,
  };
}

const named = (names: readonly string[]): string =>
  names.length === 0 ? 'There is none.' : `There is: ${[...new Set(names)].join(', ')}.`;
