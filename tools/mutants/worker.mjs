// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Judges one mutant after another; asks for the next by telling what became of the last. */
import { parentPort, workerData } from 'node:worker_threads';
import { judge } from '@draaiboek/mutation';
import { courtFor, mutantsIn, readShipped } from './shipped.mjs';

const shipped = await readShipped();
const byId = new Map(mutantsIn(shipped.files, workerData.seed).map((each) => [each.mutant.id, each]));

parentPort.on('message', async (id) => {
  const { mutant, file } = byId.get(id);
  parentPort.postMessage({ id, verdict: await judge(mutant, file, courtFor(file, shipped)) });
});
parentPort.postMessage({});
