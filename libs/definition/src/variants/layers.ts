// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: what a variant stands on: the base with other variants on it, each of them once, those first that others stand
 * on. Two of which neither stands on the other never touch one place.
 */
import type { ReadPlaybook } from '../reading/read-playbook.js';
import type { Fault } from '../reading/schema-findings.js';
import type { VariantDocument } from './document.js';
import { overlay, type PlacedEdit } from './overlay.js';
import { overlap } from './tree.js';

/** What one variant does. */
export interface Layer {
  readonly variant: string;
  /** The variants it stands on, directly or not. */
  readonly on: ReadonlySet<string>;
  readonly edits: readonly PlacedEdit[];
  /** Why it departs from rules of the factsheet, by their path. */
  readonly deviations: NonNullable<VariantDocument['deviations']>;
}

/** The layers under several variants, each once and after those it stands on. */
export function joined(stacks: readonly (readonly Layer[])[]): readonly Layer[] {
  return [...new Map(stacks.flat().map((layer) => [layer.variant, layer])).values()];
}

export function layered(base: ReadPlaybook, layers: readonly Layer[]): ReadPlaybook {
  return layers.reduce((read, { edits }) => overlay(read, edits), base);
}

/** Places that two of the layers touch of which neither stands on the other, said where they are brought together. */
export function conflictsIn(layers: readonly Layer[], { base, ...own }: VariantDocument): readonly Fault[] {
  return layers.flatMap((layer, index) =>
    layers
      .slice(0, index)
      .filter((earlier) => !layer.on.has(earlier.variant))
      .flatMap((earlier) => {
        const [clash, ...more] = clashesOf(earlier, layer).filter(
          ({ target: [key] }) => !((key === 'legalBasis' || key === 'purpose') && own[key] !== undefined),
        );
        if (clash === undefined) return [];
        const place = [clash.document, ...clash.target].join('/');
        const others = more.length === 0 ? '' : ` and ${more.length} other ${more.length === 1 ? 'place' : 'places'}`;
        const said = [layer.variant, earlier.variant].find((id) => base.variants?.[id] === true) ?? '';
        return {
          code: 'variant-conflict' as const,
          path: ['base', 'variants', said],
          message: `The variants "${earlier.variant}" and "${layer.variant}" both say what ${place} is${others}.`,
          remedy: 'Leave one of them out, or take that part out of one of them.',
        };
      }),
  );
}

function clashesOf(a: Layer, b: Layer): readonly PlacedEdit[] {
  return b.edits.filter(({ document, target }) =>
    a.edits.some((other) => other.document === document && overlap(other.target, target)),
  );
}
