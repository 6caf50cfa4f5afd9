// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Case, Instance } from '@draaiboek/api';

type Instances = Pick<Case, 'instances'>;

/** The main process that a case is in now: where one went on in another, the last of them. */
export function mainInstance({ instances }: Instances): Instance | undefined {
  return instances.findLast(({ parent }) => parent === undefined);
}

/** All parts of a case, the main process that it is in now first. */
export function mainFirst(item: Instances): readonly Instance[] {
  const main = mainInstance(item);
  return main === undefined ? [] : [main, ...item.instances.filter((instance) => instance !== main)];
}
