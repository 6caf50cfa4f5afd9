// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { chartOf, circles, Walk } from './machine.js';

describe('a chart', () => {
  it('leaves from the inside, takes, and enters from the outside, with the terms of each state', () => {
    const walk = new Walk(
      chartOf({
        a: { initial: 'b', states: { b: { on: { weg: 'd' }, after: { kort: 'a' } } } },
        c: { initial: 'd', states: { d: {} }, after: { lang: 'a' } },
      }),
    );
    expect(walk.send('weg')).toEqual([
      'left b',
      'disarm 0',
      'left a',
      'taken b.weg',
      'entered c',
      'arm 1',
      'entered d',
    ]);
    expect(walk.chart.listArmed(walk.at)).toEqual([1]);
    expect(walk.send('weg')).toBeUndefined();
  });

  it('goes on where it was through a deep history state, and at the first state through one that remembers nothing', () => {
    const walk = new Walk(
      chartOf(
        {
          thuis: {
            initial: 'x',
            states: {
              x: { initial: 'x1', states: { x1: { on: { stap: 'x2' } }, x2: {} } },
              weer: { type: 'history', history: 'deep' },
            },
            on: { weg: 'elders' },
          },
          elders: { on: { terug: 'weer' } },
        },
        'elders',
      ),
    );
    walk.send('terug');
    expect(walk.active).toEqual(['thuis', 'x', 'x1']);
    for (const event of ['stap', 'weg']) walk.send(event);
    expect(walk.chart.nameOf(walk.at)).toEqual({ active: ['elders'], history: { weer: ['x2'] } });
    walk.send('terug');
    expect(walk.active).toEqual(['thuis', 'x', 'x2']);
  });

  it('says that a circle of eventless transitions does not end, and which', () => {
    const walk = new Walk(chartOf({ a: { on: { los: 'b' } }, b: { always: 'c' }, c: { always: 'b' } }));
    expect(walk.send('los')).toEqual(['endless', 'b.always', 'c.always']);
  });

  it('asks eventless transitions of an outer region first where the regions are as they were', () => {
    const walk = new Walk(
      chartOf({
        p: {
          type: 'parallel',
          states: { diep: { initial: 'd', states: { d: { always: 'los ? d' } } }, ondiep: { always: 'los ? ondiep' } },
        },
      }),
    );
    const los = walk.chart.find.guard('los');
    expect(walk.send('drb.look', (guard) => guard === los)).toEqual(['taken ondiep.always', 'taken d.always']);
  });

  it('asks a guard in the configuration of that microstep, also when the move was seen elsewhere', () => {
    const region = { initial: 'u', states: { u: { on: { om: 'v' } }, v: { on: { om: 'u' } } } };
    const walk = new Walk(
      chartOf({
        p: {
          type: 'parallel',
          states: {
            ...{
              q: {
                initial: 'a',
                states: {
                  a: { on: { stap: 'b' } },
                  b: { on: { terug: 'a' }, always: 'in(v) ? c' },
                  c: { on: { terug: 'a' } },
                },
              },
            },
            r: region,
          },
        },
      }),
    );
    walk.send('stap');
    expect(walk.active).toEqual(['p', 'q', 'b', 'r', 'u']);
    for (const event of ['terug', 'om', 'stap']) walk.send(event);
    expect(walk.active).toEqual(['p', 'q', 'c', 'r', 'v']);
    for (const event of ['terug', 'om', 'stap']) walk.send(event);
    expect(walk.active).toEqual(['p', 'q', 'b', 'r', 'u']);
  });

  it('knows that a parallel state is done by what its other regions are, also when the move was seen elsewhere', () => {
    const region = (name: string) => ({
      initial: `${name}1`,
      states: { [`${name}1`]: { on: { [name]: `${name}2` } }, [`${name}2`]: { type: 'final' as const } },
    });
    const states = { a: region('a'), b: region('b') };
    const walk = new Walk(
      chartOf({ p: { type: 'parallel', states, onDone: 'klaar' }, klaar: { on: { opnieuw: 'p' } } }),
    );
    walk.send('a');
    expect(walk.active).toEqual(['p', 'a', 'a2', 'b', 'b1']);
    walk.send('b');
    expect(walk.active).toEqual(['klaar']);
    walk.send('opnieuw');
    walk.send('b');
    walk.send('a');
    expect(walk.active).toEqual(['klaar']);
  });

  it('asks a remembered guard where the move has come to, not where it began', () => {
    const walk = new Walk(
      chartOf({
        a: { on: { stap: 'b' } },
        b: { on: { terug: 'a' }, always: 'open ? c' },
        c: { on: { terug: 'a' } },
      }),
    );
    const b = walk.chart.find.state('b')!;
    const step = (open: boolean): readonly string[] => {
      walk.send('stap', (_, at) => open && walk.chart.activeIn(at, b));
      const { active } = walk;
      walk.send('terug', () => false);
      return active;
    };
    expect([step(true), step(false), step(true)]).toEqual([['c'], ['b'], ['c']]);
  });

  it('tells each time that a parallel state is done, though being done leads nowhere', () => {
    const region = (name: string) => ({
      initial: `${name}1`,
      states: { [`${name}1`]: { on: { [name]: `${name}2` } }, [`${name}2`]: { type: 'final' as const } },
    });
    const walk = new Walk(
      chartOf({ p: { type: 'parallel', states: { a: region('a'), b: region('b') }, onDone: '', on: { weer: 'p' } } }),
    );
    expect(walk.send('a')).toEqual(['left a1', 'taken a1.a', 'entered a2']);
    walk.send('weer');
    expect(walk.send('b')).toEqual(['left b1', 'taken b1.b', 'entered b2']);
    expect(walk.send('a')).toEqual(['left a1', 'taken a1.a', 'entered a2', 'taken p.done']);
  });

  it('names what an event makes it look at, per region from the inside outwards', () => {
    const { chart, at } = new Walk(
      chartOf({
        p: {
          type: 'parallel',
          states: {
            a: { initial: 'b', states: { b: { on: { stap: 'ja ? b' } } }, on: { stap: 'b' } },
            c: { on: { stap: 'c' } },
          },
          on: { stap: 'p' },
        },
      }),
    );
    const groups = chart.candidates(at, chart.find.event('stap')!);
    expect(groups.map(({ state }) => chart.states[state]!.id)).toEqual(['b', 'a', 'c', 'p']);
    expect(groups.flatMap(({ transitions }) => transitions.map((t) => chart.transitions[t]!.id))[0]).toBe('b.stap');
  });

  it('has the same key for the same configuration in another chart, and another for every other one', () => {
    const walks = [new Walk(chartOf(circles(3))), new Walk(chartOf(circles(3)))];
    for (const event of ['e1', 'e2']) walks[0]!.send(event);
    for (const event of ['e2', 'e0', 'e1', 'e0', 'e0']) walks[1]!.send(event);
    const [a, b] = walks.map(({ chart, at }) => chart.keyOf(at));
    expect(a).toBe(b);
    const { chart } = walks[1]!;
    const keys = Array.from({ length: chart.size }, (_, configuration) => chart.keyOf(configuration));
    expect(new Set(keys).size).toBe(chart.size);
  });

  it('finds the configuration that a name means, and refuses states that are not active together', () => {
    const walk = new Walk(chartOf(circles(2)));
    walk.send('e1');
    const { chart, at } = walk;
    expect(chart.getConfiguration(chart.nameOf(at))).toBe(at);
    expect(chart.getConfiguration(chart.nameOf(chart.initial))).toBe(chart.initial);
    expect(() => chart.getConfiguration({ active: ['samen', 'r0', 'r0a', 'r0b'], history: {} })).toThrow('DRB-2310');
    expect(() => chart.getConfiguration({ active: ['nergens'], history: {} })).toThrow('DRB-2310');
  });

  it('holds hundreds of states in several words', () => {
    const walk = new Walk(chartOf(circles(100)));
    for (let r = 0; r < 100; r += 3) walk.send(`e${r}`);
    const expected = Array.from({ length: 100 }, (_, r) => (r % 3 === 0 ? `r${r}b` : `r${r}a`));
    expect(walk.active.filter((id) => /[abc]$/.test(id))).toEqual(expected);
    expect(walk.chart.getConfiguration(walk.chart.nameOf(walk.at))).toBe(walk.at);
  });
});
