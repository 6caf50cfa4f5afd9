// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CompiledPlaybook, CompiledProcess } from '@draaiboek/definition';
import { diagramSvg } from '@draaiboek/diagram';

/** As many as a municipality's work list shows in a day; each is some tens of kilobytes. */
const KEPT = 200;

/**
 * Drawn statecharts, kept: a drawing takes some tenths of a second of computing, and is the same for every case that is
 * in the same states. Holds no case data: a drawing is of a definition and a set of its states.
 */
export class Drawings {
  private readonly kept = new Map<string, Promise<string>>();

  /** The statechart of a process of a playbook, with these states marked as active. */
  svg(playbook: CompiledPlaybook, process: CompiledProcess, active: readonly string[] = []): Promise<string> {
    const key = JSON.stringify([playbook.contentHash, process.id, ...active]);
    const drawn = this.kept.get(key) ?? diagramSvg(process, { language: 'nl', titles: playbook, mark: { active } });
    /* Put in again, so that what was asked for longest ago is what goes first. */
    this.kept.delete(key);
    this.kept.set(key, drawn);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return drawn;
  }
}
