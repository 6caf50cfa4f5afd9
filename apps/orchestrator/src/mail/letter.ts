// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What a mail says: all there is to say without saying anything about anybody. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}

const SUBJECT = 'Er staat iets voor u klaar in Draaiboek';

/**
 * The letter to somebody for whom something waits. The same for every case, process and task: nothing in it tells
 * that anybody is in a case (law: no mail may reveal that, be it by subject line, link or file name).
 */
export function letter(why: 'waits' | 'late', address: string): Letter {
  const what = {
    waits: 'Er wacht een taak op u in Draaiboek.',
    late: 'Er wacht een taak op u in Draaiboek. De datum waarop die klaar moest zijn, is voorbij.',
  }[why];
  const lines = [
    'Goedendag,',
    what,
    `Wilt u inloggen en kijken? Ga naar ${address}.`,
    'In dit bericht staat met opzet niet waar het over gaat. Stuur het niet door.',
    'Met vriendelijke groet,\nDraaiboek',
  ];
  return { subject: SUBJECT, text: lines.join('\n\n') };
}
