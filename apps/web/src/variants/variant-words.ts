// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The playbooks that lie side by side, in words: the base is called what it is, a playbook without a variant. */
import type { CaseSummary, ProcessVariant, Variant } from '@draaiboek/api';
import type { Choice } from '../forms/choice-fields.js';

/** The name of a variant, and whether it is what the municipality works with. */
export function variantInWords({
  base,
  title,
  default: isDefault,
}: Pick<Variant, 'base' | 'title' | 'default'>): string {
  const name = base ? 'Zonder variant' : title.nl;
  return isDefault ? `${name} (zo werkt uw gemeente)` : name;
}

/** Why there is this variant; of the base, what it is. */
export const whyInWords = ({ title, why }: Pick<Variant, 'title' | 'why'>): string =>
  why?.nl ?? `Het draaiboek “${title.nl}” zoals het is, zonder aanpassingen.`;

export const variantChoices = (variants: readonly Variant[]): readonly Choice[] =>
  variants.map((each) => ({ value: each.variant, title: variantInWords(each) }));

/** The same beside one process: which of them have another. */
export const processVariantChoices = (variants: readonly ProcessVariant[]): readonly Choice[] =>
  variants.map((each) => ({
    value: each.variant,
    title: each.changed ? `${variantInWords(each)}: hier is dit proces anders` : variantInWords(each),
  }));

/** The one that is asked for by name, or else what the municipality works with. */
export const chosenVariant = <V extends Variant>(variants: readonly V[], name: string | undefined): V | undefined =>
  variants.find(({ variant }) => variant === name) ?? variants.find((each) => each.default);

/** Which playbook something is of: its title, version and variant. */
export function playbookInWords({ title, version, variant }: CaseSummary['playbook']): string {
  const base = `${title.nl}, versie ${version}`;
  return variant === undefined ? base : `${base}, variant “${variant.title.nl}”`;
}
