// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ChartEdge, ChartLabel, ChartModel, ChartNode, LabelKind } from './chart-model.js';
import { wordingOf, type Wording } from './wording.js';

const GLYPHS: Readonly<Record<LabelKind, string>> = {
  event: '',
  report: '✉ ',
  entry: '',
  after: '⏱ ',
  'tasks-done': '✓ ',
  always: '',
  done: '◎ ',
};

/** A chart as Mermaid `stateDiagram-v2`, for a README: states, regions and arrows, without tasks. */
export function renderMermaid(model: ChartModel): string {
  const context: Context = {
    model,
    wording: wordingOf(model.language),
    ids: mermaidIds(model),
    nodes: new Map(model.nodes.map((node) => [node.id, node])),
  };
  const outermost = model.nodes.filter(({ parent }) => parent === undefined);
  return `${[
    'stateDiagram-v2',
    ...siblings(outermost, model.parallel, context),
    ...model.edges.filter((edge) => homeOf(edge, context) === undefined).flatMap((edge) => arrow(edge, context)),
  ].join('\n  ')}\n`;
}

interface Context {
  readonly model: ChartModel;
  readonly wording: Wording;
  readonly ids: ReadonlyMap<string, string>;
  readonly nodes: ReadonlyMap<string, ChartNode>;
}

/** Mermaid takes letters, digits and underscores; a number keeps ids apart that are equal without the rest. */
function mermaidIds(model: ChartModel): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    model.nodes.map(({ id }) => {
      const plain = `s_${id.replace(/[^A-Za-z0-9]+/g, '_')}`;
      let unique = plain;
      for (let number = 2; taken.has(unique); number += 1) unique = `${plain}_${number}`;
      taken.add(unique);
      return [id, unique];
    }),
  );
}

function siblings(nodes: readonly ChartNode[], regions: boolean, context: Context): readonly string[] {
  const written = nodes.map((node) => declaration(node, context)).filter((lines) => lines.length > 0);
  return written.flatMap((lines, index) => (regions && index > 0 ? ['--', ...lines] : lines));
}

/** Nothing for a dot: an arrow from `[*]` says the same. */
function declaration(node: ChartNode, context: Context): readonly string[] {
  if (node.kind === 'start' || node.kind === 'initial') return [];
  const id = context.ids.get(node.id) ?? '';
  const name = node.kind === 'history' ? `${node.deep ? 'H*' : 'H'} ${node.title}` : node.title;
  const opening = `state "${escapeText(name)}" as ${id}`;
  const inside = contents(node, id, context).map((line) => `  ${line}`);
  return [
    ...(inside.length === 0 ? [opening, ...reactionLines(node, id)] : [`${opening} {`, ...inside, '}']),
    ...(node.kind === 'final' ? [`${id} --> [*]`] : []),
  ];
}

const reactionLines = (node: ChartNode, id: string): readonly string[] =>
  node.reactions.map((label) => `${id} : ${labelText(label)}`);

/** What a state reacts to is a state of its own here, because in Mermaid a state around others can have a title only. */
function contents(node: ChartNode, id: string, context: Context): readonly string[] {
  const children = node.children.flatMap((child) => context.nodes.get(child) ?? []);
  if (children.length === 0) return [];
  const regions = node.kind === 'parallel';
  const reactions =
    node.reactions.length === 0
      ? []
      : [
          `state "${escapeText(context.wording.anywhere)}" as ${id}__reactions`,
          ...reactionLines(node, `${id}__reactions`),
          ...(regions ? ['--'] : []),
        ];
  const own = context.model.edges.filter((edge) => homeOf(edge, context) === node.id);
  return [...reactions, ...siblings(children, regions, context), ...own.flatMap((edge) => arrow(edge, context))];
}

/** The innermost state around both ends, where Mermaid wants an arrow to be written; a region cannot hold another's. */
function homeOf(edge: ChartEdge, { nodes }: Context): string | undefined {
  const around = (id: string): readonly string[] => {
    const parent = nodes.get(id)?.parent;
    return parent === undefined ? [] : [parent, ...around(parent)];
  };
  const ofTarget = new Set(around(edge.to));
  const shared = around(edge.from).filter((id) => ofTarget.has(id));
  return shared.find((id) => nodes.get(id)?.kind !== 'parallel');
}

function arrow(edge: ChartEdge, context: Context): readonly string[] {
  const { ids, nodes } = context;
  const source = nodes.get(edge.from);
  const from = source?.kind === 'start' || source?.kind === 'initial' ? '[*]' : ids.get(edge.from);
  const target = nodes.get(edge.to);
  // An arrow to where a state begins is in Mermaid an arrow to the state.
  const to = target?.kind === 'initial' && target.parent !== undefined ? ids.get(target.parent) : ids.get(edge.to);
  const label = edge.labels.map(labelText).join('<br/>');
  return [`${from} --> ${to}${label === '' ? '' : ` : ${label}`}`];
}

function labelText(label: ChartLabel): string {
  const by = label.by.length === 0 ? '' : ` (${label.by.join(', ')})`;
  const length = label.length === undefined ? '' : ` · ${label.length}`;
  const guard = label.guard === undefined ? '' : ` [${label.guard}]`;
  return escapeText(`${GLYPHS[label.kind]}${label.text}${length}${by}${guard}`);
}

/** Mermaid ends a text at some signs and reads others as HTML; it writes them as `#code;`. */
const escapeText = (value: string): string =>
  value.replace(/\s+/g, ' ').replace(/["#;:<>&{}%`\\]/g, (character) => `#${character.codePointAt(0)};`);
