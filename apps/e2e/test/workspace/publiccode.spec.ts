// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { parse } from 'yaml';
import { z } from 'zod';
import { readText } from './files.js';
import { readManifest } from './projects.js';

const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/);

const Description = z.strictObject({
  genericName: z.string().max(35).optional(),
  shortDescription: z.string().min(1).max(150),
  longDescription: z.string().min(500).max(10_000),
  features: z.array(z.string().min(1)).min(1),
});

const Maintenance = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.enum(['internal', 'community']),
    contacts: z.array(z.strictObject({ name: z.string().min(1), email: z.email().optional() })).min(1),
  }),
  z.strictObject({
    type: z.literal('contract'),
    contractors: z.array(z.strictObject({ name: z.string().min(1), until: z.iso.date() })).min(1),
  }),
  z.strictObject({ type: z.literal('none') }),
]);

/** What publiccode.yml 0.7 asks of every file, and of the parts that we fill in besides. */
const PublicCode = z.strictObject({
  publiccodeYmlVersion: z.literal('0.7.0'),
  name: z.string().min(1),
  url: z.url(),
  softwareVersion: z.string().optional(),
  platforms: z.array(z.enum(['web', 'windows', 'mac', 'linux', 'ios', 'android'])).min(1),
  categories: z.array(z.string()).optional(),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.enum([
    'standalone/mobile',
    'standalone/iot',
    'standalone/desktop',
    'standalone/web',
    'standalone/backend',
    'standalone/other',
    'addon',
    'library',
    'configurationFiles',
  ]),
  intendedAudience: z
    .strictObject({ countries: z.array(z.string().length(2)), scope: z.array(z.string()) })
    .partial()
    .optional(),
  description: z.record(Language, Description),
  legal: z.strictObject({ license: z.string() }),
  maintenance: Maintenance,
  localisation: z.strictObject({ localisationReady: z.boolean(), availableLanguages: z.array(Language).min(1) }),
});

describe('publiccode.yml', () => {
  const publicCode = PublicCode.parse(parse(readText('publiccode.yml')));

  it('describes Draaiboek in Dutch and in English', () => {
    expect(Object.keys(publicCode.description).sort()).toEqual(['en', 'nl']);
  });

  it('names the licence that the repository holds the text of', () => {
    expect(readText(`LICENSES/${publicCode.legal.license}.txt`)).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/);
  });

  it('gives the version of the workspace', () => {
    expect(publicCode.softwareVersion).toBe((JSON.parse(readText('package.json')) as { version: string }).version);
    expect(readManifest('.').name).toBe('draaiboek');
  });
});
