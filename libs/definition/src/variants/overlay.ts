// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: the documents of a base with the edits of a variant on them, read by the same reader as any other document. Each
 * part knows where it is written: in the variant where the variant says it, else where the base has it.
 */
import type { PlaybookDocument, ProcessDocument } from '../document.js';
import { readSource, type ReadDocument } from '../reading/read-document.js';
import type { ReadPlaybook } from '../reading/read-playbook.js';
import { validatePlaybook, validateProcess } from '../reading/schema.js';
import type { DocumentPath, Source, WrittenAt } from '../reading/source.js';
import { PLAYBOOK_PARTS, type Edit, type Ground } from './edits.js';
import { isWithin, without, withValue } from './tree.js';

/** An edit with the text that says so. */
export interface PlacedEdit extends Edit {
  readonly variant: string;
  readonly source: Source;
}

export function groundOf({ playbook, processes }: ReadPlaybook): Ground {
  return new Map([
    [PLAYBOOK_PARTS, playbook.source?.value],
    ...processes.map((each) => [each.document?.process ?? each.file, each.source?.value] as const),
  ]);
}

/** @param base in which no error was found */
export function overlay(base: ReadPlaybook, edits: readonly PlacedEdit[]): ReadPlaybook {
  const of = (document: string): readonly PlacedEdit[] => edits.filter((edit) => edit.document === document);
  const kept = base.processes.flatMap((process): readonly ReadDocument<ProcessDocument>[] => {
    const own = of(process.document?.process ?? '');
    if (own.some(({ kind, target }) => kind === 'remove' && target.length === 0)) return [];
    return [edited(process, own, validateProcess)];
  });
  const added = edits.filter(({ kind, target }) => kind === 'add' && target.length === 0);
  return {
    playbook: edited<PlaybookDocument>(base.playbook, of(PLAYBOOK_PARTS), validatePlaybook),
    processes: [...kept, ...added.map((edit) => readSource(sourceOfAdded(edit), validateProcess))],
  };
}

function edited<T>(
  document: ReadDocument<T>,
  edits: readonly PlacedEdit[],
  validate: Parameters<typeof readSource<T>>[1],
): ReadDocument<T> {
  if (edits.length === 0 || document.source === undefined) return document;
  return readSource(withEdits(document.source, edits), validate);
}

function withEdits(base: Source, edits: readonly PlacedEdit[]): Source {
  const value = edits.reduce<unknown>(
    (tree, edit) => (edit.kind === 'remove' ? without(tree, edit.target) : withValue(tree, edit.target, edit.value)),
    base.value,
  );
  return { file: base.file, value, placeOf: (path) => placeIn(edits, path) ?? base.placeOf(path) };
}

function placeIn(edits: readonly PlacedEdit[], path: DocumentPath): WrittenAt | undefined {
  const edit = edits.findLast(({ kind, target }) => kind !== 'remove' && isWithin(path, target));
  return edit?.source.placeOf([...edit.at, ...path.slice(edit.target.length)]);
}

function sourceOfAdded({ source, at, value }: PlacedEdit): Source {
  return { file: source.file, value, placeOf: (path) => source.placeOf([...at, ...path]) };
}
