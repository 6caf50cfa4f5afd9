// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What an answer puts stands on that answer: a corrected answer takes it back. */
import fc from 'fast-check';
import { createEngine } from '../src/index.js';
import type { CaseState, Change, FactValue, Outcome, TermState } from '../src/index.js';
import { Driven, calendar } from './fixture.js';
import { ANSWERS, lendingPlaybook } from './lending-playbook.js';

const engine = createEngine(lendingPlaybook());
const lending = (facts = {}): Driven => Driven.open('2026-11-10T10:00', facts, engine);

type Facts = Readonly<Record<string, FactValue>>;

function correct(driven: Driven, moment: string, task: string, answer: string, facts: Facts = {}): Outcome {
  const actor = { id: 'demo-balie', roles: ['balie'] };
  const id = driven.task(task)!.id;
  return driven.run(moment, { kind: 'correct-answer', task: id, answer, facts, reason: 'vergissing', actor });
}

const look = (driven: Driven, moment: string, facts: Facts): Outcome =>
  driven.event(moment, 'balie', { type: 'boek.bekeken', facts });

const valueOf = (driven: Driven, fact: string): FactValue | undefined => driven.instance().facts[fact]?.value;
const lastChanges = (driven: Driven): readonly Change[] => driven.steps.at(-1)!.changes;
const isWait = (t: TermState): boolean => t.kind === 'wait' && t.term === 'na-verzending';

/** Sent with the answer of 11 November. */
function sent(facts: Facts = {}): Driven {
  const driven = lending(facts);
  driven.answer('2026-11-11T10:00', 'balie', 'verzonden', 'ja');
  return driven;
}

describe('what a corrected answer put', () => {
  it('is not known any more when nobody stated it', () => {
    const driven = sent();
    correct(driven, '2026-11-12T10:00', 'verzonden', 'nee');
    expect(driven.instance().facts).toEqual({});
    expect(lastChanges(driven)).toContainEqual({
      ...{ kind: 'fact-taken-back', instance: 'i1', fact: 'soort', was: 'strip' },
    });
  });

  it('goes back to its default, and what rests on that is asked no more', () => {
    const driven = sent();
    expect(driven.task('gebeld')?.status).toBe('open');
    correct(driven, '2026-11-12T10:00', 'verzonden', 'nee');
    expect(driven.task('gebeld')?.status).toBe('withdrawn');
    expect(lastChanges(driven)).toContainEqual({
      ...{ kind: 'fact-taken-back', instance: 'i1', fact: 'dringend', was: true, default: false },
    });
  });

  it('takes what the new answer puts', () => {
    const driven = sent();
    correct(driven, '2026-11-12T10:00', 'verzonden', 'later');
    expect(driven.instance().facts).toEqual({
      verzondenOp: {
        ...{ value: '2026-11-09', statedAt: '2026-11-12T09:00:00.000Z', by: 'demo-balie' },
        put: { task: driven.task('verzonden')!.id },
      },
    });
    correct(driven, '2026-11-13T10:00', 'verzonden', 'nee');
    expect(valueOf(driven, 'verzondenOp')).toBeUndefined();
  });

  it.each<[string, (driven: Driven) => Outcome]>([
    ['with an event, also as it was', (driven) => look(driven, '2026-11-12T10:00', { soort: 'strip' })],
    ['with a correction', (driven) => driven.correct('2026-11-12T10:00', 'coach', 'soort', 'roman')],
    ['by another answer', (driven) => driven.answer('2026-11-12T10:00', 'balie', 'gekeurd', 'roman')],
  ])('stays when it was stated since, %s', (_, state) => {
    const driven = sent();
    state(driven);
    const now = valueOf(driven, 'soort');
    correct(driven, '2026-11-13T10:00', 'verzonden', 'nee');
    expect(valueOf(driven, 'soort')).toBe(now);
  });

  it('gives way to what was stated before, with when and by whom', () => {
    const driven = sent({ soort: 'roman' });
    correct(driven, '2026-11-12T10:00', 'verzonden', 'nee');
    expect(driven.instance().facts['soort']).toEqual({
      ...{ value: 'roman', statedAt: '2026-11-10T09:00:00.000Z', by: 'demo-balie' },
    });
    expect(lastChanges(driven)).toContainEqual({
      ...{ kind: 'fact-set', instance: 'i1', fact: 'soort', value: 'roman', was: 'strip', corrected: true },
    });
  });

  it('gives way to what another answer put, unless that was corrected too', () => {
    const driven = sent();
    driven.answer('2026-11-12T10:00', 'balie', 'gekeurd', 'roman');
    correct(driven, '2026-11-13T10:00', 'verzonden', 'nee');
    expect(valueOf(driven, 'soort')).toBe('roman');
    correct(driven, '2026-11-14T10:00', 'verzonden', 'ja');
    correct(driven, '2026-11-15T10:00', 'gekeurd', 'nee');
    expect(valueOf(driven, 'soort')).toBe('strip');
    correct(driven, '2026-11-16T10:00', 'verzonden', 'nee');
    expect(valueOf(driven, 'soort')).toBeUndefined();
  });

  it('is looked at by `always`', () => {
    const driven = sent();
    expect(driven.instance().active).toContain('stripkast');
    correct(driven, '2026-11-12T10:00', 'verzonden', 'nee');
    expect(driven.instance().active).toContain('onderweg');
  });

  it('is asked for when the new answer needs it', () => {
    const driven = sent();
    correct(driven, '2026-11-12T10:00', 'verzonden', 'gemeld');
    expect(driven.refusals).toEqual(['fact-required']);
    correct(driven, '2026-11-12T10:00', 'verzonden', 'gemeld', { verzondenOp: '2026-11-05' });
    correct(driven, '2026-11-13T10:00', 'verzonden', 'nee');
    expect(valueOf(driven, 'verzondenOp')).toBe('2026-11-05');
  });
});

