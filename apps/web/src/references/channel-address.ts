// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { DirectoryEntry } from '@draaiboek/api';

/** What a link to a channel leads to; undefined for one that is only words. */
export function findChannelAddress({ kind, value }: DirectoryEntry['channels'][number]): string | undefined {
  switch (kind) {
    case 'telephone':
      return `tel:${value.replaceAll(/[^+\d]/g, '')}`;
    case 'email':
      return `mailto:${value}`;
    case 'website':
      return value;
    case 'other':
      return undefined;
  }
}
