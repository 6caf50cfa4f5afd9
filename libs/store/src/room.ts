// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { statfs } from 'node:fs/promises';
import { StoreError } from './store-error.js';

/**
 * What must be free before anything is changed, in bytes: three files of the database's own log. It must never find the
 * disk full while it writes that log, because then it ends, and not by half.
 */
const LEAST = 48 * 2 ** 20;

/** The port to whatever knows whether there is room for another change. */
export interface Room {
  /** @throws StoreError DRB-5070 when there is not */
  check(): Promise<void>;
}

/** The room on the disk of a folder that is there. */
export const roomIn = (folder: string): Room => ({
  async check() {
    const { bavail, bsize } = await statfs(folder);
    const free = bavail * bsize;
    if (free >= LEAST) return;
    const [there, needed] = [free, LEAST].map((bytes) => Math.floor(bytes / 2 ** 20));
    throw new StoreError('DRB-5070', `The disk of ${folder} has ${there} MB left, less than ${needed} MB.`);
  },
});

/** For a database whose room is somebody else's to watch. */
export const endlessRoom: Room = { check: () => Promise.resolve() };
