// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Variant } from '@draaiboek/api';
import { chosenVariant, playbookInWords, variantInWords, whyInWords } from './variant-words.js';

const both = (text: string) => ({ nl: text, en: text });

function variant(id: string, over: Partial<Variant> = {}): Variant {
  return {
    variant: id,
    title: both(id),
    why: both(`waarom ${id}`),
    base: false,
    default: false,
    playbook: { id: 'vng', version: '1', hash: `sha256-${id}`, title: both('VNG') },
    legalBasis: both('wet'),
    purpose: both('doel'),
    ...over,
  };
}

describe('the playbooks that lie side by side', () => {
  const base: Variant = { ...variant('vng', { base: true, default: true, title: both('VNG') }), why: undefined };

  it('are called by their variant, and the municipality finds its own', () => {
    expect(variantInWords(base)).toBe('Zonder variant (zo werkt uw gemeente)');
    expect(variantInWords(variant('klein'))).toBe('klein');
    expect(whyInWords(variant('klein'))).toBe('waarom klein');
    expect(whyInWords(base)).toContain('“VNG” zoals het is');
  });

  it('are chosen by name; without one that exists it is what the municipality works with', () => {
    const all = [base, variant('klein')];
    expect(chosenVariant(all, 'klein')?.variant).toBe('klein');
    expect(chosenVariant(all, 'weg')?.variant).toBe('vng');
    expect(chosenVariant(all, undefined)?.variant).toBe('vng');
  });

  it('say of a case what it runs on', () => {
    const { playbook } = base;
    expect(playbookInWords(playbook)).toBe('VNG, versie 1');
    expect(playbookInWords({ ...playbook, variant: { id: 'klein', title: both('Klein') } })).toBe(
      'VNG, versie 1, variant “Klein”',
    );
  });
});
