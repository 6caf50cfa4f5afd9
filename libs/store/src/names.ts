// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Names that SQL, the ORM and the migrations agree on. */
export const SCHEMA = 'draaiboek';
/** Owns nothing and cannot bypass row-level security; every query runs as it. */
export const APPLICATION_ROLE = 'draaiboek_app';
/** Transaction-local: which municipality's rows exist for this transaction. */
export const MUNICIPALITY_SETTING = 'draaiboek.municipality';
/** Transaction-local: `up` hides cases that have ended, and their keys. */
export const SHIELD_SETTING = 'draaiboek.shield';
/** Which migrations the database has had. */
export const MIGRATION_TABLE = 'draaiboek_migration';
