// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/**
 * Owns how what a case knows becomes bytes that only its key opens. Owns no key.
 *
 * Sealed bytes are `version (1) | nonce (12) | tag (16) | AES-256-GCM of zstd of the text`. What the bytes are about
 * (`about`: case and purpose) is authenticated along, so that a row cannot be put in the place of another.
 */
const VERSION = 1;
const NONCE = 12;
const TAG = 16;

/**
 * The two keys that follow from one case key: one to seal, one to commit. Objects and not bytes, because nothing prints
 * or stores those by accident, and because the library spends more on finding out what bytes are than on sealing with them.
 */
export interface CaseKey {
  readonly seal: KeyObject;
  readonly commit: KeyObject;
}

export const newSecret = (): Buffer => randomBytes(32);

/** Derives (HKDF-SHA-256) the working keys of a case from its 32 secret bytes. */
export function caseKey(secret: Uint8Array): CaseKey {
  const from = createSecretKey(secret);
  const derive = (purpose: string): KeyObject => createSecretKey(derivedFrom(from, purpose));
  return { seal: derive('seal'), commit: derive('commit') };
}

/** 32 bytes for one purpose (HKDF-SHA-256). */
export const derivedFrom = (key: KeyObject, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', `draaiboek ${purpose}`, 32));

export function sealBytes(key: KeyObject, about: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), body]);
}

/** Opens sealed bytes; throws when the key, the purpose or a single bit differs. */
export function openBytes(key: KeyObject, about: string, sealed: Uint8Array): Buffer {
  if (sealed[0] !== VERSION) throw new Error(`Sealed bytes have version ${String(sealed[0])}, not ${VERSION}`);
  const bytes = Buffer.from(sealed);
  const nonce = bytes.subarray(1, 1 + NONCE);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG })
    .setAAD(Buffer.from(about))
    .setAuthTag(bytes.subarray(1 + NONCE, 1 + NONCE + TAG));
  return Buffer.concat([decipher.update(bytes.subarray(1 + NONCE + TAG)), decipher.final()]);
}

/** Compressed before it is sealed: sealed bytes do not compress, and a case's state does (about ten times). */
export const sealText = (key: CaseKey, about: string, text: string): Buffer =>
  sealBytes(key.seal, about, zstdCompressSync(text));

export const openText = (key: CaseKey, about: string, sealed: Uint8Array): string =>
  zstdDecompressSync(openBytes(key.seal, about, sealed)).toString('utf8');

export const sealJson = (key: CaseKey, about: string, value: unknown): Buffer =>
  sealText(key, about, JSON.stringify(value));

/** The value that was sealed. Its shape is the writer's, who alone can have sealed it with this key for this purpose. */
export const openJson = (key: CaseKey, about: string, sealed: Uint8Array): unknown =>
  JSON.parse(openText(key, about, sealed));

/** HMAC-SHA-256 over a payload: proves later what was recorded, and says nothing once the key is destroyed. */
export const commitment = (key: CaseKey, payload: string): Buffer =>
  createHmac('sha256', key.commit).update(payload).digest();
