// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The projects of the workspace, as their package.json and tsconfig files tell. */
import { posix } from 'node:path';
import { z } from 'zod';
import { exists, listFiles, readText } from './files.js';

const Manifest = z.object({
  name: z.string(),
  nx: z.object({ tags: z.array(z.string()) }).optional(),
  scripts: z.record(z.string(), z.string()).default({}),
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

export interface Project {
  readonly folder: string;
  readonly manifest: z.infer<typeof Manifest>;
}

export const readManifest = (folder: string): Project['manifest'] =>
  Manifest.parse(JSON.parse(readText(posix.join(folder, 'package.json'))));

export function listProjects(): Project[] {
  return listFiles()
    .filter((path) => /^(libs|apps)\/[^/]+\/package\.json$/.test(path))
    .map((path) => posix.dirname(path))
    .map((folder) => ({ folder, manifest: readManifest(folder) }));
}

const References = z.object({ references: z.array(z.object({ path: z.string() })).default([]) });

/** What a tsconfig refers to, as paths in the workspace (a folder, or a tsconfig file). */
export function listReferences(tsconfig: string): string[] {
  const { references } = References.parse(JSON.parse(readText(tsconfig)));
  return references.map(({ path }) => posix.join(posix.dirname(tsconfig), path));
}

/** The tsconfig files of a project that refer to other projects' libraries. */
export const listTsconfigs = (folder: string): string[] =>
  ['tsconfig.lib.json', 'tsconfig.app.json', 'tsconfig.spec.json']
    .map((name) => posix.join(folder, name))
    .filter((path) => exists(path));
