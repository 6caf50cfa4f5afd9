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

/** The parsed text of every process, by process id. */
export function sourcesById(files: readonly SourceFile[]): ReadonlyMap<string, Source> {
  return new Map(
    files.flatMap(({ path, text }) => {
      const { source } = parseSource(path, text);
      const id = source === undefined ? undefined : valueAt(source.value, ['process']);
      return source !== undefined && typeof id === 'string' ? [[id, source] as const] : [];
    }),
  );
}
