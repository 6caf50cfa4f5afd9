// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '@draaiboek/calendar';
import type { ChartModel } from './chart-model.js';
import type { Svg } from './svg-element.js';
import { drawIcon } from './svg-icons.js';
import { textLine } from './svg-style.js';
import { ICON_WIDTH, type Icon } from './text-block.js';
import { textWidth } from './text-width.js';

const MEANINGS: Readonly<Record<Icon, Readonly<Record<Language, string>>>> = {
  entry: { nl: 'begin', en: 'entry' },
  event: { nl: 'iemand legt dit vast', en: 'somebody records this' },
  report: { nl: 'bericht van een ander proces', en: 'report of another process' },
  after: { nl: 'termijn verstreken', en: 'term elapsed' },
  'tasks-done': { nl: 'alle taken klaar', en: 'all tasks done' },
  always: { nl: 'gaat vanzelf', en: 'by itself' },
  done: { nl: 'alles binnenin is klaar', en: 'everything inside is completed' },
  task: { nl: 'taak', en: 'task' },
  'conditional-task': { nl: 'taak, soms of niet verplicht', en: 'task, sometimes or optional' },
  continues: { nl: 'gaat verder in een ander proces', en: 'continues in another process' },
  suspends: { nl: 'zet een andere stap stil', en: 'suspends another step' },
};

const ORDER: readonly Icon[] = [
  'entry',
  'event',
  'report',
  'after',
  'tasks-done',
  'always',
  'done',
  'task',
  'conditional-task',
  'continues',
  'suspends',
];

const LINE = 20;
const GAP = 22;

export interface Legend {
  readonly items: readonly Svg[];
  readonly height: number;
}

/** What the signs on this chart mean, in as many lines as its width asks for. */
export function drawLegend(model: ChartModel, left: number, top: number, width: number): Legend {
  const used = usedIcons(model);
  let x = left;
  let y = top;
  const items = ORDER.filter((icon) => used.has(icon)).flatMap((icon) => {
    const meaning = MEANINGS[icon][model.language];
    const space = ICON_WIDTH + textWidth(meaning, 'quiet');
    if (x > left && x + space > left + width) {
      x = left;
      y += LINE;
    }
    const drawn = [drawIcon(icon, x, y), textLine(meaning, x + ICON_WIDTH, y + 10, 'quiet')];
    x += space + GAP;
    return drawn;
  });
  return { items, height: items.length === 0 ? 0 : y - top + LINE };
}

function usedIcons(model: ChartModel): ReadonlySet<Icon> {
  const labels = [...model.edges.flatMap((edge) => edge.labels), ...model.nodes.flatMap((node) => node.reactions)];
  const tasks = model.nodes.flatMap((node) => node.tasks);
  const isConditional = (task: (typeof tasks)[number]): boolean => task.when !== undefined || !task.required;
  return new Set<Icon>([
    ...labels.map(({ kind }) => kind),
    ...(tasks.some((task) => !isConditional(task)) ? (['task'] as const) : []),
    ...(tasks.some(isConditional) ? (['conditional-task'] as const) : []),
    ...(model.nodes.some((node) => node.continues.length > 0) ? (['continues'] as const) : []),
    ...(model.nodes.some((node) => node.suspends !== undefined) ? (['suspends'] as const) : []),
  ]);
}
