// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLError,
} from 'yaml';
import type { Finding, FindingCode } from '../finding.js';

/** A file as the caller gives it: the lib itself reads no files. */
export interface SourceFile {
  /** Relative to the folder of the playbook, with slashes: `person-oriented-approach/process.yaml`. */
  readonly path: string;
  readonly text: string;
}

/** Where in a document: keys from the root, `['states', 'uitgereisd']`. */
export type DocumentPath = readonly string[];

/** Where something is written. */
export interface WrittenAt {
  readonly file: string;
  /** 1-based line. */
  readonly line: number;
  /** Path in the document that the file holds. */
  readonly path: DocumentPath;
}

/** What a document says, knowing where each of its parts is written: with variants that is more than one file. */
export interface Source {
  /** The file that the document is known by. */
  readonly file: string;
  readonly value: unknown;
  /** Where the path is written; the line is that of the deepest part of it that exists. */
  placeOf(path: DocumentPath): WrittenAt;
}

/** A definition is a few thousand lines at most; anything beyond this is refused unread (characters). */
export const SIZE_BOUND = 1_000_000;
/** Deeper than any definition; refused before the parser recurses into it. */
const DEPTH_BOUND = 200;

/**
 * Reads YAML 1.2 (core schema) as plain data. Refuses what would make a text mean something else than it says:
 * duplicate keys, anchors, aliases, merge keys, tags, keys that are no text. Gives every fault, each with its line.
 */
export function parseSource(file: string, text: string): { source?: Source; findings: readonly Finding[] } {
  const refused = refuseUnread(file, text);
  if (refused !== undefined) return { findings: [refused] };
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: true,
    strict: true,
    prettyErrors: false,
    resolveKnownTags: false,
    logLevel: 'error',
    lineCounter: lines,
  });
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const findings = [
    ...withoutAftermath(document.errors).map((error) => parseFault(file, error, lineAt(error.pos[0]))),
    ...impurities(document).map(({ what, offset }) => impurity(file, what, lineAt(offset))),
  ];
  if (findings.length > 0) return { findings: uniqueFindings(findings) };
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  const placeOf = (path: DocumentPath): WrittenAt => ({ file, line: lineAt(offsetOf(document, path)), path });
  return { source: { file, value, placeOf }, findings };
}

function refuseUnread(file: string, text: string): Finding | undefined {
  const fault = (line: number, message: string): Finding => ({
    code: 'too-large',
    severity: 'error',
    message,
    remedy: 'Split the definition into processes (companions) of their own.',
    file,
    line,
    at: '',
  });
  if (text.length > SIZE_BOUND) {
    return fault(1, `The file has ${text.length} characters; at most ${SIZE_BOUND} are read.`);
  }
  const deep = tooDeepAt(text);
  return deep === undefined ? undefined : fault(deep, `The file is nested deeper than ${DEPTH_BOUND} levels.`);
}

/** An upper bound of the nesting: open brackets, and dashes or columns of indentation on one line. */
function tooDeepAt(text: string): number | undefined {
  let brackets = 0;
  let line = 1;
  for (const row of text.split('\n')) {
    for (const character of row) {
      if (character === '[' || character === '{') brackets += 1;
      else if ((character === ']' || character === '}') && brackets > 0) brackets -= 1;
      if (brackets > DEPTH_BOUND) return line;
    }
    const indent = /^[ \t?:-]*/.exec(row)?.[0].length ?? 0;
    if (indent > 4 * DEPTH_BOUND) return line;
    line += 1;
  }
  return undefined;
}

const isDuplicate = (error: YAMLError): boolean => error.code === 'DUPLICATE_KEY';

/** The first place where the parser lost its way: what it says of the text after it is about a text that nobody wrote. */
function withoutAftermath(errors: readonly YAMLError[]): readonly YAMLError[] {
  const lost = errors.findIndex((error) => !isDuplicate(error));
  return lost < 0 ? errors : errors.filter((error, index) => index === lost || (isDuplicate(error) && index < lost));
}

function parseFault(file: string, error: YAMLError, line: number): Finding {
  const code: FindingCode = isDuplicate(error) ? 'duplicate-key' : 'unreadable';
  const multiple = error.code === 'MULTIPLE_DOCS';
  const message = code === 'duplicate-key' ? 'This key was given before in the same map.' : firstLine(error.message);
  const remedy =
    code === 'duplicate-key'
      ? 'Keep one of the two.'
      : multiple
        ? 'Give every document a file of its own.'
        : 'Check indentation, colons and quotation marks here and on the line before.';
  return { code, severity: 'error', message, remedy, file, line, at: '' };
}

/** Two of a kind on one line are said once. */
function uniqueFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [`${finding.line} ${finding.message}`, finding])).values()];
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}

interface Impurity {
  readonly what: string;
  readonly offset: number;
}

function impurities(document: Document.Parsed): readonly Impurity[] {
  const found: Impurity[] = [];
  const add = (what: string, range: readonly number[] | null | undefined): void => {
    found.push({ what, offset: range?.[0] ?? 0 });
  };
  visit(document, {
    Alias: (_, node) => add(`the alias "*${node.source}"`, node.range),
    Node: (_, node) => {
      if (!isAlias(node) && node.anchor !== undefined) add(`the anchor "&${node.anchor}"`, node.range);
      if (node.tag !== undefined) add(`the tag "${node.tag}"`, node.range);
    },
    Pair: (_, pair) => {
      if (!isScalar(pair.key)) add('the key that is no text', isNode(pair.key) ? pair.key.range : undefined);
      else if (pair.key.value === '<<') add('the merge key "<<"', pair.key.range);
      else if (typeof pair.key.value !== 'string') add(`the key ${String(pair.key.value)}`, pair.key.range);
    },
  });
  return found;
}

function impurity(file: string, what: string, line: number): Finding {
  return {
    code: 'not-plain-yaml',
    severity: 'error',
    message: `A definition is plain data: ${what} is not allowed.`,
    remedy: what.startsWith('the key ') ? 'Write the key between quotation marks.' : 'Write out what is meant.',
    file,
    line,
    at: '',
  };
}

function offsetOf(document: Document.Parsed, path: DocumentPath): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (pair === undefined || !isScalar(pair.key)) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}
