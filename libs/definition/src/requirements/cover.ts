// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: holding what is asked (`docs/requirements.yaml`) against what stands there: the `source` of every part of a
 * playbook, and the tests of the product. Does not own running anything: that a place does what it says is for tests.
 *
 * - Every id is in exactly one list for each of those who must hold it.
 * - An id that nobody holds is a gap, also when it is said to be open; one that is said to be open and is held is a problem.
 */
import { sortFindings, type Finding } from '../finding.js';
import { suggest } from '../nearest.js';
import { locate } from '../reading/read-document.js';
import type { DocumentPath, Source } from '../reading/source.js';
import type { Demand, Requirements } from './requirements.js';

/** Where something that is asked is held: a part of a document that names its id under `source`. */
export interface Place {
  /** The id of the process, or of the document that lies beside the processes. */
  readonly process: string;
  readonly file: string;
  readonly line: number;
  /** Path in the document; empty for the document itself. */
  readonly at: string;
}

export interface ProvingTest {
  readonly file: string;
  readonly title: string;
  readonly exists: boolean;
}

export interface HeldByPlaces {
  readonly id: string;
  /** The chapter of the factsheet, or the Act. */
  readonly of: string;
  readonly asks: string;
  readonly places: readonly Place[];
  /** Why nothing holds it yet, where that is said. */
  readonly open?: string;
}

export interface HeldByTests extends Omit<HeldByPlaces, 'places'> {
  readonly tests: readonly ProvingTest[];
}

export interface Coverage {
  readonly factsheet: readonly HeldByPlaces[];
  /** Of the Acts that the playbook declares. */
  readonly lawInProcesses: readonly HeldByPlaces[];
  readonly lawInProduct: readonly HeldByTests[];
  /** Acts that the playbook does not declare, so that its processes need not hold them. */
  readonly notDeclared: readonly string[];
  /** Ids that nobody holds. */
  readonly gaps: readonly string[];
  readonly problems: readonly Finding[];
}

export interface Covered {
  /** Every document of the playbook, with a variant on it or not, and what lies beside it. */
  readonly documents: readonly Source[];
  /** The text of each file of tests that the requirements name; undefined for one that is not there. */
  readonly tests: ReadonlyMap<string, string | undefined>;
}

/** Finds who holds each thing that is asked. */
export function cover(requirements: Requirements, { documents, tests }: Covered): Coverage {
  const { factsheet, law } = requirements.document;
  const named = documents.flatMap(placesIn).sort((a, b) => Number(isInStates(b)) - Number(isInStates(a)));
  const declared = new Set(documents.flatMap(lawsOf));
  const lists = {
    factsheet: Object.entries(factsheet).flatMap(([chapter, ids]) =>
      Object.entries(ids).map(([id, asks]) => heldByPlaces(requirements, named, { id, of: chapter, asks })),
    ),
    lawInProcesses: demandsOf(law)
      .filter(({ act, demand }) => demand.process === true && declared.has(act))
      .map(({ act, id, demand: { asks } }) => heldByPlaces(requirements, named, { id, of: act, asks })),
    lawInProduct: demandsOf(law).flatMap(({ act, id, demand: { asks, tests: proving } }) =>
      proving === undefined ? [] : [heldByTests(requirements, { id, of: act, asks }, proving, tests)],
    ),
  };
  const notDeclared = Object.keys(law).filter((act) => !declared.has(act) && hasProcessDemands(law[act] ?? {}));
  const gaps = gapsOf(lists);
  return { ...lists, notDeclared, gaps, problems: problemsOf(requirements, { ...lists, gaps, named, declared }) };
}

interface NamedPlace extends Place {
  readonly id: string;
}

interface Asked {
  readonly id: string;
  readonly of: string;
  readonly asks: string;
}

type Lists = Pick<Coverage, 'factsheet' | 'lawInProcesses' | 'lawInProduct'>;

function gapsOf({ factsheet, lawInProcesses, lawInProduct }: Lists): readonly string[] {
  const unheld = [
    ...[...factsheet, ...lawInProcesses].filter(({ places }) => places.length === 0),
    ...lawInProduct.filter(({ tests }) => tests.length === 0),
  ];
  return [...new Set(unheld.map(({ id }) => id))];
}

function heldByPlaces(requirements: Requirements, named: readonly NamedPlace[], asked: Asked): HeldByPlaces {
  const places = named.filter(({ id }) => id === asked.id).map(({ id: _, ...place }) => place);
  return { ...asked, places, ...openOf(requirements, asked.id) };
}

