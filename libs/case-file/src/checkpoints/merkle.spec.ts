// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import { merkleRoot } from './merkle.js';

/** The inputs and roots that implementations of RFC 6962 and RFC 9162 are tried on. */
const INPUTS = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const leaves = fc.array(fc.uint8Array({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 40 });
const root = (of: readonly Uint8Array[]): string => merkleRoot(of).toString('hex');

describe('the Merkle root', () => {
  it.each(ROOTS.map((expected, index) => [index + 1, expected] as const))(
    'of %i leaves is as published',
    (n, expected) => {
      expect(root(INPUTS.slice(0, n).map((hex) => Buffer.from(hex, 'hex')))).toBe(expected);
    },
  );

  it('of nothing is the hash of nothing', () => {
    expect(root([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('is another for one changed, missing or moved leaf', () => {
    fc.assert(
      fc.property(leaves, fc.nat(), fc.nat(), (all, at, bit) => {
        const index = at % all.length;
        const changed = all.map((leaf, i) =>
          i === index ? Uint8Array.from([leaf[0]! ^ (1 << (bit % 8)), ...leaf.slice(1)]) : leaf,
        );
        expect(root(changed)).not.toBe(root(all));
        expect(root(all.toSpliced(index, 1))).not.toBe(root(all));
        const moved = [...all.toSpliced(index, 1), all[index]!];
        if (moved.some((leaf, i) => Buffer.compare(leaf, all[i]!) !== 0)) expect(root(moved)).not.toBe(root(all));
      }),
      { numRuns: 200 },
    );
  });

  it('takes no node for a leaf', () => {
    const [a, b, c] = [Buffer.from('a'), Buffer.from('b'), Buffer.from('c')];
    expect(root([merkleRoot([a, b]), c])).not.toBe(root([a, b, c]));
  });
});
