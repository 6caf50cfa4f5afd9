// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Makes the secrets that docker-compose.yml reads, in the folder secrets/, once: what is there is never written over. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../secrets');
const password = () => randomBytes(24).toString('base64url');

const [owner, login] = [password(), password()];
const secrets = {
  postgres_password: password(),
  owner_password: owner,
  login_password: login,
  owner_url: `postgres://draaiboek_owner:${owner}@127.0.0.1:5433/draaiboek`,
  database_url: `postgres://draaiboek_login:${login}@127.0.0.1:5433/draaiboek`,
  redis_url: 'redis://127.0.0.1:6380',
  case_key_wrapper: randomBytes(32).toString('base64'),
};

try {
  mkdirSync(folder, { mode: 0o700 });
} catch (error) {
  if (error.code !== 'EEXIST') throw error;
  process.stderr.write(`${folder} is there already: nothing was written.\n`);
  process.exit(1);
}
/* The folder keeps others out; in the container another user than the owner of the files must read them. */
for (const [name, value] of Object.entries(secrets))
  writeFileSync(join(folder, name), value, { mode: 0o644, flag: 'wx' });
process.stdout.write(`The secrets are in ${folder}. Keep case_key_wrapper apart from backups of the database.\n`);
