// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: whether a variant is the one it says it is, and whether its base is there and says what it said. */
import { suggest } from '../nearest.js';
import type { ReadDocument } from '../reading/read-document.js';
import type { ReadPlaybook } from '../reading/read-playbook.js';
import type { Fault } from '../reading/schema-findings.js';
import type { VariantDocument } from './document.js';

/** The id is that of its folder, by which scenarios and commands find it, and not that of the playbook. */
export function checkIdentity(
  { document, file }: ReadDocument<VariantDocument>,
  { playbook }: ReadPlaybook,
): readonly Fault[] {
  const id = document?.variant;
  const folder = file.split('/').at(-2);
  const path = ['variant'];
  if (id !== undefined && id === playbook.document?.playbook) {
    const message = `"${id}" is the id of the playbook itself.`;
    return [{ code: 'reserved-name', path, message, remedy: 'Give the variant an id of its own.' }];
  }
  if (id === undefined || folder === undefined || folder === id) return [];
  const message = `The variant "${id}" lies in the folder "${folder}".`;
  return [{ code: 'wrong-variant', path, message, remedy: 'Give the folder and the variant the same name.' }];
}

export function checkBase({ base }: VariantDocument, { playbook }: ReadPlaybook): readonly Fault[] {
  const there = playbook.document?.playbook ?? '';
  if (base.playbook === there) return [];
  const message = `The playbook here is "${there}", not "${base.playbook}".`;
  const remedy = suggest(base.playbook, [there], 'Put the variant with the playbook that it is written on.');
  return [{ code: 'unknown-reference', path: ['base', 'playbook'], message, remedy }];
}

/** @param hash of what the variant stands on now */
export function hashFault({ variant, base }: VariantDocument, version: string, hash: string): readonly Fault[] {
  const write = `\`draaiboek variants ${variant} --pin\` writes what it stands on now.`;
  if (base.hash === undefined) {
    const message = 'The variant does not say on what it was written.';
    return [{ code: 'base-moved', path: ['base'], message, remedy: `Add hash: ${hash}, or let the tool: ${write}` }];
  }
  if (base.version === version && base.hash === hash) return [];
  const isVersion = base.version !== version;
  const was = isVersion ? `version ${base.version}` : `${base.hash.slice(0, 15)}…`;
  const is = isVersion ? `version ${version}` : `${hash.slice(0, 15)}…`;
  return [
    {
      code: 'base-moved',
      path: ['base', isVersion ? 'version' : 'hash'],
      message: `The variant was written on another base: on ${was}, and here is ${is}.`,
      remedy: `Look whether it still says what it should on the base as it is now, and then: ${write}`,
    },
  ];
}
