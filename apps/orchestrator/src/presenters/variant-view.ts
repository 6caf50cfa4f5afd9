// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Case, ProcessVariant, Variant } from '@draaiboek/api';
import type { CompiledPlaybook } from '@draaiboek/definition';
import { isDeepStrictEqual } from 'node:util';
import { nameOf, type Playbooks } from '../playbooks/playbooks.js';

/** A playbook as it is named wherever something is of it. */
export function playbookView({ id, version, title, contentHash, variant }: CompiledPlaybook): Case['playbook'] {
  return {
    ...{ id, version, hash: contentHash, title },
    ...(variant === undefined ? {} : { variant: { id: variant.id, title: variant.title } }),
  };
}

/** What a case may be opened on, the base first. */
export const variantViews = (playbooks: Playbooks): readonly Variant[] =>
  playbooks.listOffered().map((playbook) => variantView(playbook, playbooks));

/** Those that have a process, and whether it is another there than in the base. */
export function processVariants(process: string, playbooks: Playbooks): readonly ProcessVariant[] {
  const offered = playbooks.listOffered();
  const inBase = offered[0]?.processes[process];
  return offered
    .filter(({ processes }) => Object.hasOwn(processes, process))
    .map((playbook) => ({
      ...variantView(playbook, playbooks),
      changed: !isDeepStrictEqual(playbook.processes[process], inBase),
    }));
}

function variantView(playbook: CompiledPlaybook, playbooks: Playbooks): Variant {
  const { variant, title, legalBasis, purpose } = playbook;
  return {
    variant: nameOf(playbook),
    title: variant?.title ?? title,
    ...(variant === undefined ? {} : { why: variant.why }),
    base: variant === undefined,
    default: playbook === playbooks.default.playbook,
    playbook: playbookView(playbook),
    legalBasis,
    purpose,
  };
}
