// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Variant } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { SelectField, type Choice } from '../forms/choice-fields.js';
import { chosenVariant, variantChoices, whyInWords } from './variant-words.js';

interface VariantFilterProps {
  readonly variants: readonly Variant[];
  /** The name of the one that is shown. */
  readonly value: string | undefined;
  readonly choices?: readonly Choice[];
  readonly onChange: (variant: string) => void;
}

/** Which of the playbooks that lie side by side is shown; nothing to choose where there is one. */
export function VariantFilter({ variants, value, choices, onChange }: VariantFilterProps): ReactElement | null {
  const chosen = chosenVariant(variants, value);
  if (variants.length < 2 || chosen === undefined) return null;
  return (
    <search className="dr-filters" aria-label="Variant kiezen">
      <SelectField
        id="filter-variant"
        label="Welke variant?"
        hint={whyInWords(chosen)}
        value={chosen.variant}
        choices={choices ?? variantChoices(variants)}
        onChange={onChange}
      />
    </search>
  );
}
