// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { posix } from 'node:path';
import ts from 'typescript';
import { exists, listFiles, readText } from './files.js';
import { listProjects, listReferences, listTsconfigs, readManifest } from './projects.js';

const projects = listProjects();
const folderOf = new Map(projects.map(({ folder, manifest }) => [manifest.name, folder]));
const cases = projects.map(({ folder, manifest }) => [folder, manifest] as const);

/** The package that an import names, or undefined for a file of the project itself or a part of Node. */
function packageOf(specifier: string): string | undefined {
  if (/^(\.|\/|node:|virtual:)/.test(specifier)) return undefined;
  const [scope = '', name = ''] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

const importsIn = (files: readonly string[]): [file: string, name: string][] =>
  files.flatMap((file) =>
    ts
      .preProcessFile(readText(file))
      .importedFiles.map(({ fileName }) => packageOf(fileName))
      .filter((name) => name !== undefined)
      .map((name): [string, string] => [file, name]),
  );

describe('every project', () => {
  it.each(cases)('%s has one tag that says what it is and one that names its scope', (folder, { nx }) => {
    const tags = nx?.tags ?? [];
    expect(tags.filter((tag) => tag.startsWith('type:'))).toEqual([
      folder.startsWith('libs/') ? 'type:lib' : 'type:app',
    ]);
    expect(tags.filter((tag) => tag.startsWith('scope:'))).toEqual([`scope:${posix.basename(folder)}`]);
  });

  it.each(cases)(
    '%s refers in its tsconfig files to the libraries that it depends on, and to no others',
    (folder, manifest) => {
      const wanted = Object.keys(manifest.dependencies).flatMap((name) => folderOf.get(name) ?? []);
      const referred = listTsconfigs(folder)
        .flatMap(listReferences)
        .map((path) => posix.dirname(path))
        .filter((path) => path !== folder);
      expect([...new Set(referred)].sort()).toEqual(wanted.sort());
    },
  );

  it.each(cases)('%s declares every package that its source imports', (folder, manifest) => {
    const source = (exists(`${folder}/src`) ? listFiles(`${folder}/src`) : []).filter(
      (path) => /\.tsx?$/.test(path) && !path.endsWith('.spec.ts'),
    );
    const declared = new Set([manifest.name, ...Object.keys(manifest.dependencies)]);
    const missing = importsIn(source).filter(([, name]) => !declared.has(name));
    expect(missing).toEqual([]);
  });

  it('is in the root tsconfig', () => {
    expect(listReferences('tsconfig.json').sort()).toEqual(projects.map(({ folder }) => folder).sort());
  });
});

describe('packages', () => {
  const manifests = [...projects, { folder: 'the workspace', manifest: readManifest('.') }];

  it.each(manifests.map(({ folder, manifest }) => [folder, manifest] as const))(
    '%s pins the exact version of every package',
    (_, { dependencies, devDependencies, optionalDependencies }) => {
      const all = { ...dependencies, ...devDependencies, ...optionalDependencies };
      expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
    },
  );

  it('are locked without the address that they came from', () => {
    expect(readText('package-lock.json')).not.toMatch(/"resolved": "https?:/);
  });
});
