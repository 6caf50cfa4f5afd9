// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CompiledProcess } from '@draaiboek/definition';
import { chartModel, type ChartOptions } from './build-model.js';
import { layout } from './layout.js';
import { renderMermaid } from './render-mermaid.js';
import { renderSvg, type SvgOptions } from './render-svg.js';

/** The statechart of a process as one SVG document, with a case or a path on it where `mark` says so. */
export async function diagramSvg(process: CompiledProcess, options: ChartOptions & SvgOptions): Promise<string> {
  return renderSvg(await layout(chartModel(process, options)), options);
}

/** The statechart of a process as Mermaid text. */
export function diagramMermaid(process: CompiledProcess, options: ChartOptions): string {
  return renderMermaid(chartModel(process, options));
}
