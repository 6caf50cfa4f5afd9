// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { HandoverDocument, ProcessDocument, SubjectKind } from '../document.js';
import { sortedKeys } from '../order.js';
import type { DocumentPath } from '../reading/source.js';
import { checkEntry } from './check-actions.js';
import { checkSameType } from './check-facts.js';
import { refer, referFact, referProcess, type CheckContext } from './context.js';

/** After a final state at the top the case goes on at an entry that exists, with facts that fit there. */
export function checkHandovers(context: CheckContext): void {
  const { process, report } = context;
  const endings = Object.keys(process.states).filter((id) => process.states[id]?.type === 'final');
  for (const [from, handover] of Object.entries(process.handovers ?? {})) {
    const path = ['handovers', from];
    refer(report, 'final state at the top', from, endings, path);
    for (const companion of Object.keys(handover.companions ?? {})) {
      referProcess(context, companion, [...path, 'companions', companion]);
    }
    const next = referProcess(context, handover.to, [...path, 'to']);
    if (next === undefined) checkOwnFacts(context, handover, path);
    else checkNext(context, handover, next, path);
  }
}

function checkOwnFacts(context: CheckContext, { facts = {} }: HandoverDocument, path: DocumentPath): void {
  for (const here of Object.keys(facts)) referFact(context, here, [...path, 'facts', here]);
}

function checkNext(context: CheckContext, handover: HandoverDocument, next: ProcessDocument, path: DocumentPath): void {
  const given: Record<string, string> = {};
  for (const [here, named] of Object.entries(handover.facts ?? {})) {
    const there = named === true ? here : named;
    const place = [...path, 'facts', here];
    if (there in given) {
      const message = `"${there}" gets two facts: "${given[there] ?? ''}" and "${here}".`;
      context.report({ code: 'wrong-handover', path: place, message, remedy: 'Pass one of the two.' });
      continue;
    }
    given[there] = here;
    const own = referFact(context, here, place);
    const other = referFact(context, there, place, next);
    if (own === undefined || other === undefined) continue;
    checkSameType(context.report, { id: there, fact: other }, { id: here, fact: own }, place);
  }
  checkEntry(context, handover.as, next, given, path);
  checkSubjects(context, next, path);
}

/** A case keeps its subject, so the next process must be able to be about everybody this one can be about. */
function checkSubjects({ process, report }: CheckContext, next: ProcessDocument, path: DocumentPath): void {
  const subjects: Readonly<Partial<Record<SubjectKind, true>>> = next.subject;
  const accepted = new Set<string>(Object.keys(subjects));
  const lacking = sortedKeys(process.subject).filter((kind) => !accepted.has(kind));
  if (lacking.length === 0) return;
  report({
    code: 'wrong-handover',
    path: [...path, 'to'],
    message: `A case about ${lacking.join(', ')} cannot go on in "${next.process}".`,
    remedy: `Add it to "subject" of "${next.process}", or take it out here.`,
  });
}
