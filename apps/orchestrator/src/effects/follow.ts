// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Horizon } from '../alarms/horizon.js';
import type { Aftermath, Commit } from '../cases/requests.js';
import type { Presence } from '../health/presence.js';
import { codeOf, type Log } from '../log/log.js';
import type { Deliveries } from './deliveries.js';
import type { Relay } from './relay.js';

export interface FollowParts {
  readonly relay: Relay;
  readonly deliveries: Deliveries;
  readonly horizon: Horizon;
  readonly presence: Presence;
  readonly log: Log;
}

/**
 * What follows every commit: effects to the queue, and the case's alarm. While a demo moves the clock, effects are
 * delivered in place instead: a case that is opened at a moment must exist before the clock goes past it.
 *
 * It is made before what it calls, because cases need it and it needs cases; `connect` closes the circle.
 */
export class Follow implements Aftermath {
  private parts: FollowParts | undefined;

  connect(parts: FollowParts): void {
    this.parts = parts;
  }

  async after(commit: Commit): Promise<void> {
    if (this.parts === undefined) throw new Error('Follow is connected before the first command');
    const { relay, deliveries, horizon, presence, log } = this.parts;
    try {
      if (commit.clock.moving) {
        for (const token of commit.effects) {
          await deliveries.deliver({ municipality: commit.municipality, caseId: commit.row.id, token });
        }
        return;
      }
      await relay.relay(commit);
      await horizon.arm(commit);
    } catch (error) {
      /* The rows hold everything; the sweep does what was missed here. */
      horizon.miss();
      if (!presence.noteAway(error)) log.warn('aftermath.missed', { code: codeOf(error) });
    }
  }
}
