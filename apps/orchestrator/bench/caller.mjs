// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** A thread that sends requests, so that what whoever asks takes is not counted as the product's own. */
import { Agent, request } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

async function send({ url, headers, body }) {
  const asked = request(url, { method: 'POST', agent, headers });
  asked.end(body);
  const [answer] = await once(asked, 'response');
  const said = await text(answer);
  if (answer.statusCode >= 300) throw new Error(`${url}: ${answer.statusCode} ${said}`);
}

/** Sends all, so many at a time; gives how long each took, in milliseconds. */
async function sendAll({ requests, inFlight }) {
  const took = [];
  let next = 0;
  const worker = async () => {
    while (next < requests.length) {
      const began = performance.now();
      await send(requests[next++]);
      took.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return took;
}

if (!isMainThread) {
  parentPort.on('message', (batch) => {
    sendAll(batch).then(
      (took) => parentPort.postMessage({ took }),
      (error) => parentPort.postMessage({ failed: error.message }),
    );
  });
}

/** Starts the thread. */
export function startCaller() {
  const thread = new Worker(new URL(import.meta.url), { execArgv: [] });
  return {
    async sendAll(batch) {
      thread.postMessage(batch);
      const [{ took, failed }] = await once(thread, 'message');
      if (failed !== undefined) throw new Error(failed);
      return took;
    },
    stop: () => thread.terminate(),
  };
}
