// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Options that several commands have, in the same words. */
import { Option } from 'commander';

export const JSON_OPTION = new Option('--json', 'the result as JSON, for programs');
export const PLAYBOOK_OPTION = new Option(
  '--playbook <folder>',
  'the folder that holds playbook.yaml (default: processes, here or in this workspace)',
);
export const REQUIREMENTS = 'docs/requirements.yaml';
export const REQUIREMENTS_OPTION = new Option(
  '--requirements <file>',
  `what is asked (default: ${REQUIREMENTS}, here or in this workspace)`,
);
export const LANGUAGE_OPTION = new Option('--language <language>', 'language of texts')
  .choices(['nl', 'en'])
  .default('nl');

export const VARIANT_OPTION = new Option('--variant <id>', 'on this variant of the playbook (default: the base)');

export interface CommonOptions {
  readonly variant?: string;
  readonly json?: true;
  readonly playbook?: string;
  readonly language: 'nl' | 'en';
}
