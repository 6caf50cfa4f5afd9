// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { defineEntity, p } from '@mikro-orm/core';

/** Entities of what is not hot. The life of a command writes its rows in SQL (see `Scope`). */

const MailSchema = defineEntity({
  name: 'Mail',
  tableName: 'mail',
  properties: {
    municipality: p.string().primary(),
    id: p.string().primary(),
    at: p.datetime(6),
    toRole: p.string(),
    subject: p.string(),
    body: p.string(),
    task: p.string().nullable(),
    rung: p.string().nullable(),
  },
});
/** A message in the demo mailbox. */
export class Mail extends MailSchema.class {}
MailSchema.setClass(Mail);

const MunicipalitySchema = defineEntity({
  name: 'Municipality',
  tableName: 'municipality',
  properties: {
    municipality: p.string().primary(),
    name: p.string(),
    keyFingerprint: p.blob(),
    createdAt: p.datetime(6).onCreate(() => new Date()),
  },
});
/** A municipality that the product serves, with the fingerprint of the key its cases are written with. */
export class Municipality extends MunicipalitySchema.class {}
MunicipalitySchema.setClass(Municipality);

const PlaybookVersionSchema = defineEntity({
  name: 'PlaybookVersion',
  tableName: 'playbook_version',
  properties: {
    municipality: p.string().primary(),
    hash: p.string().primary(),
    playbook: p.string(),
    version: p.string(),
    variant: p.string().nullable(),
    compiled: p.text(),
    activatedAt: p.datetime(6).onCreate(() => new Date()),
  },
});
/** A compiled playbook as it was activated; never changed (V1). */
export class PlaybookVersion extends PlaybookVersionSchema.class {}
PlaybookVersionSchema.setClass(PlaybookVersion);

const CalendarVersionSchema = defineEntity({
  name: 'CalendarVersion',
  tableName: 'calendar_version',
  properties: {
    municipality: p.string().primary(),
    version: p.string().primary(),
    days: p.text(),
    activatedAt: p.datetime(6).onCreate(() => new Date()),
  },
});
/** The table that a calendar was compiled from. */
export class CalendarVersion extends CalendarVersionSchema.class {}
CalendarVersionSchema.setClass(CalendarVersion);

export const ENTITIES = [MailSchema, MunicipalitySchema, PlaybookVersionSchema, CalendarVersionSchema];
