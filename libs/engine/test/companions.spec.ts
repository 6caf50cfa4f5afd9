// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Driven } from './fixture.js';

describe('companions and handovers', () => {
  it('starts a companion whose facts follow those of its parent', () => {
    const driven = Driven.lost();
    expect(driven.instance('brief')).toMatchObject({
      parent: 'i1',
      status: 'running',
      facts: { sinds: { value: '2026-11-30' } },
    });
    expect(driven.instance('brief').links).toEqual({ sinds: { instance: 'i1', fact: 'zoekSinds' } });
  });

  it('a correction in the companion is made where the fact belongs', () => {
    const driven = Driven.lost();
    driven.correct('2026-12-08T10:00', 'balie', 'sinds', '2026-11-27', driven.instance('brief').id);
    expect(driven.instance().facts['zoekSinds']?.value).toBe('2026-11-27');
    expect(driven.instance('brief').facts['sinds']?.value).toBe('2026-11-27');
  });

  it('reports to its parent when it ends', () => {
    const driven = Driven.lost();
    driven.wait('2027-03-02T08:00');
    expect(driven.instance().active).toContain('nagaan');
    driven.answer('2027-03-03T10:00', 'balie', 'brief-posten', 'ja');
    expect(driven.instance('brief')).toMatchObject({ status: 'ended', endedIn: 'weg' });
    expect(driven.instance().active).toContain('gevolgd');
  });

  it('an event that a companion is only told by its parent never makes a command ambiguous', () => {
    const driven = Driven.lost();
    driven.event('2026-12-08T10:00', 'balie', { type: 'boek.opgegeven' });
    expect(driven.refusals).toEqual([]);
  });

  it('carries facts with a report', () => {
    const driven = Driven.lost();
    driven.wait('2027-03-02T08:00');
    driven.answer('2027-03-03T10:00', 'balie', 'brief-posten', 'ja', undefined, { gepostOp: '2027-03-02' });
    expect(driven.instance().facts['verstuurdOp']?.value).toBe('2027-03-02');
  });

  it('a report that its parent does not wait for is recorded and leaves nothing else', () => {
    const driven = Driven.lost();
    driven.wait('2026-12-29T08:00');
    driven.answer('2026-12-30T10:00', 'balie', 'brief-posten', 'ja', undefined, { gepostOp: '2026-12-29' });
    expect(driven.instance().facts['verstuurdOp']).toBeUndefined();
    expect(driven.steps.at(-1)?.changes).toContainEqual(
      expect.objectContaining({ kind: 'told', event: 'brief.verstuurd', accepted: false }),
    );
  });

  it('hands over to the successor: facts by name, companions go along and follow it', () => {
    const driven = Driven.lost();
    driven.event('2026-12-08T10:00', 'balie', { type: 'boek.opgegeven' });
    const successor = driven.instance('vervanging');
    expect(successor.facts['sinds']).toMatchObject({ statedAt: '2026-12-07T09:00:00.000Z', by: 'demo-balie' });
    expect(successor).toMatchObject({
      status: 'running',
      active: ['te-kopen'],
      facts: { sinds: { value: '2026-11-30' } },
    });
    expect(driven.instance('brief')).toMatchObject({
      parent: successor.id,
      links: { sinds: { instance: successor.id, fact: 'sinds' } },
    });
    driven.correct('2026-12-09T10:00', 'coach', 'sinds', '2026-11-27', successor.id);
    expect(driven.instance('brief').facts['sinds']?.value).toBe('2026-11-27');
  });

  it('a companion that may be handed over keeps running when there is no successor, and the case stays open', () => {
    const driven = Driven.lost();
    driven.event('2026-12-08T10:00', 'lezer', { type: 'boek.gevonden', facts: { plank: 'a' } });
    expect(driven.instance('brief').status).toBe('running');
    expect(driven.state?.status).toBe('open');
    driven.wait('2026-12-29T08:00');
    driven.answer('2026-12-30T10:00', 'balie', 'brief-posten', 'ja');
    expect(driven.state?.status).toBe('closed');
  });
});
