// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { element, text, type Svg } from './svg-element.js';
import { FONT_FAMILY, FONTS, type TextStyle } from './text-width.js';

/**
 * Colours, each settable by a page as `--drb-<name>`. Text on any of the fills has a contrast of at least 4.5 to 1.
 */
const PALETTE = {
  paper: '#ffffff',
  inside: '#f4f7fa',
  deeper: '#e9eff5',
  ink: '#17212b',
  quiet: '#465463',
  line: '#4a5a6a',
  hairline: '#c2ccd6',
  active: '#ffe7a3',
  'active-line': '#8a4b00',
  'active-inside': '#fff8e1',
  visited: '#e4efe4',
  'visited-line': '#2f6b3a',
  path: '#0b5cad',
  'path-label': '#e3f0fd',
} as const;

type Colour = keyof typeof PALETTE | 'none';
interface Look {
  readonly fill: Colour;
  readonly stroke: Colour;
  readonly width?: number;
  readonly dashes?: string;
}

const LOOKS = {
  canvas: { fill: 'paper', stroke: 'none' },
  box: { fill: 'paper', stroke: 'line', width: 1.3 },
  'box-active': { fill: 'active', stroke: 'active-line', width: 3.5 },
  'box-visited': { fill: 'visited', stroke: 'visited-line', width: 1.3 },
  group: { fill: 'inside', stroke: 'line', width: 1.3 },
  'group-deeper': { fill: 'deeper', stroke: 'line', width: 1.3 },
  'group-active': { fill: 'active-inside', stroke: 'active-line', width: 2.5 },
  region: { fill: 'paper', stroke: 'line', width: 1.3, dashes: '7 4' },
  'region-active': { fill: 'active-inside', stroke: 'active-line', width: 2.5, dashes: '7 4' },
  inner: { fill: 'none', stroke: 'line', width: 1.3 },
  rule: { fill: 'none', stroke: 'hairline', width: 1 },
  dot: { fill: 'ink', stroke: 'none' },
  ring: { fill: 'paper', stroke: 'line', width: 1.3 },
  sign: { fill: 'paper', stroke: 'line', width: 1.1, dashes: '2 2' },
  arrow: { fill: 'none', stroke: 'line', width: 1.3 },
  head: { fill: 'line', stroke: 'none' },
  'arrow-path': { fill: 'none', stroke: 'path', width: 3.2 },
  'head-path': { fill: 'path', stroke: 'none' },
  label: { fill: 'paper', stroke: 'hairline', width: 1 },
  'label-path': { fill: 'path-label', stroke: 'path', width: 1.6 },
  icon: { fill: 'none', stroke: 'ink', width: 1.2 },
  'icon-dashed': { fill: 'none', stroke: 'ink', width: 1.2, dashes: '2 1.6' },
  'icon-filled': { fill: 'ink', stroke: 'none' },
  'badge-active': { fill: 'active-line', stroke: 'paper', width: 1 },
  'badge-visited': { fill: 'visited-line', stroke: 'paper', width: 1 },
  'badge-due': { fill: 'paper', stroke: 'active-line', width: 1.6 },
  'badge-path': { fill: 'path', stroke: 'paper', width: 1 },
  'tick-light': { fill: 'none', stroke: 'paper', width: 1.8 },
} as const satisfies Readonly<Record<string, Look>>;

export type LookName = keyof typeof LOOKS;
type TextColour = 'ink' | 'quiet' | 'paper';

/** Fills that a line may run over on its way to a box inside, where texts must stay readable. */
const HALOS = ['paper', 'inside', 'deeper', 'active-inside'] as const;
export type Halo = (typeof HALOS)[number];

/** The halo that keeps a text on this look apart from lines that run under it. */
export const haloOn = (name: LookName): Halo => HALOS.find((halo) => halo === LOOKS[name].fill) ?? 'paper';

/** Class and presentation attributes: a page's style sheet may overrule them, and without one they look right. */
export function look(name: LookName): Readonly<Record<string, string | number | undefined>> {
  const { fill, stroke, width, dashes }: Look = LOOKS[name];
  return {
    class: `drb-${name}`,
    fill: fill === 'none' ? 'none' : PALETTE[fill],
    stroke: stroke === 'none' ? undefined : PALETTE[stroke],
    'stroke-width': width,
    'stroke-dasharray': dashes,
  };
}

/** One line of text; `y` is its baseline. */
export function textLine(
  value: string,
  x: number,
  y: number,
  style: TextStyle,
  { colour, halo }: { readonly colour?: TextColour; readonly halo?: Halo | undefined } = {},
): Svg {
  const font = FONTS[style];
  const shade = colour ?? (style === 'quiet' ? 'quiet' : 'ink');
  const attributes = {
    class: halo === undefined ? `drb-text-${shade}` : `drb-text-${shade} drb-halo-${halo}`,
    x,
    y,
    fill: PALETTE[shade],
    'font-size': font.size,
    'font-weight': font.bold ? 'bold' : undefined,
    'font-style': font.italic ? 'italic' : undefined,
    ...(halo !== undefined && {
      stroke: PALETTE[halo],
      'stroke-width': 5,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    }),
  };
  return element('text', attributes, [text(value)]);
}

/** Makes every colour settable by a page; applies inside a chart only. */
export function styleSheet(): Svg {
  const value = (colour: keyof typeof PALETTE): string => `var(--drb-${colour},${PALETTE[colour]})`;
  const looks = Object.entries<Look>(LOOKS).map(([name, { fill, stroke }]) => {
    const rules = [
      ...(fill === 'none' ? [] : [`fill:${value(fill)}`]),
      ...(stroke === 'none' ? [] : [`stroke:${value(stroke)}`]),
    ];
    return `.drb-chart .drb-${name}{${rules.join(';')}}`;
  });
  const texts = (['ink', 'quiet', 'paper'] as const).map(
    (shade) => `.drb-chart .drb-text-${shade}{fill:${value(shade)}}`,
  );
  const halos = HALOS.map((halo) => `.drb-chart .drb-halo-${halo}{stroke:${value(halo)}}`);
  return element('style', {}, [{ markup: [...looks, ...texts, ...halos].join('') }]);
}

export const FONT = { 'font-family': FONT_FAMILY } as const;
