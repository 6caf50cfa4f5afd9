// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ProblemCode } from './codes.js';

/** What a problem means, for whoever reads its page; the table of codes says what to do about it. */
export interface Explanation {
  /** In full sentences: when it comes, and what has and has not happened then. */
  readonly meaning: string;
  /** A fictional example: its `detail`, and what else stands in the document. */
  readonly example: { readonly detail: string } & Readonly<Record<string, unknown>>;
  /** Where it shows: as the answer to a request, or when the product starts, in its output. */
  readonly shows: 'answer' | 'start';
}

const answer = (meaning: string, detail: string, more: Readonly<Record<string, unknown>> = {}): Explanation => ({
  meaning,
  example: { detail, ...more },
  shows: 'answer',
});

const start = (meaning: string, detail: string): Explanation => ({ meaning, example: { detail }, shows: 'start' });

const ALLOWED = { events: ['vertrek.gemeld'], tasks: ['t3 aangifte-vermissing'] };
const at = (place: string, message: string) => ({ errors: [{ at: place, message }] });

/** One for every problem there is; a code without one does not compile. */
export const EXPLANATIONS: Readonly<Record<ProblemCode, Explanation>> = {
  'DRB-4000': answer(
    'The address is not well-formed, or the body is not JSON. Nothing was read of it and nothing was changed.',
    'The body or the address of the request is not well-formed.',
  ),
  'DRB-4001': answer(
    'A header has a value that its definition does not allow. Nothing was changed.',
    'If-Match does not name one revision.',
    at('If-Match', 'must be one entity tag, a revision between two quotation marks'),
  ),
  'DRB-4010': answer(
    'The operation is only for somebody who is signed in, and the request names nobody, or nobody who is known.',
    'The request names no known person.',
  ),
  'DRB-4030': answer(
    'You may see the case, but the process gives this event, answer or correction to other roles. Nothing was changed; ' +
      'the refusal is kept in the access log.',
    'Event "zaak.afgerond" is for dossierhouder.',
    { refusal: 'role', allowed: ALLOWED },
  ),
  'DRB-4031': answer(
    'You had to do with the case, and it has ended. What is in it is shielded from everybody who took part in it until it ' +
      'is destroyed (Wet PGA art. 6(3)). Nothing was changed, and nothing opens it again: new concerns about somebody are ' +
      'a new signal.',
    'The case has ended, and what is in it is shielded.',
  ),
  'DRB-4032': answer(
    'Whoever takes part is bound to secrecy (Wet PGA art. 17), and acknowledges that before the first look, and again ' +
      'when its text has changed. Until then nothing is answered but who you are and what the text says.',
    'The duty of secrecy is not acknowledged yet.',
  ),
  'DRB-4040': answer(
    'There is nothing at this address. A case that you may not see is answered in the same way, so that nobody learns ' +
      'from an answer whether there is a case.',
    'There is no such case.',
  ),
  'DRB-4050': answer(
    'There is something at this address, but it does not take the method of the request.',
    'This address takes GET, HEAD.',
  ),
  'DRB-4080': answer(
    'The request came in so slowly that the connection was closed. Nothing of it was done.',
    'The request did not arrive in time.',
  ),
  'DRB-4090': answer(
    'The case is in a state that does not take this, or a condition of the process is not met. Nothing was changed by ' +
      'the command; what had fallen due before it holds.',
    'Event "zaak.afgerond" does nothing in state "bedenken".',
    { refusal: 'state', allowed: ALLOWED },
  ),
  'DRB-4091': answer(
    'Somebody is moving the clock of the demo, and it moves for one at a time.',
    'The clock is already being advanced.',
  ),
  'DRB-4092': answer(
    'The definition cannot take this case further, so it was set aside until somebody has looked at it. Nothing of it ' +
      'is lost, and no term of it passes unseen.',
    'The case is parked.',
  ),
  'DRB-4093': answer(
    'Cases here rest on an Act that asks who answers for their data: the joint controllers, one coordinating data ' +
      'protection officer, a contact point and designated staff (Wet PGA art. 12). Nobody has written that down yet, so ' +
      'no case was opened.',
    'Nobody answers for the case meeting yet.',
  ),
  'DRB-4094': answer(
    'The playbook rests on an Act under which a lawfulness committee judges changed processing (Wet PGA art. 15). It has ' +
      'not advised on exactly this playbook, or its last advice was negative. No case was opened; cases that run go on.',
    'Playbook sha256-3f2c… has no advice that allows it.',
  ),
  'DRB-4100': answer(
    'An archivist destroyed the case: nothing of what was in it is left. Only an archivist is told; to anybody else it is ' +
      'as a case that never was.',
    'The case was destroyed.',
  ),
  'DRB-4120': answer(
    'Somebody else, or a term that fell due, changed the case after you read it. Nothing was changed by the command.',
    'The case has revision 13.',
    { revision: 13 },
  ),
  'DRB-4121': answer(
    'Somebody else changed the days of the calendar after you read them. Nothing was changed.',
    'The calendar has revision 3.',
    { revision: 3 },
  ),
  'DRB-4122': answer(
    'Somebody else changed this record of the municipality after you read it: who answers for the case meeting, or what is ' +
      'advised on a playbook. Nothing was changed.',
    'The case meeting has revision 2.',
    { revision: 2 },
  ),
  'DRB-4130': answer('The body is larger than any command needs. It was not read.', 'The body is larger than 256 kB.'),
  'DRB-4140': answer(
    'The address is longer than any address that means something here.',
    'The address is longer than 2048 characters.',
  ),
  'DRB-4150': answer(
    'The body has a character set or a content encoding that is not known here. It was not read.',
    'The character set or the encoding of the body is not known here.',
  ),
  'DRB-4210': answer(
    'The request names a host that this product does not answer for. A site elsewhere could otherwise reach it ' +
      'through the browser of whoever visits that site.',
    'The request names another host.',
  ),
  'DRB-4220': answer(
    'One or more places of the body or of the query are not what the contract asks. All of them are listed, and ' +
      'nothing was changed.',
    'One place does not fit.',
    at('fields.0', 'Invalid option: did you mean "reference"?'),
  ),
  'DRB-4221': answer(
    'The same person used this `Idempotency-Key` before for another command. Nothing was changed.',
    'This Idempotency-Key was used for another command.',
  ),
  'DRB-4222': answer(
    'The body names an event, an answer, an entry or a process that the definition does not have.',
    'There is no event "vertrek.gemelt".',
    { refusal: 'unknown-event', allowed: ALLOWED, ...at('type', 'There is no event "vertrek.gemelt".') },
  ),
  'DRB-4223': answer(
    'The moment cannot be read, lies before the clock of the product, or after the last year of the calendar.',
    'The moment 2026-11-29T09:00:00.000Z lies before the clock (2026-11-30T09:00:00.000Z).',
    at('moment', 'lies before the clock, 2026-11-30T09:00:00.000Z'),
  ),
  'DRB-4224': answer(
    'A term that would follow from this ends in a year that the calendar does not know. Nothing was changed.',
    'A date that follows from this cannot be computed: 2199-12-31 + P1Y.',
  ),
  'DRB-4280': answer(
    'A command on a case must say which revision of it was read, so that nobody overwrites what they have not seen.',
    'The command names no revision of the case.',
  ),
  'DRB-4290': answer(
    'More requests came in a minute than one person or one address may send. The request was not handled.',
    'More than 1200 requests in a minute.',
  ),
  'DRB-4310': answer(
    'The headers of the request are larger than the product reads. It was not handled.',
    'The headers are too large.',
  ),
  'DRB-5000': answer(
    'The product failed. The transaction was rolled back: nothing was changed by the request.',
    'The request could not be handled.',
  ),
  'DRB-5030': answer(
    'The database cannot be reached at this moment. A command that was under way may or may not have been done: its last word, the commit, may have arrived when the answer did not. The product goes on when the database answers again.',
    'The database does not answer.',
  ),
  'DRB-5033': answer(
    'More is asked at once than this process has connections to the database, and none came free in time. The database itself answers.',
    'Every connection to the database was in use.',
  ),
  'DRB-5031': answer(
    'The queue (Redis) cannot be reached at this moment, or has no memory left. What falls due is done when it answers again.',
    'The queue does not answer.',
  ),
  'DRB-5070': answer(
    'There is no room left for the data, so commands are refused before one is written by half. Reading goes on.',
    'The disk is full.',
  ),
  'DRB-5001': start('The key differs from the one that the data were written with.', 'The key does not fit the data.'),
  'DRB-5002': start(
    'An embedded database is used by one process at a time, and another one has this folder.',
    'Process 4711 already uses the data folder.',
  ),
  'DRB-5003': start('A setting is missing, or has a value that is not allowed.', 'PORT: must be a port.'),
  'DRB-5004': start('A process definition has errors, so no case could run on it.', 'process.yaml:12: no such state.'),
  'DRB-5005': start('Another program listens on the port already.', 'Port 3000 is in use.'),
  'DRB-5006': start('The folder cannot be made, read or written.', 'The data folder cannot be used.'),
  'DRB-5007': start('What is in the data folder is no database, or is damaged.', 'The database cannot be opened.'),
  'DRB-5008': start(
    'A newer version of the program has changed the schema, and this one could do damage.',
    'The database is newer than the program.',
  ),
  'DRB-5009': start('The schema is older than the program expects.', 'The database is not up to date.'),
  'DRB-5010': start(
    'The product connects with a role that could pass by row-level security.',
    'The role of the application is a superuser.',
  ),
  'DRB-5011': start(
    'The server answers, and has no database of the name in the URL. None is made: a misspelt name is no wish for another.',
    'database "draaibeok" does not exist.',
  ),
  'DRB-5012': start(
    'The server knows no such role, the password is wrong, or its rules keep the program out.',
    'password authentication failed for user "draaiboek".',
  ),
  'DRB-5013': start(
    'Migrating makes tables, and the role in the URL may not.',
    'The role may not make or change the schema.',
  ),
  'DRB-5014': start(
    'The program is written for a newer Node than the one that started it.',
    'Node 20.20.2 is too old for Draaiboek.',
  ),
  'DRB-5015': start(
    'A playbook or a calendar is stored under a hash of what is in it, and that hash does not fit. Nothing is counted by it.',
    'Playbook sha256-3f2c… is not what was activated under that hash.',
  ),
  'DRB-5032': start(
    'Redis is set to throw keys away when its memory is full, and so could lose alarms.',
    'The maxmemory-policy is allkeys-lru.',
  ),
};
