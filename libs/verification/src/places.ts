// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: where in a document a state, a transition, a term or a task of the compiled process stands. */
import { DEFAULT_ALTERNATIVE, parseSource } from '@draaiboek/definition';
import type { CompiledProcess, DocumentPath, Source, SourceFile } from '@draaiboek/definition';

export function pathOfState({ states }: Pick<CompiledProcess, 'states'>, state: string): DocumentPath {
  const parent = states[state]?.parent;
  const inner = ['states', state];
  return parent === undefined ? inner : [...pathOfState({ states }, parent), ...inner];
}

/** A transition's id is its path, with the state by its id alone; a plain target has no alternative of its own. */
export function pathOfTransition(process: CompiledProcess, id: string, source: Source): DocumentPath {
  const from = process.transitions[id]?.from;
  const keys = id.split('/');
  const path = from === undefined ? keys : [...pathOfState(process, from), ...keys.slice(1)];
  const isPlain = path.at(-1) === DEFAULT_ALTERNATIVE && typeof valueAt(source.value, path.slice(0, -1)) === 'string';
  return isPlain ? path.slice(0, -1) : path;
}

function valueAt(value: unknown, path: DocumentPath): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? new Map(Object.entries(at)).get(key) : undefined),
    value,
  );
}

/** The id of the process that a file holds, if it holds one. */
export function processWrittenIn({ path, text }: SourceFile): string | undefined {
  const id = valueAt(parseSource(path, text).source?.value, ['process']);
  return typeof id === 'string' ? id : undefined;
}

/** The parsed text of a process. Parsing takes longer than exploring a small process: only what must be is. */
export function findSource(files: readonly SourceFile[], process: string): Source | undefined {
  for (const { path, text } of files) {
    if (!text.includes(process)) continue;
    const { source } = parseSource(path, text);
    if (source !== undefined && valueAt(source.value, ['process']) === process) return source;
  }
  return undefined;
}
