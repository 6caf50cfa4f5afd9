// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What the product sends to PostgreSQL, written down at the driver, and sent once more by a client that does nothing
 * else: the same texts and values, in the same transactions and order, on as many connections. Whatever of the time is
 * not in the second is the product's own.
 */
import { Client } from 'pg';

/** Connections whose statements are not written down. */
const minimal = new WeakSet();

const isEnd = (text) => /^(commit|rollback)\b/i.test(text);

/** Writes down every transaction that is committed from now on, until `stop`. */
export function recordTransactions() {
  const transactions = [];
  const underWay = new Map();
  const query = Client.prototype.query;
  Client.prototype.query = function (statement, ...more) {
    if (minimal.has(this)) return query.call(this, statement, ...more);
    const sent = { ...(typeof statement === 'string' ? { text: statement } : statement), values: more[0] };
    const statements = underWay.get(this) ?? [];
    statements.push(sent);
    underWay.set(this, statements);
    if (isEnd(sent.text)) {
      transactions.push(statements);
      underWay.delete(this);
    }
    return query.call(this, statement, ...more);
  };
  return {
    /** Those since the last time they were taken. */
    take: () => transactions.splice(0),
    stop: () => void (Client.prototype.query = query),
  };
}

/** Connections to the database at `url` that send what they are told, one transaction at a time each. */
export async function minimalClient(url, connections) {
  const clients = Array.from({ length: connections }, () => new Client({ connectionString: url }));
  for (const client of clients) minimal.add(client);
  await Promise.all(clients.map((client) => client.connect()));
  const send = async (client, statements) => {
    /* A copy: the driver writes in what it is given. */
    for (const statement of statements) await client.query({ ...statement });
  };
  return {
    /** Sends transactions, as many at a time as there are connections. */
    async sendAll(transactions) {
      let next = 0;
      const worker = async (client) => {
        while (next < transactions.length) await send(client, transactions[next++]);
      };
      await Promise.all(clients.map(worker));
    },
    sendOne: (statements) => send(clients[0], statements),
    async close() {
      await Promise.all(clients.map((client) => client.end()));
    },
  };
}
