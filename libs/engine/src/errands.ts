// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: carrying out what a transition asks of other instances and of the world; all inside the same step. */
import type { CompiledAction } from '@draaiboek/definition';
import type { CaseDraft, Errand } from './draft.js';
import { endInstance } from './endings.js';
import { setFact } from './facts.js';
import { sendEventOf } from './interpret.js';
import type { FactValue } from './model.js';
import { entriesInOrder } from './order.js';
import { openInstance } from './openings.js';

export function runErrand(draft: CaseDraft, errand: Errand): void {
  switch (errand.kind) {
    case 'act':
      for (const action of draft.process(draft.look(errand.instance)).transition(errand.transition).actions) {
        act(draft, errand.instance, action);
      }
      return;
    case 'end':
      return endInstance(draft, errand.instance, errand.in);
    case 'event':
      return deliver(draft, errand);
  }
}

function act(draft: CaseDraft, id: string, action: CompiledAction): void {
  switch (action.kind) {
    case 'start':
      return action.case === 'new' ? openCase(draft, id, action) : startCompanion(draft, id, action);
    case 'tell':
      for (const other of draft.running()) {
        if (other.process !== action.process || !isReached(draft, other, id)) continue;
        draft.errands.push({ kind: 'event', from: id, to: other.id, event: action.event, facts: {} });
      }
      return;
    case 'report':
      return report(draft, id, action);
    case 'notify':
      return void draft.effects.push({ id: effectId(draft), kind: 'notify', to: action.to, about: { instance: id } });
    case 'put':
      for (const [fact, value] of entriesInOrder(action.values)) setFact(draft, id, fact, value, false);
      return;
  }
}

/** What this process started or was handed, and what a process that has ended left running: nobody else can tell it. */
function isReached(draft: CaseDraft, { parent }: { readonly parent?: string }, id: string): boolean {
  return parent === id || (parent !== undefined && draft.look(parent).status === 'ended');
}

type Start = Extract<CompiledAction, { kind: 'start' }>;

function startCompanion(draft: CaseDraft, id: string, start: Start): void {
  if (start.unlessRunning && draft.running().some((i) => i.process === start.process)) return;
  openInstance(draft, {
    process: start.process,
    entry: start.as,
    parent: id,
    facts: start.values,
    links: Object.fromEntries(
      Object.entries(start.facts).map(([theirs, ours]) => [theirs, { instance: id, fact: ours }]),
    ),
  });
}

/** Another case is opened by the orchestrator after commit, under the effect's id. Facts go as a copy: no link crosses cases. */
function openCase(draft: CaseDraft, id: string, start: Start): void {
  const copied = pick(draft, id, start.facts);
  const { process, as } = start;
  draft.effects.push({
    id: effectId(draft),
    kind: 'open-case',
    process,
    as,
    subject: draft.subject,
    facts: { ...copied, ...start.values },
  });
}

function report(draft: CaseDraft, id: string, action: Extract<CompiledAction, { kind: 'report' }>): void {
  const { parent } = draft.look(id);
  if (parent === undefined) return;
  draft.errands.push({
    kind: 'event',
    from: id,
    to: parent,
    event: action.event,
    facts: pick(draft, id, action.facts),
  });
}

/**
 * A report or something told, with the facts that the receiver's event may set. What it cannot take now is recorded
 * and leaves nothing else: nothing waits in a mailbox.
 */
function deliver(draft: CaseDraft, errand: Extract<Errand, { kind: 'event' }>): void {
  const receiver = draft.look(errand.to);
  const sets = draft.process(receiver).definition.events[errand.event]?.sets ?? {};
  const facts = entriesInOrder(errand.facts).filter(([fact]) => Object.hasOwn(sets, fact));
  const taken = (): boolean => {
    for (const [fact, value] of facts) setFact(draft, errand.to, fact, value, false);
    return sendEventOf(draft, errand.to, errand.event);
  };
  const accepted = facts.length > 0 ? draft.attempt(taken) : taken();
  draft.record({ kind: 'told', instance: errand.from, event: errand.event, to: errand.to, accepted });
}

/** Values of this instance's facts under their names elsewhere; what is not known is left out. */
function pick(draft: CaseDraft, id: string, facts: Readonly<Record<string, string>>): Record<string, FactValue> {
  const here = draft.look(id).facts;
  return Object.fromEntries(
    Object.entries(facts).flatMap(([theirs, ours]) => (here[ours] ? [[theirs, here[ours].value]] : [])),
  );
}

const effectId = (draft: CaseDraft): string => `${draft.id}/${draft.nextId('e')}`;
