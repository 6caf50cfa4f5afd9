// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What there is to verify and to try out in the folder of a playbook, also while something is wrong with it. */
import {
  draftPlaybooks,
  type CompiledPlaybook,
  type Finding,
  type PlaybookDraft,
  type SourceFile,
} from '@draaiboek/definition';
import { readPlaybookFolder } from '@draaiboek/definition/node';
import { processWrittenIn, verifyPlaybook, verifyVariant, type Verification } from '@draaiboek/verification';
import { resolve } from 'node:path';
import { fromFolder, requireVariant } from './playbook-folder.js';

export interface Workbench {
  readonly folder: string;
  readonly files: readonly SourceFile[];
  readonly base: CompiledPlaybook | undefined;
  readonly variants: readonly string[];
  /** The base, or a variant; findings name their files as seen from here. @throws UsageError with the nearest name */
  readonly draftOf: (variant: string | undefined) => PlaybookDraft;
  /** What a scenario that names this variant is held against; the base where there is no such variant. */
  readonly draftNamed: (variant: string | undefined) => PlaybookDraft;
  /** What is wrong with the base and with every variant. */
  readonly listFindings: () => readonly Finding[];
}

export async function openWorkbench(folder: string): Promise<Workbench> {
  const files = await readPlaybookFolder(folder);
  const drafts = draftPlaybooks(files);
  const fromHere = (findings: readonly Finding[]): readonly Finding[] =>
    findings.map((finding) => fromFolder(finding, folder));
  const draftNamed = (variant: string | undefined): PlaybookDraft => {
    const draft = (variant === undefined ? undefined : drafts.findVariant(variant)) ?? drafts.base;
    return { ...draft, findings: fromHere(draft.findings) };
  };
  return {
    ...{ folder, files, base: drafts.base.playbook, variants: drafts.variants, draftNamed },
    draftOf(variant) {
      if (variant !== undefined) requireVariant(variant, drafts.variants);
      return draftNamed(variant);
    },
    listFindings: () => fromHere(drafts.findings),
  };
}

/** What exploring every situation of a draft finds; nothing where it cannot be run. */
export function exploreDraft(
  { folder, files, base }: Workbench,
  { playbook, sourceOf }: PlaybookDraft,
  asked: readonly string[],
): Verification {
  if (playbook === undefined) return { findings: [], explored: {} };
  const paths = new Set(asked.map((file) => resolve(file)));
  const processes = files
    .filter(({ path }) => paths.has(resolve(folder, path)))
    .flatMap((source) => processWrittenIn(source) ?? []);
  const only = asked.length === 0 ? {} : { processes };
  const { findings, explored } =
    playbook.variant === undefined || base === undefined
      ? verifyPlaybook(playbook, sourceOf, only)
      : verifyVariant({ playbook, sourceOf }, base, only);
  return { explored, findings: findings.map((each) => fromFolder(each, folder)) };
}
