// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { compilePlaybook } from './compile/compile-playbook.js';
import type { Reading } from './finding.js';
import type { CompiledPlaybook } from './playbook.js';
import { readPlaybook } from './reading/read-playbook.js';
import type { SourceFile } from './reading/source.js';

/** Reads, checks and compiles the files of a playbook, or gives everything that is wrong with them. */
export function loadPlaybook(files: readonly SourceFile[]): Reading<CompiledPlaybook> {
  const reading = readPlaybook(files);
  return reading.kind === 'faulty' ? reading : { ...reading, value: compilePlaybook(reading.value) };
}
