// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

const PORTS: Readonly<Record<string, string>> = { 'postgres:': '5432', 'postgresql:': '5432' };

/** Host and port of a URL, for a line or a problem: never who signs in there, nor with what. */
export function placeOf(url: string): string {
  const { hostname, port, protocol } = new URL(url);
  return `${hostname}:${port === '' ? (PORTS[protocol] ?? '6379') : port}`;
}
