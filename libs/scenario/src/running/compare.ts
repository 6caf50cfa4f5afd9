// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: what was expected against what is there. Whatever is not named is not looked at. */
import type { FactValue, TermStatus } from '@draaiboek/engine';
import type { ThenDocument } from '../document.js';
import type { CaseSnapshot, InstanceSnapshot, TaskSnapshot } from '../driver.js';
import { instancesAt, parsePlace, parseReference } from '../reference.js';
import type { Wording } from './wording.js';

/** One thing that is not as expected, in words for who wrote the table. */
export interface Difference {
  /** Where in `then`: `tasks/aangifte-vermissing`; `command` where the table expects nothing special of it. */
  readonly expectation: string;
  readonly expected: string;
  readonly actual: string;
}

type Instances = readonly InstanceSnapshot[];
type Expecting<K extends keyof ThenDocument> = NonNullable<ThenDocument[K]>;

/** Everything in a case that is not as expected. */
export function compare(then: ThenDocument, snapshot: CaseSnapshot, words: Wording): readonly Difference[] {
  const { instances } = snapshot;
  return [
    ...compareStates(then.state ?? [], instances, words),
    ...compareEnded(then.ended ?? [], instances, words),
    ...compareTasks(then.tasks ?? {}, instances, words),
    ...compareClosed(then.closed ?? [], instances, words),
    ...compareTerms(then.terms ?? {}, instances, words),
    ...compareSuspended(then.suspended ?? [], instances, words),
    ...compareGone(then.gone ?? [], instances, words),
    ...compareRungs(then.rungs ?? {}, instances, words),
    ...compareFacts(then.facts ?? {}, instances, words),
    ...compareChecklist(then.checklist ?? {}, instances, words),
  ];
}

function compareStates(expected: Expecting<'state'>, instances: Instances, words: Wording): readonly Difference[] {
  const running = instances.filter(({ status }) => status === 'running');
  return expected.flatMap((text) => {
    const { name, place } = parseReference(text);
    const there = instancesAt(instances, place).filter(({ status }) => status === 'running');
    if (there.some(({ active }) => active.includes(name))) return [];
    const actual = running.flatMap(({ process, active }) => active.map((state) => `${process}/${state}`));
    return [{ expectation: `state/${text}`, expected: words.active, actual: words.notActive(actual) }];
  });
}

function compareEnded(expected: Expecting<'ended'>, instances: Instances, words: Wording): readonly Difference[] {
  const ended = instances.filter(({ status }) => status === 'ended');
  return expected.flatMap((text) => {
    const { name, place } = parseReference(text);
    const inState = instancesAt(instances, place).some(({ status, endedIn }) => status === 'ended' && endedIn === name);
    const asProcess = instancesAt(instances, parsePlace(text)).some(({ status }) => status === 'ended');
    if (inState || asProcess) return [];
    const actual = ended.map(({ process, endedIn }) => (endedIn === undefined ? process : `${process}/${endedIn}`));
    return [{ expectation: `ended/${text}`, expected: words.ended, actual: words.notEnded(actual) }];
  });
}

function compareTasks(expected: Expecting<'tasks'>, instances: Instances, words: Wording): readonly Difference[] {
  return Object.entries(expected).flatMap(([text, dueOn]) => {
    const open = openTasks(instances, text);
    if (open.some((task) => (task.dueOn ?? null) === dueOn)) return [];
    const actual =
      open.length > 0
        ? open.map((task) => words.openUntil(task.dueOn)).join('; ')
        : words.notOpenAmong(openTasks(instances).map((task) => `${task.task} (${words.openUntil(task.dueOn)})`));
    return [{ expectation: `tasks/${text}`, expected: words.openUntil(dueOn), actual }];
  });
}

function compareClosed(expected: Expecting<'closed'>, instances: Instances, words: Wording): readonly Difference[] {
  return expected.flatMap((text) => {
    const [open] = openTasks(instances, text);
    return open
      ? [{ expectation: `closed/${text}`, expected: words.notOpen, actual: words.openUntil(open.dueOn) }]
      : [];
  });
}

function compareTerms(expected: Expecting<'terms'>, instances: Instances, words: Wording): readonly Difference[] {
  return Object.entries(expected).flatMap(([text, dueOn]) => {
    const armed = armedTerms(instances, text);
    if (armed.some((term) => term.dueOn === dueOn)) return [];
    const actual =
      armed.length > 0
        ? armed.map((term) => words.runsUntil(term.dueOn)).join('; ')
        : words.notRunningAmong(armedTerms(instances).map((term) => `${term.term} (${words.runsUntil(term.dueOn)})`));
    return [{ expectation: `terms/${text}`, expected: words.runsUntil(dueOn), actual }];
  });
}

