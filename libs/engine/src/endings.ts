// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: the end of an instance, its companions' end with it or their going along, and the handover to a successor.
 *
 * - T3 ending an instance cancels its terms and ladders in the same step, except of carried tasks.
 *
 * Nothing that binds a person ends by itself: a companion that may be handed over keeps running, with the successor
 * or, where there is none, on its own in the case.
 */
import type { CompiledHandover } from '@draaiboek/definition';
import type { CaseDraft } from './draft.js';
import { openInstance } from './openings.js';
import { closeTask } from './tasks.js';
import { cancelWhere } from './terms.js';

export function endInstance(draft: CaseDraft, id: string, endedIn: string | undefined): void {
  const instance = draft.edit(id);
  if (instance.status === 'ended') return;
  instance.status = 'ended';
  instance.endedAt = draft.context.moment;
  if (endedIn !== undefined) instance.endedIn = endedIn;
  const { definition } = draft.process(instance);
  for (const task of instance.tasks) {
    if (task.status === 'open' && definition.tasks[task.task]?.onLeave !== 'carry')
      closeTask(draft, instance, task.id, 'cancelled');
  }
  const open = new Set(instance.tasks.filter((t) => t.status === 'open').map((t) => t.id));
  cancelWhere(draft, instance, (term) => term.task === undefined || !open.has(term.task));
  draft.record({ kind: 'instance-ended', instance: id, ...(endedIn === undefined ? {} : { in: endedIn }) });
  const handover = endedIn === undefined ? undefined : definition.handovers[endedIn];
  const successor = handover ? handOver(draft, id, handover) : undefined;
  releaseCompanions(draft, id, handover, successor);
  const isLast = draft.running().length === 0 && !draft.changes.some((c) => c.kind === 'case-closed');
  if (isLast) draft.record({ kind: 'case-closed' });
}

function handOver(draft: CaseDraft, from: string, handover: CompiledHandover): string {
  const here = draft.look(from).facts;
  const carried = Object.entries(handover.facts).flatMap(([theirs, ours]) =>
    here[ours] ? [[theirs, here[ours]] as const] : [],
  );
  const facts = Object.fromEntries(carried.map(([fact, { value }]) => [fact, value]));
  const successor = openInstance(draft, { process: handover.to, entry: handover.as, facts, links: {} });
  const instance = draft.edit(successor);
  for (const [fact, stated] of carried) {
    // Who stated it, and when, goes along with it.
    if (instance.facts[fact]?.value === stated.value) instance.facts[fact] = stated;
  }
  return successor;
}

function releaseCompanions(
  draft: CaseDraft,
  from: string,
  handover: CompiledHandover | undefined,
  to: string | undefined,
): void {
  const going: string[] = [];
  for (const companion of draft.running()) {
    if (companion.parent !== from) continue;
    const policy = draft.process(companion).definition.onParentEnd ?? 'end';
    if (policy === 'block') draft.blockedBy.push(companion.id);
    if (policy === 'end') {
      endInstance(draft, companion.id, undefined);
      continue;
    }
    const wanted = handover?.companions === undefined || handover.companions.includes(companion.process);
    if (to === undefined || !handover || !wanted) continue;
    draft.edit(companion.id).parent = to;
    relink(draft, companion.id, from, to, handover);
    going.push(companion.id);
  }
  if (to !== undefined) draft.record({ kind: 'handed-over', from, to, companions: going });
}

/** Facts that followed the predecessor follow the successor, where it was given them. */
function relink(draft: CaseDraft, companion: string, from: string, to: string, handover: CompiledHandover): void {
  const theirs = new Map(Object.entries(handover.facts).map(([there, here]) => [here, there]));
  const instance = draft.edit(companion);
  for (const [fact, link] of Object.entries(instance.links)) {
    const carried = theirs.get(link.fact);
    if (link.instance === from && carried !== undefined) instance.links[fact] = { instance: to, fact: carried };
  }
}
