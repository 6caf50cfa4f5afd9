// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: reading one atom of a rule: something that happens, in the process of the rule or in another. */
import { suggest } from '../nearest.js';
import type { DocumentPath } from '../reading/source.js';
import type { RuleAtom } from './rule.js';
import { closed, readSet, type Complain, type Written } from './written-form.js';

/** What an atom is about, and what more it can say then. */
const KINDS = {
  entry: [],
  state: [],
  event: ['with'],
  task: ['answered', 'asked'],
  start: ['or-running'],
  tell: ['event'],
  report: [],
  notify: [],
  put: [],
  elapsed: [],
  cancelled: [],
  fact: ['equals'],
  deadlock: [],
} as const;

type Kind = keyof typeof KINDS;

const isKind = (key: string): key is Kind => Object.hasOwn(KINDS, key);
const NAMES = Object.keys(KINDS);

/** Undefined when it cannot be read, after complaining. */
export function readAtom(map: Written | undefined, path: DocumentPath, complain: Complain): RuleAtom | undefined {
  const kind = kindOf(map);
  if (!map || kind === undefined) {
    const unknown = [...(map?.keys() ?? [])].find((key) => key !== 'process' && key !== 'where') ?? '';
    const message =
      unknown === '' ? 'Something that happens is missing here.' : `"${unknown}" is nothing that happens.`;
    complain(path, message, suggest(unknown, NAMES, `Name one of ${NAMES.join(', ')}.`));
    return undefined;
  }
  if (!closed(map, [kind, ...KINDS[kind], 'process', 'where'], path, complain)) return undefined;
  const happening = readHappening(kind, map);
  const [process, where] = [map.get('process'), map.get('where')];
  const areTexts = [process, where].every((each) => each === undefined || typeof each === 'string');
  if (!happening || !areTexts) {
    complain(
      path,
      `"${kind}" is not written like this.`,
      `Write { ${kind}: ${kind === 'deadlock' ? 'true' : '<id>'} }.`,
    );
    return undefined;
  }
  return {
    ...happening,
    ...(typeof process === 'string' && { process }),
    ...(typeof where === 'string' && { where }),
  };
}

/** `tell` names an event too, so what comes first in the list above is not what it is about. */
function kindOf(map: Written | undefined): Kind | undefined {
  if (map?.has('tell') === true) return 'tell';
  return [...(map?.keys() ?? [])].find(isKind);
}

function readHappening(kind: Kind, map: Written): RuleAtom | undefined {
  const id = map.get(kind);
  if (kind === 'deadlock') return id === true ? { kind } : undefined;
  if (typeof id !== 'string') return undefined;
  switch (kind) {
    case 'entry':
      return { kind, entry: id };
    case 'state':
      return { kind, state: id };
    case 'event': {
      const facts = map.has('with') ? readSet(map.get('with')) : [];
      return facts && { kind, event: id, with: facts };
    }
    case 'task':
      return readTask(id, map);
    case 'start': {
      const orRunning = map.get('or-running');
      return orRunning === undefined || orRunning === true
        ? { kind, start: id, orRunning: orRunning === true }
        : undefined;
    }
    case 'tell':
      return readTelling(id, map);
    case 'report':
      return { kind, event: id };
    case 'notify':
      return { kind, role: id };
    case 'put':
      return { kind, fact: id };
    case 'elapsed':
    case 'cancelled':
      return { kind, term: id };
    case 'fact': {
      const equals = map.get('equals');
      if (equals === undefined) return { kind, fact: id };
      return typeof equals === 'boolean' || typeof equals === 'string' ? { kind, fact: id, equals } : undefined;
    }
  }
}

function readTelling(tell: string, map: Written): RuleAtom | undefined {
  const event = map.get('event');
  if (event !== undefined && typeof event !== 'string') return undefined;
  return { kind: 'tell', tell, ...(event !== undefined && { event }) };
}

function readTask(task: string, map: Written): RuleAtom | undefined {
  const asked = map.get('asked');
  if (asked !== undefined) return asked === true && !map.has('answered') ? { kind: 'asked', task } : undefined;
  if (!map.has('answered')) return { kind: 'task', task };
  const answers = readSet(map.get('answered'));
  return answers && { kind: 'task', task, answers };
}