describe('terms on what a corrected answer put', () => {
  it('T4 end with their reminders, and begin again once the date is known', () => {
    const driven = sent();
    expect(driven.openTerms()).toHaveLength(2);
    correct(driven, '2026-11-12T10:00', 'verzonden', 'nee');
    expect(driven.openTerms()).toEqual([]);
    expect(driven.instance().terms.map(({ status }) => status)).toContain('cancelled');
    expect(driven.task('ontvangen')).toMatchObject({ status: 'open', rungs: [{ status: 'dropped' }] });
    look(driven, '2026-11-13T10:00', { verzondenOp: '2026-11-05' });
    expect(driven.openTerms().map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['wait', '2027-02-05'],
      ['deadline', '2027-02-05'],
    ]);
  });

  it('T4 move to the date that holds again', () => {
    const driven = lending();
    look(driven, '2026-11-10T11:00', { verzondenOp: '2026-11-05' });
    driven.answer('2026-11-11T10:00', 'balie', 'verzonden', 'ja');
    expect(driven.openTerms().map(({ dueOn }) => dueOn)).toEqual(['2027-02-02', '2027-02-02']);
    correct(driven, '2026-11-12T10:00', 'verzonden', 'nee');
    expect(driven.openTerms().map(({ dueOn }) => dueOn)).toEqual(['2027-02-05', '2027-02-05']);
  });

  it('T4 of the very task end with its reminders', () => {
    const driven = lending();
    driven.answer('2026-11-11T10:00', 'balie', 'verzonden', 'ingepakt');
    expect(driven.task('verzonden')?.rungs).toMatchObject([{ status: 'planned' }]);
    correct(driven, '2026-11-12T10:00', 'verzonden', 'onbekend');
    expect(driven.task('verzonden')).toMatchObject({ status: 'open', rungs: [{ status: 'dropped' }] });
  });

  it.each(['nee', 'later'])('T4 do not make the corrected answer itself something that had happened: %s', (answer) => {
    const driven = lending();
    look(driven, '2026-11-10T11:00', { verzondenOp: '2026-11-05' });
    driven.answer('2026-11-11T10:00', 'balie', 'verzonden', 'ja');
    correct(driven, '2026-11-12T10:00', 'verzonden', answer);
    expect(lastChanges(driven).map(({ kind }) => kind)).not.toContain('already-happened');
    const basis = { verzondenOp: answer === 'later' ? '2026-11-09' : '2026-11-05' };
    expect(driven.task('verzonden')?.answers.at(-1)?.basis).toEqual(basis);
  });

  it('T4 that were over stay over, and so does what was answered: the correction lists them', () => {
    const driven = sent();
    driven.answer('2026-11-12T10:00', 'balie', 'ontvangen', 'ja');
    correct(driven, '2027-02-10T10:00', 'verzonden', 'nee');
    expect(lastChanges(driven).filter(({ kind }) => kind === 'already-happened')).toMatchObject([
      { what: 'term', name: 'na-verzending' },
      { what: 'task', name: 'ontvangen', on: '2026-11-12' },
    ]);
    expect(
      driven
        .instance()
        .terms.filter(isWait)
        .map(({ status }) => status),
    ).toContain('elapsed');
  });

  it('T4 of a companion that follows it end too', () => {
    const driven = sent();
    driven.event('2026-11-11T11:00', 'balie', { type: 'boek.gehaald' });
    expect(driven.term('wachten')?.status).toBe('armed');
    correct(driven, '2026-11-12T10:00', 'verzonden', 'nee');
    expect(driven.instance('zending').facts).toEqual({});
    expect(driven.term('wachten')?.status).toBe('cancelled');
  });

  it('T4 of a question that is asked again begin once the date is known', () => {
    const driven = sent();
    correct(driven, '2026-11-12T10:00', 'verzonden', 'terug');
    const { id } = driven.task('verzonden')!;
    expect(driven.openTerms()).toEqual([]);
    look(driven, '2026-11-13T10:00', { verzondenOp: '2026-11-05' });
    expect(driven.openTerms().map(({ task }) => task)).toContain(id);
  });
});

