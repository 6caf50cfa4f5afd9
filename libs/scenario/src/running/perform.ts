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
