// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ChartEdge, ChartLabel, ChartNode, ChartTask, LabelKind } from './chart-model.js';
import { FONTS, shorten, textWidth, wrapText, type TextStyle } from './text-width.js';
import type { Wording } from './wording.js';

/** The sign before a text; each kind of trigger has its own. */
export type Icon = LabelKind | 'task' | 'conditional-task' | 'continues' | 'suspends';

export interface TextLine {
  readonly text: string;
  readonly style: TextStyle;
}

/** Lines that belong together, with at most one sign before the first. */
export interface TextRow {
  readonly icon?: Icon;
  readonly lines: readonly TextLine[];
  /** The whole text, where the lines are shortened or say less. */
  readonly tooltip: string;
  /** Transitions that this row stands for. */
  readonly transitions: readonly string[];
}

/** Rows under each other; sizes in pixels. */
export interface TextBlock {
  readonly rows: readonly TextRow[];
  readonly width: number;
  readonly height: number;
}

export const ICON_WIDTH = 17;
export const ROW_GAP = 4;

const TITLE_WIDTH = 190;
const TASK_WIDTH = 215;
/** A box with boxes in it is wide anyway; there a lower text is better. */
const WIDE = 400;
const LABEL_WIDTH = 160;
const TASK_LENGTH = 160;
const GUARD_LENGTH = 260;
const NAMES = 4;

const lines = (text: string, style: TextStyle, width: number): readonly TextLine[] =>
  wrapText(text, style, width).map((line) => ({ text: line, style }));

export function rowHeight(row: TextRow): number {
  return row.lines.reduce((sum, line) => sum + FONTS[line.style].lineHeight, 0);
}

function block(rows: readonly TextRow[]): TextBlock {
  const width = (row: TextRow): number =>
    Math.max(...row.lines.map((line) => textWidth(line.text, line.style))) + (row.icon === undefined ? 0 : ICON_WIDTH);
  return {
    rows,
    width: Math.max(0, ...rows.map(width)),
    height: rows.reduce((sum, row) => sum + rowHeight(row), 0) + Math.max(0, rows.length - 1) * ROW_GAP,
  };
}

/** The texts inside a box, in compartments: title, tasks, what it reacts to, where the case goes on. */
export function compartmentsOf(node: ChartNode, wording: Wording): readonly TextBlock[] {
  const width = node.children.length > 0 ? WIDE : TASK_WIDTH;
  const titleWidth = node.children.length > 0 ? WIDE : TITLE_WIDTH;
  const title: TextRow = { lines: lines(node.title, 'title', titleWidth), tooltip: node.title, transitions: [] };
  const continues = node.continues.map((process): TextRow => ({
    icon: 'continues',
    lines: lines(`${wording.continues} ${process}`, 'plain', TASK_WIDTH),
    tooltip: '',
    transitions: [],
  }));
  const suspends = node.suspends === undefined ? [] : [suspensionRow(node.suspends, wording)];
  return [
    [title, ...continues, ...suspends],
    node.tasks.map((task) => taskRow(task, wording, width)),
    node.reactions.map((label) => labelRow(label, wording, width)),
  ]
    .filter((rows) => rows.length > 0)
    .map(block);
}

function suspensionRow(state: string, wording: Wording): TextRow {
  return {
    icon: 'suspends',
    lines: lines(`${wording.suspends} ${state}`, 'plain', TASK_WIDTH),
    tooltip: '',
    transitions: [],
  };
}

function taskRow(task: ChartTask, wording: Wording, width: number): TextRow {
  const owners = task.owners.join(', ');
  const conditions = [
    ...(task.when === undefined ? [] : [`${wording.when} ${task.when}`]),
    ...(task.required ? [] : [wording.optional]),
  ];
  return {
    icon: conditions.length === 0 ? 'task' : 'conditional-task',
    lines: [
      ...lines(shorten(task.title, TASK_LENGTH), 'plain', width),
      ...lines(several(task.owners, wording), 'quiet', width),
    ],
    tooltip: [`${task.title} (${owners})`, ...conditions].join('; '),
    transitions: task.transitions,
  };
}

/** The stacked labels of an arrow; `undefined` for an arrow without any. */
export function labelBlockOf(edge: ChartEdge, wording: Wording): TextBlock | undefined {
  if (edge.labels.length === 0) return undefined;
  return block(edge.labels.map((label) => labelRow(label, wording, LABEL_WIDTH)));
}

/** Names, but not more than one takes in at a glance; all of them are in the tooltip. */
function several(names: readonly string[], wording: Wording): string {
  if (names.length <= NAMES) return names.join(', ');
  return `${names.slice(0, NAMES - 1).join(', ')} ${wording.others(names.length - NAMES + 1)}`;
}

function labelRow(label: ChartLabel, wording: Wording, width: number): TextRow {
  return {
    icon: label.kind,
    lines: [
      ...lines(label.text, 'plain', width),
      ...(label.length === undefined ? [] : lines(label.length, 'quiet', width)),
      ...(label.reenter ? lines(wording.reenter, 'quiet', width) : []),
      ...(label.guard === undefined ? [] : lines(`[${shorten(label.guard, GUARD_LENGTH)}]`, 'guard', width)),
      ...lines(several(label.by, wording), 'quiet', width),
      ...(label.starts.length === 0
        ? []
        : lines(`${wording.starts} ${several(label.starts, wording)}`, 'quiet', width)),
    ],
    tooltip: label.explanation,
    transitions: [label.transition],
  };
}