type Task = keyof typeof ANSWERS;

interface Statement {
  readonly fact: string;
  readonly value: FactValue;
  readonly task?: string;
}

/** What was stated, oldest first: a person's word ends what was before it, an answer's stands beside it. */
class Statements {
  private all: Statement[] = [];

  state(fact: string, value: FactValue): void {
    this.all = [...this.all.filter((s) => s.fact !== fact), { fact, value }];
  }

  put(task: string, puts: Facts): void {
    for (const [fact, value] of Object.entries(puts)) {
      this.drop(task, [fact]);
      this.all.push({ fact, value, task });
    }
  }

  drop(task: string, facts: readonly string[]): void {
    this.all = this.all.filter((s) => s.task !== task || !facts.includes(s.fact));
  }

  get now(): Facts {
    return Object.fromEntries(this.all.map(({ fact, value }) => [fact, value]));
  }
}

const tasks = fc.constantFrom<Task>('verzonden', 'gekeurd');
const values = fc.constantFrom<[string, FactValue]>(
  ...(['strip', 'roman'] as const).map((value): [string, FactValue] => ['soort', value]),
  ...(['2026-11-05', '2026-11-02'] as const).map((value): [string, FactValue] => ['verzondenOp', value]),
);
const acts = fc.oneof(
  fc.record({ kind: fc.constant('answer' as const), task: tasks, pick: fc.nat(20) }),
  fc.record({ kind: fc.constant('correct-answer' as const), task: tasks, pick: fc.nat(20) }),
  fc.record({ kind: fc.constant('correct-answer' as const), task: tasks, pick: fc.nat(20) }),
  fc.record({ kind: fc.constant('state' as const), stated: values }),
  fc.record({ kind: fc.constant('correct-fact' as const), stated: values }),
);
const histories = fc.array(fc.record({ act: acts, hours: fc.integer({ min: 0, max: 1200 }) }), {
  minLength: 2,
  maxLength: 14,
});
type Act = typeof acts extends fc.Arbitrary<infer T> ? T : never;

