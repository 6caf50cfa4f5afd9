// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What can be held of docker-compose.yml and the Dockerfile without anything that runs them. */
import { parse } from 'yaml';
import { exists, readText } from './files.js';

interface Service {
  readonly image: string;
  readonly build?: string;
  readonly network_mode?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly user?: string;
  readonly read_only?: boolean;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, object>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

const compose = parse(readText('docker-compose.yml'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const ours = services.filter(([, { image }]) => image.startsWith('draaiboek:'));
const dockerfile = readText('Dockerfile');

/** A version to the patch, `18.4`, `9.0.0` or `v1.28.0`; never a name that moves. */
const EXACT = /^[\w./-]+:v?\d+\.\d+(\.\d+)?(-[a-z]+)*(@sha256:[0-9a-f]{64})?$/;

const config = 'apps/orchestrator/src/config';
const settings = [...readText(`${config}/environment.ts`).matchAll(/^ {2}([A-Z_]+):/gm)].map((match) => match[1]);
const secretSettings = [...(/SECRETS = \[(.*)\]/.exec(readText(`${config}/secrets.ts`))?.[1] ?? '').matchAll(/\w+/g)];
const known = new Set([...settings, ...secretSettings.map(([name]) => `${name}_FILE`)]);

describe('docker-compose.yml', () => {
  it('has PostgreSQL, a queue, one migration, one api, two workers and a mail catcher', () => {
    expect(services.map(([name]) => name)).toEqual(
      expect.arrayContaining(['postgres', 'valkey', 'migrate', 'api', 'worker-1', 'worker-2', 'mail']),
    );
    const roles = ours.map(([, { environment }]) => environment?.['DRAAIBOEK_ROLE']);
    expect(roles.sort()).toEqual(['api', 'migrate', 'worker', 'worker']);
  });

  it('pins every image', () => {
    const images = [...services.map(([, { image }]) => image), ...from(dockerfile)];
    expect(images.filter((image) => !EXACT.test(image))).toEqual([]);
  });

  it('declares every secret and volume that is used, and uses every one that is declared', () => {
    const secrets = new Set(services.flatMap(([, service]) => service.secrets ?? []));
    expect([...secrets].sort()).toEqual(Object.keys(compose.secrets).sort());
    const mounts = services.flatMap(([, service]) => service.volumes ?? []).map((mount) => mount.split(':')[0] ?? '');
    expect(mounts.filter((mount) => !mount.startsWith('.')).sort()).toEqual(Object.keys(compose.volumes).sort());
    expect(mounts.filter((mount) => mount.startsWith('.') && !exists(mount))).toEqual([]);
  });

  it('reads only secrets that deploy/make-secrets.mjs makes, and gives each service those it names', () => {
    const made = [...readText('deploy/make-secrets.mjs').matchAll(/^ {2}(\w+): /gm)].map((match) => match[1]);
    expect(Object.values(compose.secrets).map(({ file }) => file)).toEqual(made.map((name) => `./secrets/${name}`));
    for (const [name, { environment = {}, secrets = [] }] of services) {
      const named = Object.values(environment).flatMap((value) => /^\/run\/secrets\/(\w+)$/.exec(value)?.[1] ?? []);
      expect([name, named.filter((secret) => !secrets.includes(secret))]).toEqual([name, []]);
    }
  });

  it('gives our processes only settings that they know, and no secret but by its file', () => {
    for (const [name, { environment = {} }] of ours) {
      expect([name, Object.keys(environment).filter((setting) => !known.has(setting))]).toEqual([name, []]);
    }
    expect(known.has('DRAAIBOEK_KEY_FILE')).toBe(true);
  });

  it('publishes nothing past this computer', () => {
    const ports = services.flatMap(([, service]) => service.ports ?? []);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  it('waits for what a service depends on: healthy servers, a migration that ended well', () => {
    for (const [, { depends_on: on = {} }] of ours) {
      for (const [name, { condition }] of Object.entries(on)) {
        const dependency = compose.services[name];
        expect(dependency).toBeDefined();
        expect(condition).toBe(name === 'migrate' ? 'service_completed_successfully' : 'service_healthy');
        if (name !== 'migrate') expect(dependency?.healthcheck).toBeDefined();
      }
    }
  });

  it('runs our image without a disk to write on, and as nobody special', () => {
    expect(ours.every(([, { read_only }]) => read_only === true)).toBe(true);
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toContain('npm ci');
  });

  it('keeps a queue that throws nothing away', () => {
    expect(readText('docker-compose.yml')).toMatch(/--maxmemory-policy', 'noeviction'/);
  });
});

const from = (text: string): string[] => [...text.matchAll(/^FROM (\S+)/gm)].map((match) => match[1] ?? '');
