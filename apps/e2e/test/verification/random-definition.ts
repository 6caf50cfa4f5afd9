// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Small process documents drawn at random: states beside and in each other, one parallel state, tasks that are answered,
 * a fact that events and answers state, conditions on all of these, terms of some days, a state that suspends another. Targets and conditions are drawn
 * from what there is, so that most documents load.
 */
import type { SourceFile } from '@draaiboek/definition';
import fc from 'fast-check';

const any = fc.nat(1000);
const maybe = <T>(weight: number, some: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: some });

const alternative = fc.record({ target: any, guard: maybe(1, any) });
const task = fc.record({
  state: any,
  puts: maybe(2, fc.boolean()),
  sets: maybe(3, fc.constantFrom('required', 'optional')),
  reopens: maybe(4, fc.constant(true)),
  when: maybe(3, any),
  onLeave: fc.constantFrom('cancel', 'cancel', 'carry', 'must-be-answered'),
  done: maybe(1, fc.array(alternative, { minLength: 1, maxLength: 2 })),
});
const sketch = fc.record({
  states: fc.integer({ min: 2, max: 3 }),
  hierarchy: maybe(1, any),
  parallel: maybe(1, any),
  history: maybe(2, fc.constantFrom('shallow', 'deep')),
  interrupted: maybe(2, fc.record({ by: any, on: any, back: any })),
  sets: fc.tuple(...[0, 1, 2].map(() => maybe(1, fc.constantFrom('required', 'optional')))),
  isUnknown: fc.boolean(),
  on: fc.array(
    fc.record({ state: any, event: any, alternatives: fc.array(alternative, { minLength: 1, maxLength: 2 }) }),
    {
      minLength: 3,
      maxLength: 7,
    },
  ),
  after: fc.array(
    fc.record({ state: any, term: any, alternatives: fc.array(alternative, { minLength: 1, maxLength: 2 }) }),
    {
      maxLength: 3,
    },
  ),
  always: fc.array(fc.record({ state: any, target: any, guard: any }), { maxLength: 1 }),
  tasks: fc.array(task, { maxLength: 2 }),
});
type Sketch = typeof sketch extends fc.Arbitrary<infer T> ? T : never;
type Alternative = Sketch['on'][number]['alternatives'][number];
type Document = Record<string, unknown>;