const putsOf = (task: Task, answer: string): Facts => {
  const definition = Object.entries(ANSWERS[task]).find(([id]) => id === answer)?.[1];
  return definition !== undefined && 'puts' in definition ? definition.puts : {};
};

/** Does it in the case and, when the case accepts it, with the statements. */
function perform(driven: Driven, statements: Statements, act: Act, moment: string): void {
  if (act.kind === 'state' || act.kind === 'correct-fact') {
    const [fact, value] = act.stated;
    const outcome =
      act.kind === 'state'
        ? look(driven, moment, { [fact]: value })
        : driven.correct(moment, 'coach', fact, value, 'i1');
    if (outcome.kind === 'accepted') statements.state(fact, value);
    return;
  }
  const answers = Object.keys(ANSWERS[act.task]);
  const answer = answers[act.pick % answers.length]!;
  const facts: Facts = answer === 'gemeld' ? { verzondenOp: '2026-11-03' } : {};
  const was = driven.task(act.task)!.answers.at(-1)?.answer;
  const outcome =
    act.kind === 'answer'
      ? driven.answer(moment, 'balie', act.task, answer, undefined, facts)
      : correct(driven, moment, act.task, answer, facts);
  if (outcome.kind !== 'accepted') return;
  if (act.kind === 'correct-answer') statements.drop(act.task, Object.keys(putsOf(act.task, was!)));
  statements.put(act.task, putsOf(act.task, answer));
  for (const [fact, value] of Object.entries(facts)) statements.state(fact, value);
}

function live(history: readonly { act: Act; hours: number }[]): { driven: Driven; statements: Statements } {
  const driven = lending();
  const statements = new Statements();
  let at = Date.parse('2026-11-10T10:00:00.000Z');
  for (const { act, hours } of history) {
    at += hours * 3_600_000;
    perform(driven, statements, act, new Date(at).toISOString());
  }
  return { driven, statements };
}

const holds = (property: (lived: ReturnType<typeof live>) => void): void =>
  fc.assert(
    fc.property(histories, (history) => property(live(history))),
    { numRuns: 300, seed: 1995 },
  );

describe('histories in which answers are corrected', () => {
  it('know what the last standing statement says, and nothing else', () => {
    let takenBack = 0;
    holds(({ driven, statements }) => {
      const known = Object.entries(driven.instance().facts).map(([fact, { value }]) => [fact, value]);
      expect(Object.fromEntries(known)).toEqual(statements.now);
      takenBack += driven.steps.flatMap((s) => s.changes).filter(({ kind }) => kind === 'fact-taken-back').length;
    });
    expect(takenBack).toBeGreaterThan(20);
  });

  it('T4 count every open term from the date that is known, and ask what the facts ask', () => {
    holds(({ driven }) => {
      const date = valueOf(driven, 'verzondenOp');
      for (const { anchor } of driven.openTerms()) expect(anchor.value).toBe(date);
      const deadline = driven.openTerms().some((t) => t.task === driven.task('ontvangen')!.id);
      expect(deadline).toBe(date !== undefined);
      expect(driven.task('gebeld')?.status === 'open').toBe(valueOf(driven, 'dringend') === true);
      expect(driven.instance().active.includes('stripkast')).toBe(valueOf(driven, 'soort') === 'strip');
    });
  });

  it('E3 E4 are made again by replay, also from what was written as JSON', () => {
    holds(({ driven }) => {
      let state: CaseState | undefined;
      for (const step of driven.steps) {
        const again = engine.replay(state, step.cause, { moment: step.moment, calendar });
        expect(again.step).toEqual(step);
        state = JSON.parse(JSON.stringify(again.state)) as CaseState;
      }
      expect(state).toEqual(driven.state);
    });
  });
});
