// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Where things are. Everything in tools/ that runs before the installation uses nothing but Node 20. */
import { readdirSync, existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** A path inside the workspace, from parts. */
export const inWorkspace = (...parts) => join(ROOT, ...parts);

/** The folders of all projects, as `libs/calendar`: whatever has a package.json one below libs or apps. */
export function listProjects() {
  return ['libs', 'apps'].flatMap((kind) =>
    readdirSync(inWorkspace(kind))
      .map((name) => `${kind}/${name}`)
      .filter((project) => existsSync(inWorkspace(project, 'package.json'))),
  );
}