const EVENTS = ['een.gemeld', 'twee.gemeld', 'drie.gemeld'];
const LENGTHS = { kort: 'P1D', midden: 'P2D', lang: 'P3D' };
const titled = (text: string, rest: Document = {}): Document => ({
  title: { nl: text, en: text },
  source: { A0: true },
  ...rest,
});
const pick = <T>(list: readonly T[], at: number): T => {
  const found = list[at % list.length];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

export const randomDefinition: fc.Arbitrary<readonly SourceFile[]> = sketch.map((drawn) => {
  const playbook = titled('Toeval', {
    playbook: 'toeval',
    version: '1.0.0',
    legalBasis: { nl: 'geen', en: 'none' },
    purpose: { nl: 'beproeven', en: 'testing' },
    roles: { balie: titled('Balie', { coordinates: true }) },
    ladders: {},
  });
  return [
    { path: 'playbook.yaml', text: JSON.stringify(playbook) },
    { path: 'toeval/process.yaml', text: JSON.stringify(new Definition(drawn).document()) },
  ];
});

class Definition {
  private readonly leaves: string[] = [];
  private readonly inner = new Map<string, Document>();
  private readonly targets: string[] = [];
  private readonly top: Record<string, Document> = {};

  constructor(private readonly drawn: Sketch) {
    const states = Array.from({ length: drawn.states }, (_, index) => `s${index}`);
    for (const id of states) this.top[id] = this.leaf(id);
    if (drawn.hierarchy !== undefined) this.nest(pick(states, drawn.hierarchy));
    if (drawn.hierarchy !== undefined && drawn.interrupted) this.interrupt(pick(states, drawn.hierarchy), states);
    if (drawn.parallel !== undefined) this.split();
    this.top['einde'] = titled('einde', { type: 'final' });
    this.targets.push('einde');
  }

  document(): Document {
    const { drawn } = this;
    this.add();
    return titled('Toeval', {
      process: 'toeval',
      version: '1.0.0',
      subject: { person: true },
      lifetime: 'ends',
      entries: { begin: titled('Begin', { target: 's0', by: { balie: true } }) },
      facts: {
        feit: titled('Feit', {
          type: 'boolean',
          category: 'geen',
          because: 'geen persoonsgegeven',
          ...(drawn.isUnknown ? {} : { default: false }),
        }),
      },
      terms: Object.fromEntries(
        Object.entries(LENGTHS).map(([id, length]) => [id, titled(id, { length, calendar: 'policy', roll: 'none' })]),
      ),
      events: Object.fromEntries(
        EVENTS.map((id, index) => {
          const need = drawn.sets[index];
          return [id, titled(id, { by: { balie: true }, ...(need && { sets: { feit: need } }) })];
        }),
      ),
      initial: 's0',
      states: this.top,
    });
  }

  private leaf(id: string): Document {
    const made = titled(id);
    this.inner.set(id, made);
    this.leaves.push(id);
    this.targets.push(id);
    return made;
  }

  private nest(id: string): void {
    const children: Record<string, Document> = { [`${id}-a`]: this.leaf(`${id}-a`), [`${id}-b`]: this.leaf(`${id}-b`) };
    const { history } = this.drawn;
    if (history !== undefined) {
      children[`${id}-h`] = titled('terug', { type: 'history', history });
      this.targets.push(`${id}-h`);
    }
    Object.assign(this.inner.get(id) ?? {}, { initial: `${id}-a`, states: children });
  }

  /** Another state beside it suspends it, and leads back, through its history where it has one. */
  private interrupt(id: string, states: readonly string[]): void {
    const { interrupted, history } = this.drawn;
    const by = pick(
      states.filter((each) => each !== id),
      interrupted?.by ?? 0,
    );
    const [there, back] = [interrupted?.on ?? 0, interrupted?.back ?? 0].map((at) => pick(EVENTS, at));
    const choice = (target: string): Document => ({ onderbreking: { order: 9, target } });
    Object.assign(this.inner.get(id) ?? {}, { on: { [there ?? '']: choice(by) } });
    const resumed = history === undefined ? id : `${id}-h`;
    Object.assign(this.inner.get(by) ?? {}, { suspends: id, on: { [back ?? '']: choice(resumed) } });
  }

  private split(): void {
    const regions = ['l', 'r'].map((side) => {
      const states = { [`${side}-a`]: this.leaf(`${side}-a`), [`${side}-b`]: this.leaf(`${side}-b`) };
      return [side, titled(side, { initial: `${side}-a`, states })] as const;
    });
    this.top['samen'] = titled('samen', { type: 'parallel', states: Object.fromEntries(regions) });
    this.inner.set('samen', this.top['samen']);
    this.leaves.push('samen');
    this.targets.push('samen');
  }

  private add(): void {
    const { on, after, always, tasks } = this.drawn;
    for (const [index, each] of tasks.entries()) this.addTask(`t${index}`, each);
    for (const { state, event, alternatives } of on)
      this.put(state, 'on', pick(EVENTS, event), this.choices(state, alternatives));
    for (const { state, term, alternatives } of after)
      this.put(state, 'after', pick(Object.keys(LENGTHS), term), this.choices(state, alternatives));
    for (const { state, target, guard } of always) {
      const made = this.stateAt(state);
      made['always'] = { verder: { order: 1, target: this.targetFrom(state, target), guard: this.condition(guard) } };
    }
  }

  private addTask(id: string, { state, puts, sets, reopens, when, onLeave, done }: Sketch['tasks'][number]): void {
    const ja = {
      title: { nl: 'ja', en: 'yes' },
      ...(sets ? { sets: { feit: sets } } : puts !== undefined && { puts: { feit: puts } }),
    };
    const nee = { title: { nl: 'nee', en: 'no' } };
    const later = { title: { nl: 'later', en: 'later' }, closes: false };
    const asked = when === undefined ? {} : { when: this.factCondition(when) };
    this.put(
      state,
      'tasks',
      id,
      titled(id, { owner: 'balie', onLeave, answers: { ja, nee, ...(reopens && { later }) }, ...asked }),
    );
    if (done) this.stateAt(state)['tasksDone'] = this.choices(state, done);
  }

  private stateAt(at: number): Document {
    return this.inner.get(pick(this.leaves, at)) ?? {};
  }

  private put(state: number, key: string, id: string, value: unknown): void {
    const made = this.stateAt(state);
    made[key] = { ...(made[key] as Document | undefined), [id]: value };
  }

  private choices(state: number, alternatives: readonly Alternative[]): Document {
    return Object.fromEntries(
      alternatives.map(({ target, guard }, index) => [
        `keus${index}`,
        {
          order: index + 1,
          target: this.targetFrom(state, target),
          ...(guard !== undefined && { guard: this.condition(guard) }),
        },
      ]),
    );
  }

  /** Inside a region the region's own states, or out of the whole; a state is resumed only from outside it. */
  private targetFrom(state: number, target: number): string {
    const from = pick(this.leaves, state);
    const [side] = /^[lr](?=-)/.exec(from) ?? [];
    if (side === undefined) {
      const outer = from.replace(/-[ab]$/, '');
      const targets = this.targets.filter((id) => !/^[lr]-/.test(id) && id !== `${outer}-h`);
      return pick(targets, target);
    }
    return pick([`${side}-a`, `${side}-b`, `${side}-b`, 's0'], target);
  }

  private factCondition(at: number): string {
    const facts = this.drawn.isUnknown ? ['is known(feit)', 'is known(feit) and feit'] : ['feit', 'not(feit)'];
    return pick(facts, at);
  }

  private condition(at: number): string {
    const asked = this.drawn.tasks.flatMap((_, index) => [
      `answer("t${index}") = "ja"`,
      `status("t${index}") = "answered"`,
    ]);
    return pick([this.factCondition(at), this.factCondition(at + 1), ...asked, `in("${pick(this.leaves, at)}")`], at);
  }
}
