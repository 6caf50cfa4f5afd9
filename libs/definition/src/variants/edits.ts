// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: from what a variant says to single edits of the documents of its base, each resolved to the path where it takes
 * effect. Does not own applying them (`overlay.ts`), nor whether they may be made (`protect.ts`).
 *
 * - `change` names only what exists, `add` only what does not, `remove` only what exists.
 * - Under `states` of a process a state is meant by its id, wherever it stands.
 */
import { suggest } from '../nearest.js';
import type { Fault } from '../reading/schema-findings.js';
import type { DocumentPath } from '../reading/source.js';
import { titleOf, type PartsDocument, type VariantDocument } from './document.js';
import { isEmpty, isMapOfParts, isOptionalMap, isTree, overlap, valueAt } from './tree.js';

/** By which name a variant means `playbook.yaml`; no process may have it as its id. */
export const PLAYBOOK_PARTS = 'playbook';

/** One thing that a variant does to a document of its base. */
export interface Edit {
  readonly kind: 'change' | 'add' | 'remove';
  /** The id of a process, or `playbook`. */
  readonly document: string;
  /** Where it takes effect; empty for a whole process. */
  readonly target: DocumentPath;
  /** What stands there then; of no meaning with `remove`. */
  readonly value: unknown;
  /** Where the variant says so. */
  readonly at: DocumentPath;
}

/** What a variant is written on: the value of each document, by the name that a variant uses for it. */
export type Ground = ReadonlyMap<string, unknown>;

export interface Edits {
  readonly edits: readonly Edit[];
  readonly faults: readonly Fault[];
}

export function editsOf(variant: VariantDocument, ground: Ground): Edits {
  const found = new Collected(ground);
  for (const [document, tree] of Object.entries(variant.change ?? {})) found.change(document, tree);
  for (const [document, tree] of Object.entries(variant.add ?? {})) found.add(document, tree);
  for (const [index, path] of (variant.remove ?? []).entries()) found.remove(path, ['remove', String(index)]);
  return { edits: found.edits, faults: [...found.faults, ...contradictions(found.edits)] };
}

/** What a variant says of itself in place of its base. */
export function ownWords(variant: VariantDocument): readonly Edit[] {
  return (['legalBasis', 'purpose'] as const).flatMap((key): readonly Edit[] => {
    const words = variant[key];
    if (words === undefined) return [];
    return [{ kind: 'change', document: PLAYBOOK_PARTS, target: [key], value: titleOf(words), at: [key] }];
  });
}

class Collected {
  readonly edits: Edit[] = [];
  readonly faults: Fault[] = [];

  constructor(private readonly ground: Ground) {}

  change(document: string, tree: PartsDocument[string]): void {
    const at = ['change', document];
    if (this.ground.has(document)) this.changeAt({ document, target: [], at }, tree);
    else this.faults.push(unknownDocument(document, at, this.ground));
  }

  add(document: string, tree: PartsDocument[string]): void {
    const at = ['add', document];
    if (this.ground.has(document)) this.faults.push(...this.addAt({ document, target: [], at }, tree));
    else this.edits.push({ kind: 'add', document, target: [], value: tree, at });
  }

  remove(path: string, at: DocumentPath): void {
    const [document = '', ...keys] = path.split('/');
    if (!this.ground.has(document)) return void this.faults.push(unknownDocument(document, at, this.ground));
    let place: Place = { document, target: [], at };
    for (const key of keys) {
      const next = this.step(place, key, at);
      if (!this.has(next)) return void this.faults.push(unknownPart(place, key, at, this.ground, this.namesIn(place)));
      place = next;
    }
    this.push({ kind: 'remove', ...place, value: undefined });
  }

  private changeAt(place: Place, value: unknown): void {
    if (!isTree(value) || !isTree(this.valueOf(place))) return this.push({ kind: 'change', ...place, value });
    for (const [key, each] of Object.entries(value)) {
      const inner = this.step(place, key);
      if (this.has(inner)) this.changeAt(inner, each);
      else this.faults.push(unknownPart(place, key, inner.at, this.ground, this.namesIn(place)));
    }
  }

  /** @returns what is there already; one fault for a whole part of which everything is */
  private addAt(place: Place, tree: Readonly<Record<string, unknown>>): readonly Fault[] {
    const entries = Object.entries(tree);
    const taken = entries.map(([key, value]) => {
      const inner = this.step(place, key);
      if (!this.has(inner) && !(isOptionalMap(key) && isTree(value))) {
        this.push({ kind: 'add', ...inner, value });
        return { faults: [], wholly: false };
      }
      if (!isTree(value) || isEmpty(value) || !isTree(this.valueOf(inner) ?? {}))
        return { faults: [alreadyThere(inner)], wholly: true };
      const faults = this.addAt(inner, value);
      return { faults, wholly: faults.some(({ path }) => path.length === inner.at.length) };
    });
    const isPart = place.target.length > 0 && !isMapOfParts(place.target.at(-1) ?? '');
    const isWhole = isPart && taken.every(({ wholly }) => wholly);
    return isWhole ? [alreadyThere(place)] : taken.flatMap(({ faults }) => faults);
  }

