// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Finds a Chromium: the one that Debian installs, else the one that an npm package carries. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const INSTALLED = '/usr/bin/chromium';
/** Nothing leaves this computer: no updates, no reports. As root, as in a container, Chromium runs without sandbox. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

/** Undefined where no Chromium runs. */
export async function findBrowser(): Promise<Browser | undefined> {
  if (existsSync(INSTALLED)) return chromium.launch({ executablePath: INSTALLED, args: ARGUMENTS });
  return launchPacked().catch(() => undefined);
}

async function launchPacked(): Promise<Browser> {
  const { default: packed, inflate } = await import('@sparticuz/chromium');
  const options = { executablePath: await packed.executablePath(), args: [...ARGUMENTS, '--no-zygote'] };
  try {
    return await chromium.launch(options);
  } catch {
    // The package also carries the libraries that a bare system lacks.
    const folder = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
    const libraries = join(await inflate(join(folder, '../bin/al2023.tar.br')), 'lib');
    return chromium.launch({ ...options, env: { ...process.env, LD_LIBRARY_PATH: libraries } });
  }
}