function heldByTests(
  requirements: Requirements,
  asked: Asked,
  proving: Readonly<Record<string, string>>,
  texts: Covered['tests'],
): HeldByTests {
  const tests = Object.entries(proving).map(([file, title]) => ({
    ...{ file, title },
    exists: texts.get(file)?.includes(title) === true,
  }));
  return { ...asked, tests, ...openOf(requirements, asked.id) };
}

function openOf({ document }: Requirements, id: string): { readonly open?: string } {
  const open = document.open?.[id];
  return open === undefined ? {} : { open };
}

const demandsOf = (law: Requirements['document']['law']) =>
  Object.entries(law).flatMap(([act, ids]) => Object.entries(ids).map(([id, demand]) => ({ act, id, demand })));

const hasProcessDemands = (ids: Readonly<Record<string, Demand>>): boolean =>
  Object.values(ids).some(({ process }) => process === true);

/** What a case meets comes before what it is made with: a term or a role by itself does nothing. */
const isInStates = ({ at }: Place): boolean => at.startsWith('states/');

/** Every place in a document that names an id under `source`. */
function placesIn(source: Source): readonly NamedPlace[] {
  const found: NamedPlace[] = [];
  const look = (part: unknown, path: DocumentPath): void => {
    for (const [key, value] of entriesOf(part)) {
      if (key !== 'source') look(value, [...path, key]);
      else {
        const { file, line } = source.placeOf([...path, key]);
        const place = { process: nameOf(source.value, source.file), file, line, at: path.join('/') };
        found.push(...entriesOf(value).map(([id]) => ({ id, ...place })));
      }
    }
  };
  look(source.value, []);
  return found;
}

/** What a document calls itself: its first key is its kind, with its id. */
function nameOf(value: unknown, path: string): string {
  const first = entriesOf(value)[0]?.[1];
  return typeof first === 'string' ? first : path;
}

/** The entries of a map; what is none has none. */
function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function lawsOf({ value }: Source): readonly string[] {
  if (typeof value !== 'object' || value === null || !('playbook' in value) || !('laws' in value)) return [];
  return entriesOf(value.laws).map(([act]) => act);
}

interface Found extends Lists {
  readonly gaps: readonly string[];
  readonly named: readonly NamedPlace[];
  readonly declared: ReadonlySet<string>;
}

function problemsOf(requirements: Requirements, found: Found): readonly Finding[] {
  return sortFindings([
    ...unknownIds(requirements, found.named),
    ...undeclarable(requirements, found.declared),
    ...missingTests(requirements, found.lawInProduct),
    ...closedAfterAll(requirements, found.gaps),
  ]);
}

function unknownIds({ document, source }: Requirements, named: readonly NamedPlace[]): readonly Finding[] {
  const known = [...Object.values(document.factsheet), ...Object.values(document.law)].flatMap((ids) =>
    Object.keys(ids),
  );
  return named
    .filter(({ id }) => !known.includes(id))
    .map(({ id, file, line, at }) => ({
      code: 'unknown-reference',
      severity: 'error',
      message: `Nothing that is asked has the id "${id}".`,
      remedy: suggest(id, known, `Add it to ${source.file}.`),
      ...{ file, line, at },
    }));
}

function undeclarable({ document, source }: Requirements, declared: ReadonlySet<string>): readonly Finding[] {
  const acts = Object.keys(document.law);
  return [...declared]
    .filter((act) => !acts.includes(act))
    .map((act) => {
      const message = `The playbook declares "${act}", and nothing says what that asks.`;
      const remedy = suggest(act, acts, 'Add it under "law", or take it out of the playbook.');
      return locate({ code: 'unknown-reference', path: ['law'], message, remedy }, source);
    });
}

function missingTests({ source }: Requirements, held: readonly HeldByTests[]): readonly Finding[] {
  return held.flatMap(({ of, id, tests }) =>
    tests
      .filter(({ exists }) => !exists)
      .map(({ file, title }) => {
        const message = `There is no test "${title}" in ${file}.`;
        const remedy = 'Name a test that is there, with its title as it is written.';
        return locate({ code: 'unknown-reference', path: ['law', of, id, 'tests', file], message, remedy }, source);
      }),
  );
}

function closedAfterAll({ document, source }: Requirements, gaps: readonly string[]): readonly Finding[] {
  return Object.keys(document.open ?? {})
    .filter((id) => !gaps.includes(id))
    .map((id) => {
      const message = `"${id}" is said to be open, and it is held or not asked.`;
      return locate({ code: 'wrong-value', path: ['open', id], message, remedy: 'Take it out of "open".' }, source);
    });
}