function compareSuspended(
  expected: Expecting<'suspended'>,
  instances: Instances,
  words: Wording,
): readonly Difference[] {
  return expected.flatMap((text) => {
    if (termsThat('suspended', instances, text).length > 0) return [];
    const running = termsThat('armed', instances, text).map(({ dueOn }) => words.runsUntil(dueOn));
    const actual = running.length > 0 ? running.join('; ') : words.notRunning;
    return [{ expectation: `suspended/${text}`, expected: words.suspended, actual }];
  });
}

function compareGone(expected: Expecting<'gone'>, instances: Instances, words: Wording): readonly Difference[] {
  return expected.flatMap((text) => {
    const actual = [
      ...openTasks(instances, text).map(({ dueOn }) => words.openUntil(dueOn)),
      ...armedTerms(instances, text).map(({ dueOn }) => words.runsUntil(dueOn)),
    ];
    const wanted = `${words.notOpen}, ${words.notRunning}`;
    return actual.length > 0 ? [{ expectation: `gone/${text}`, expected: wanted, actual: actual.join('; ') }] : [];
  });
}

function compareRungs(expected: Expecting<'rungs'>, instances: Instances, words: Wording): readonly Difference[] {
  return Object.entries(expected).flatMap(([text, rungs]) => {
    const latest = tasksNamed(instances, text).at(-1);
    const sent = latest?.sent ?? [];
    const same = latest !== undefined && sent.length === rungs.length && rungs.every((rung) => sent.includes(rung));
    if (same) return [];
    const show = (list: readonly string[]): string => (list.length === 0 ? words.nothingSent : list.join(', '));
    const actual = latest === undefined ? words.neverOpened : show(sent);
    return [{ expectation: `rungs/${text}`, expected: show(rungs), actual }];
  });
}

function compareFacts(expected: Expecting<'facts'>, instances: Instances, words: Wording): readonly Difference[] {
  return Object.entries(expected).flatMap(([text, value]) => {
    const { name, place } = parseReference(text);
    const there = instancesAt(instances, place);
    const running = there.filter(({ status }) => status === 'running');
    const values = new Set((running.length > 0 ? running : there).flatMap(({ facts }) => facts[name] ?? []));
    if (value === null ? values.size === 0 : values.has(value)) return [];
    const actual = [...values].map((each) => factText(each, words)).join('; ') || words.notKnown;
    return [{ expectation: `facts/${text}`, expected: factText(value, words), actual }];
  });
}

function compareChecklist(
  expected: Expecting<'checklist'>,
  instances: Instances,
  words: Wording,
): readonly Difference[] {
  return Object.entries(expected).flatMap(([text, holds]) => {
    const { name, place } = parseReference(text);
    const there = instancesAt(instances, place).flatMap(({ checklist }) => checklist[name] ?? []);
    if (there.includes(holds)) return [];
    const actual = there.map((each) => factText(each, words)).join('; ') || words.notKnown;
    return [{ expectation: `checklist/${text}`, expected: factText(holds, words), actual }];
  });
}

function factText(value: FactValue | null, words: Wording): string {
  if (value === null) return words.notKnown;
  if (typeof value === 'string') return value;
  return value ? words.yes : words.no;
}

/** Occurrences of a task in the order in which they were opened; of all tasks without a name. */
function tasksNamed(instances: Instances, text?: string): readonly TaskSnapshot[] {
  const { name, place } = text === undefined ? {} : parseReference(text);
  return instancesAt(instances, place).flatMap(({ tasks }) =>
    tasks.filter(({ task }) => name === undefined || task === name),
  );
}

function openTasks(instances: Instances, text?: string): readonly TaskSnapshot[] {
  return tasksNamed(instances, text).filter(({ status }) => status === 'open');
}

function armedTerms(instances: Instances, text?: string): InstanceSnapshot['terms'] {
  return termsThat('armed', instances, text);
}

function termsThat(wanted: TermStatus, instances: Instances, text?: string): InstanceSnapshot['terms'] {
  const { name, place } = text === undefined ? {} : parseReference(text);
  return instancesAt(instances, place).flatMap(({ terms }) =>
    terms.filter(({ term, status }) => status === wanted && (name === undefined || term === name)),
  );
}
