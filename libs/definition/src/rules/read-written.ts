// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: reading rules about the document itself: what it must have, and what it must not have. */
import type { DocumentPath } from '../reading/source.js';
import type { Written } from './rule.js';
import { asMap, closed, readSet, type Complain } from './written-form.js';

interface Form {
  readonly template: 'existence' | 'absence';
  readonly keys: readonly string[];
  readonly example: string;
  /** Undefined when a value is not as it must be. */
  readonly read: (map: ReadonlyMap<string, unknown>) => Written | undefined;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** By the keys that tell them apart. */
const FORMS: readonly Form[] = [
  {
    template: 'existence',
    keys: ['reason-on'],
    example: '{ reason-on: <event> }',
    read: (map) => {
      const event = text(map.get('reason-on'));
      return event === undefined ? undefined : { kind: 'reason-on', event };
    },
  },
  {
    template: 'existence',
    keys: ['grounds-on', 'answered'],
    example: '{ grounds-on: <task>, answered: { <answer>: true } }',
    read: (map) => {
      const task = text(map.get('grounds-on'));
      const answers = readSet(map.get('answered'));
      return task === undefined || answers === undefined ? undefined : { kind: 'grounds-on', task, answers };
    },
  },
  {
    template: 'existence',
    keys: ['fact', 'set-by'],
    example: '{ fact: <fact>, set-by: <event> }',
    read: (map) => {
      const [fact, event] = [text(map.get('fact')), text(map.get('set-by'))];
      return fact === undefined || event === undefined ? undefined : { kind: 'set-by', fact, event };
    },
  },
  {
    template: 'absence',
    keys: ['fact', 'set-by', 'except'],
    example: '{ fact: <fact>, set-by: any, except: { <event or task>: true } }',
    read: (map) => {
      const fact = text(map.get('fact'));
      const by = readSet(map.get('except'));
      return fact !== undefined && map.get('set-by') === 'any' && by ? { kind: 'only-set-by', fact, by } : undefined;
    },
  },
  {
    template: 'absence',
    keys: ['fact', 'category'],
    example: '{ fact: any, category: { <category>: true } }',
    read: (map) => {
      const categories = readSet(map.get('category'));
      return map.get('fact') === 'any' && categories ? { kind: 'no-fact-of', categories } : undefined;
    },
  },
  {
    template: 'absence',
    keys: ['fact'],
    example: '{ fact: <fact> }',
    read: (map) => {
      const fact = text(map.get('fact'));
      return fact === undefined || fact === 'any' ? undefined : { kind: 'no-fact', fact };
    },
  },
  {
    template: 'absence',
    keys: ['elapsed', 'leading-to'],
    example: '{ elapsed: any, leading-to: { <state>: true } }',
    read: (map) => {
      const states = readSet(map.get('leading-to'));
      return map.get('elapsed') === 'any' && states ? { kind: 'no-term-leads-to', states } : undefined;
    },
  },
  {
    template: 'absence',
    keys: ['action', 'except'],
    example: '{ action: any, except: { <kind>: true } }',
    read: (map) => {
      const kinds = readSet(map.get('except'));
      return map.get('action') === 'any' && kinds ? { kind: 'only-actions', kinds } : undefined;
    },
  },
  {
    template: 'absence',
    keys: ['case', 'except'],
    example: '{ case: any, except: { <process>: true } }',
    read: (map) => {
      const processes = readSet(map.get('except'));
      return map.get('case') === 'any' && processes ? { kind: 'only-cases', processes } : undefined;
    },
  },
];

/** Keys that an atom does not have. */
const TELLING = new Set(['reason-on', 'grounds-on', 'set-by', 'category', 'leading-to', 'action', 'except', 'case']);

/** What is written, nothing when the rule is about what happens, or that it cannot be read (after complaining). */
export function readWritten(
  template: string,
  value: unknown,
  path: DocumentPath,
  complain: Complain,
): Written | 'not-read' | undefined {
  const map = asMap(value);
  if (!map) return undefined;
  const isAbsentFact = template === 'absence' && map.size === 1 && map.has('fact');
  if (!isAbsentFact && ![...map.keys()].some((key) => TELLING.has(key))) return undefined;
  const forms = FORMS.filter((form) => form.template === template);
  const form = forms.find(({ keys }) => keys.length === map.size && keys.every((key) => map.has(key)));
  const read = form?.read(map);
  if (read) return read;
  const examples = (form ? [form] : forms).map(({ example }) => example);
  if (form || closed(map, [...new Set(forms.flatMap(({ keys }) => keys))], path, complain)) {
    complain(path, `An "${template}" is not written like this.`, `Write ${examples.join(', or ')}.`);
  }
  return 'not-read';
}
