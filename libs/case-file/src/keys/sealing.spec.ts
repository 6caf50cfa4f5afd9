// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { memoryKeyRing } from './key-ring.js';
import { caseKey, commitment, newSecret, openJson, sealJson } from './sealing.js';

describe('sealing', () => {
  const key = caseKey(newSecret());
  const sealed = sealJson(key, 'state 1', { naam: 'Testpersoon' });

  it('gives back what was sealed to its key and purpose alone', () => {
    expect(openJson(key, 'state 1', sealed)).toEqual({ naam: 'Testpersoon' });
    expect(() => openJson(key, 'state 2', sealed)).toThrow();
    expect(() => openJson(caseKey(newSecret()), 'state 1', sealed)).toThrow();
  });

  it('notices one changed bit, wherever it is', () => {
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => openJson(key, 'state 1', changed)).toThrow();
    }
  });

  it('never seals the same twice in the same way', () => {
    expect(sealJson(key, 'state 1', { naam: 'Testpersoon' })).not.toEqual(sealed);
  });

  it('commits to a payload under the key alone', () => {
    expect(commitment(key, 'a')).toEqual(commitment(key, 'a'));
    expect(commitment(key, 'a')).not.toEqual(commitment(key, 'b'));
    expect(commitment(key, 'a')).not.toEqual(commitment(caseKey(newSecret()), 'a'));
  });

  it('unwraps a case key for its own case under its own wrapping key alone', () => {
    const [ours, theirs] = [memoryKeyRing(newSecret()), memoryKeyRing(newSecret())];
    const { wrapped, key: fresh } = ours.create('one');
    expect(ours.unwrap('one', wrapped)).toEqual(fresh);
    expect(() => ours.unwrap('two', wrapped)).toThrow();
    expect(() => theirs.unwrap('one', wrapped)).toThrow();
    expect(ours.fingerprint()).not.toEqual(theirs.fingerprint());
  });
});
