// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { EXPLAINING_KEYS } from '../hash.js';
import { RESERVED_PREFIXES } from '../playbook.js';
import type { DocumentPath } from '../reading/source.js';
import { PLAYBOOK_PARTS } from '../variants/edits.js';
import type { CheckContext } from './context.js';

/** Ids are unique where targets, guards and rules use them without a path, and leave reserved names alone. */
export function checkNames(context: CheckContext): void {
  const { process, outline, report } = context;
  reportDuplicates(context, 'state', outline.states);
  reportDuplicates(context, 'task', outline.tasks);
  for (const { id, path } of outline.states) {
    const clash = id === process.process || id in context.playbook.processes || id.startsWith('drb-');
    if (clash) reserved(context, id, path, 'It is the id of a process or begins with "drb-".');
  }
  for (const event of Object.keys(process.events ?? {})) {
    if (RESERVED_PREFIXES.some((prefix) => event.startsWith(prefix))) {
      reserved(context, event, ['events', event], `Events may not begin with ${RESERVED_PREFIXES.join(' or ')}.`);
    }
  }
  for (const { id, path } of namedParts(context)) {
    if (EXPLAINING_KEYS.has(id)) reserved(context, id, path, 'It is a key of the format that only explains.');
  }
  for (const fact of Object.keys(process.facts ?? {})) {
    if (FEEL_WORDS.has(fact)) reserved(context, fact, ['facts', fact], 'It is a word of the language of guards.');
  }
  for (const role of Object.keys(process.roles ?? {})) {
    if (context.playbook.roles !== undefined && role in context.playbook.roles) {
      const message = `The role "${role}" is already in playbook.yaml.`;
      report({
        code: 'duplicate-id',
        path: ['roles', role],
        message,
        remedy: 'Take it out here or give it another id.',
      });
    }
  }
  if (process.process === PLAYBOOK_PARTS)
    reserved(context, PLAYBOOK_PARTS, ['process'], 'Variants use it for what the processes have in common.');
  if (process.process === 'parent') reserved(context, 'parent', ['process'], 'Reports use it for the process above.');
}

/** Words that an expression would not read as the name of a fact. */
const FEEL_WORDS: ReadonlySet<string> = new Set(
  (
    'and or not in between if then else for some every satisfies return instance of function external true false null ' +
    'date time duration context is known answer status running'
  ).split(' '),
);

function namedParts({
  process,
  outline,
}: CheckContext): readonly { readonly id: string; readonly path: DocumentPath }[] {
  const keys = (['entries', 'roles', 'facts', 'terms', 'ladders', 'rules'] as const).flatMap((part) =>
    Object.keys(process[part] ?? {}).map((id) => ({ id, path: [part, id] })),
  );
  const answers = outline.tasks.flatMap(({ document, path }) =>
    Object.keys(document.answers).map((id) => ({ id, path: [...path, 'answers', id] })),
  );
  const alternatives = outline.transitions.map(({ alternative, path }) => ({ id: alternative, path }));
  return [...keys, ...answers, ...alternatives, ...outline.states, ...outline.tasks];
}

function reportDuplicates(
  { report }: CheckContext,
  what: string,
  parts: readonly { readonly id: string; readonly path: DocumentPath }[],
): void {
  const first = new Map<string, DocumentPath>();
  for (const { id, path } of parts) {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, path);
    else {
      const message = `The ${what} "${id}" exists already, at ${earlier.join('/')}.`;
      report({ code: 'duplicate-id', path, message, remedy: `Give this ${what} an id of its own.` });
    }
  }
}

function reserved({ report }: CheckContext, name: string, path: DocumentPath, why: string): void {
  report({
    code: 'reserved-name',
    path,
    message: `"${name}" cannot be used as an id. ${why}`,
    remedy: 'Use another id.',
  });
}
