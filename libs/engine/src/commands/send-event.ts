// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** An event that somebody sends. E5: names of the engine's own events never come in this way. */
import { RESERVED_PREFIXES } from '@draaiboek/definition';
import type { CompiledEvent } from '@draaiboek/definition';
import type { CaseDraft } from '../draft.js';
import { checkFacts, setFact } from '../facts.js';
import { sendEventOf } from '../interpret.js';
import type { Command } from '../model.js';
import { entriesInOrder } from '../order.js';
import { actsAsOneOf } from '../permissions.js';
import type { Problem } from '../refusals.js';
import { problem } from '../refusals.js';
import { isWaitingFor } from '../waiting.js';

export type SendEvent = Extract<Command, { kind: 'event' }>;

export function sendEvent(draft: CaseDraft, command: SendEvent): Problem | undefined {
  if (RESERVED_PREFIXES.some((prefix) => command.type.startsWith(prefix))) {
    return problem('reserved-event', `'${command.type}' is an event of the engine.`, [], command.type);
  }
  const receiver = findReceiver(draft, command);
  if (typeof receiver !== 'string') return receiver;
  const { definition } = draft.process(draft.look(receiver));
  const event = definition.events[command.type];
  if (!event)
    return problem(
      'unknown-event',
      `'${definition.id}' has no event '${command.type}'.`,
      Object.keys(definition.events),
      command.type,
    );
  const wrong =
    checkSender(draft, command, event) ?? checkFacts(command.facts, event.sets, definition.facts, draft.context.moment);
  if (wrong) return wrong;
  if (!isWaitingFor(draft.process({ process: definition.id }), draft.look(receiver), event.id)) {
    return problem('state', `The present state does not accept '${event.id}'.`, [], event.id);
  }
  for (const [fact, value] of entriesInOrder(command.facts)) setFact(draft, receiver, fact, value, false);
  return sendEventOf(draft, receiver, event.id)
    ? undefined
    : problem('guard', `The conditions of '${event.id}' are not met.`, [], event.id);
}

function checkSender(draft: CaseDraft, command: SendEvent, event: CompiledEvent): Problem | undefined {
  if (event.from !== undefined)
    return problem('report-only', `'${event.id}' is a report of '${event.from}'.`, [], event.id);
  if (!actsAsOneOf(draft.context.runtime, command.actor, event.by)) {
    return problem('role', `'${event.id}' is for other roles.`, event.by, event.id);
  }
  return event.reason === 'required' && !command.reason
    ? problem('reason-required', `'${event.id}' needs a reason.`, [], event.id)
    : undefined;
}

/** The instance named, or the only one that could take it. */
function findReceiver(draft: CaseDraft, command: SendEvent): string | Problem {
  const running = draft.running();
  if (command.instance !== undefined) {
    const named = draft.instances().find((i) => i.id === command.instance);
    if (!named)
      return problem(
        'unknown-instance',
        `There is no instance '${command.instance}'.`,
        running.map((i) => i.id),
      );
    return named.status === 'running'
      ? named.id
      : problem(
          'state',
          `Instance '${named.id}' has ended.`,
          running.map((i) => i.id),
        );
  }
  const eventOf = (i: { readonly process: string }): CompiledEvent | undefined =>
    draft.process(i).definition.events[command.type];
  const knowing = running.filter((i) => eventOf(i) !== undefined);
  const sendable = knowing.filter((i) => eventOf(i)?.from === undefined);
  const waiting = sendable.filter((i) => isWaitingFor(draft.process(i), i, command.type));
  if (waiting.length > 1) {
    return problem(
      'unknown-instance',
      `Several instances accept '${command.type}'.`,
      waiting.map((i) => i.id),
      command.type,
    );
  }
  const events = running.flatMap((i) => Object.keys(draft.process(i).definition.events));
  return (
    (waiting[0] ?? sendable[0] ?? knowing[0])?.id ??
    problem('unknown-event', `There is no event '${command.type}' here.`, [...new Set(events)], command.type)
  );
}
