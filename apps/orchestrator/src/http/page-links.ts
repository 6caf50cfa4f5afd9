// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

interface Paged {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
}

/** Only to read an address that names no host; nothing of it is in a link. */
const ANY_HOST = 'http://localhost';

/**
 * The header `Link` of a page (RFC 8288): the same address with the number of the first, previous, next and last page.
 * A page past the last one has no next, and the last one is previous to it.
 */
export function pageLinks(address: string, { page, pageSize, total }: Paged): string {
  const last = Math.max(1, Math.ceil(total / pageSize));
  const pages = [
    ['first', 1],
    ['prev', page > 1 ? Math.min(page - 1, last) : undefined],
    ['next', page < last ? page + 1 : undefined],
    ['last', last],
  ] as const;
  return pages
    .flatMap(([relation, number]) => (number === undefined ? [] : `<${withPage(address, number)}>; rel="${relation}"`))
    .join(', ');
}

function withPage(address: string, number: number): string {
  const { pathname, searchParams } = new URL(address, ANY_HOST);
  searchParams.set('page', String(number));
  return `${pathname}?${searchParams.toString()}`;
}
