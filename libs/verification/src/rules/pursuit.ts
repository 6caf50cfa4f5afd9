// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: following a rule through every way of its cast, breadth first, so that the first way that breaks it is a
 * shortest.
 *
 * - P-1 no way is left out: what a process outside the cast does may come at any moment.
 * - P-2 a companion is followed as one instance; the others of its kind may do anything that does not help the rule.
 */
import { everyWay } from '../exploration/script.js';
import { BROKEN, type Automaton } from './automaton.js';
import type { Cast } from './cast.js';
import { Ensemble, type Move, type Played, type Standing } from './ensemble.js';

export interface Pursued {
  /** The moves of a shortest way that breaks the rule. */
  readonly broken?: readonly Move[];
  /** What the rule is about happens. */
  readonly isActivated: boolean;
  /** Nothing begins this process at all. */
  readonly isNeverBegun: boolean;
  readonly complete: boolean;
}

interface Visit {
  readonly standing: Standing;
  readonly moves: readonly Move[];
  readonly before: Visit | undefined;
}

/** As many situations of a cast as are looked at. */
const MAX_VISITS = 400_000;

export function pursue(cast: Cast, automaton: Automaton): Pursued {
  return new Pursuit(new Ensemble(cast, automaton)).run();
}

class Pursuit {
  private readonly seen = new Set<string>();
  private readonly pending: Visit[] = [];
  private isActivated = false;

  constructor(private readonly ensemble: Ensemble) {}

  run(): Pursued {
    const begun = this.ensemble.openings();
    const first = this.among(
      begun.flatMap((edge) => everyWay((script) => this.ensemble.open(edge, script))),
      undefined,
    );
    const broken = first ?? this.follow();
    return {
      ...(broken && { broken: movesOf(broken) }),
      isActivated: this.isActivated,
      isNeverBegun: begun.length === 0,
      complete: broken !== undefined || this.pending.length <= MAX_VISITS,
    };
  }

  private follow(): Visit | undefined {
    for (const visit of this.pending) {
      if (this.pending.length > MAX_VISITS) return undefined;
      for (const { member, edge } of this.ensemble.moves(visit.standing)) {
        const played = this.ensemble.isAlone
          ? [this.ensemble.play(visit.standing, member, edge, NO_CHOICE)]
          : everyWay((script) => this.ensemble.play(visit.standing, member, edge, script));
        const broken = this.among(played, visit);
        if (broken) return broken;
      }
    }
    return undefined;
  }

  private among(played: readonly Played[], before: Visit | undefined): Visit | undefined {
    for (const { standing, moves, isActivated, isRefused } of played) {
      if (isRefused) continue;
      if (isActivated) this.isActivated = true;
      const visit = { standing, moves, before };
      if (standing.automaton === BROKEN || !this.ensemble.mayStop(standing)) return visit;
      const key = keyOf(standing);
      if (this.seen.has(key) || this.ensemble.isSettled(standing)) continue;
      this.seen.add(key);
      this.pending.push(visit);
    }
    return undefined;
  }
}

/** One process by itself leaves nothing to choose. */
const NO_CHOICE = { choose: () => 0 };

const keyOf = ({ nodes, owners, others, automaton, holds }: Standing): string =>
  nodes.length === 1 ? `${nodes[0] ?? 0}/${automaton}` : [...nodes, ...owners, others, automaton, holds ? 1 : 0].join();

function movesOf(last: Visit): readonly Move[] {
  const moves: Move[] = [];
  for (let at: Visit | undefined = last; at !== undefined; at = at.before) moves.unshift(...at.moves);
  return moves;
}
