// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { memoryKeyRing } from './key-ring.js';
import { newSecret } from './sealing.js';
import { isSignedBy, signerOf } from './signing.js';

describe('signing', () => {
  /** RFC 8032, section 7.1, the first test: an empty message. */
  it('is the Ed25519 that was published', () => {
    const signer = signerOf(Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex'));
    expect(signer.publicKey.toString('hex')).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
    expect(signer.sign(Buffer.of()).toString('hex')).toBe(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    );
  });

  it('holds for these bytes under this key alone', () => {
    const [ours, theirs] = [signerOf(newSecret()), signerOf(newSecret())];
    const bytes = Buffer.from('a checkpoint');
    const signature = ours.sign(bytes);
    expect(isSignedBy(ours.publicKey, bytes, signature)).toBe(true);
    expect(isSignedBy(ours.publicKey, Buffer.from('another'), signature)).toBe(false);
    expect(isSignedBy(theirs.publicKey, bytes, signature)).toBe(false);
    expect(isSignedBy(ours.publicKey, bytes, signature.subarray(1))).toBe(false);
    expect(isSignedBy(ours.publicKey.subarray(1), bytes, signature)).toBe(false);
  });

  it('has one key per municipality, from the one secret there is to keep', () => {
    const secret = newSecret();
    const publicKey = (municipality: string): string =>
      memoryKeyRing(secret).signer(municipality).publicKey.toString('hex');
    expect(publicKey('a')).toBe(publicKey('a'));
    expect(publicKey('a')).not.toBe(publicKey('b'));
    expect(memoryKeyRing(newSecret()).signer('a').publicKey.toString('hex')).not.toBe(publicKey('a'));
  });
});