  private push(edit: Edit): void {
    const fault = untouchable(edit);
    if (fault === undefined) this.edits.push(edit);
    else this.faults.push(fault);
  }

  private step({ document, target, at }: Place, key: string, saidAt: DocumentPath = [...at, key]): Place {
    const isState = target.length === 1 && target[0] === 'states';
    const found = isState ? statePaths(this.ground.get(document)).get(key) : undefined;
    return { document, target: found ?? [...target, key], at: saidAt };
  }

  private valueOf({ document, target }: Place): unknown {
    return valueAt(this.ground.get(document), target);
  }

  private has(place: Place): boolean {
    return this.valueOf(place) !== undefined;
  }

  private namesIn(place: Place): readonly string[] {
    if (place.target.length === 1 && place.target[0] === 'states')
      return [...statePaths(this.ground.get(place.document)).keys()];
    const value = this.valueOf(place);
    return isTree(value) ? Object.keys(value) : [];
  }
}

type Place = Pick<Edit, 'document' | 'target' | 'at'>;

/** Every state of a process by its id. */
function statePaths(value: unknown, path: DocumentPath = []): ReadonlyMap<string, DocumentPath> {
  const states = valueAt(value, ['states']);
  if (!isTree(states)) return new Map();
  return new Map(
    Object.entries(states).flatMap(([id, state]) => {
      const own = [...path, 'states', id];
      return [...statePaths(state, own), [id, own] as const];
    }),
  );
}

const nameOf = ({ document, target }: Pick<Edit, 'document' | 'target'>): string => [document, ...target].join('/');

function unknownDocument(document: string, path: DocumentPath, ground: Ground): Fault {
  const remedy = suggest(document, ground.keys(), 'Name a process of the base, or "playbook".');
  return { code: 'unknown-reference', path, message: `The base has no process "${document}".`, remedy };
}

function unknownPart(place: Place, key: string, path: DocumentPath, ground: Ground, names: readonly string[]): Fault {
  const message = `The base has no "${key}" in ${nameOf(place)}.`;
  const elsewhere = [...ground].find(([, value]) => valueAt(value, [...place.target, key]) !== undefined);
  const remedy =
    elsewhere === undefined
      ? suggest(key, names, 'Name what is there; what is new stands under "add".')
      : `It is in ${nameOf({ document: elsewhere[0], target: [...place.target, key] })}.`;
  return { code: 'unknown-reference', path, message, remedy };
}

function alreadyThere(place: Place): Fault {
  return {
    code: 'already-there',
    path: place.at,
    message: `The base has ${nameOf(place)} already.`,
    remedy: 'Put what differs under "change", or give what is new an id of its own.',
  };
}

/** What makes a document the one it is, and what the variant says of itself elsewhere. */
const FIXED: Readonly<Record<'playbook' | 'process', readonly string[]>> = {
  playbook: ['playbook', 'version', 'legalBasis', 'purpose'],
  process: ['process', 'version'],
};

function untouchable(edit: Edit): Fault | undefined {
  const isPlaybook = edit.document === PLAYBOOK_PARTS;
  const [key] = edit.target;
  const isFixed = FIXED[isPlaybook ? 'playbook' : 'process'].some((fixed) => fixed === key);
  if (!isFixed && !(isPlaybook && edit.target.length === 0)) return undefined;
  const isSaidElsewhere = key === 'legalBasis' || key === 'purpose';
  return {
    code: 'wrong-variant',
    path: edit.at,
    message: `A variant cannot ${edit.kind} ${nameOf(edit)}.`,
    remedy: isSaidElsewhere ? `Give the variant a "${key}" of its own.` : 'Leave it as the base has it.',
  };
}

/** Two edits of one variant of which one lies in the other. */
function contradictions(edits: readonly Edit[]): readonly Fault[] {
  return edits.flatMap((edit, index) => {
    const other = edits
      .slice(0, index)
      .find(({ document, target }) => document === edit.document && overlap(target, edit.target));
    if (other === undefined) return [];
    const message = `The variant says two things about ${nameOf(edit)}: here, and at ${other.at.join('/')}.`;
    return [{ code: 'variant-conflict', path: edit.at, message, remedy: 'Keep one of the two.' } as const];
  });
}
