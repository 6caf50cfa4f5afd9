// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

export { lockDataFolder, type DataFolderLock } from './data-folder-lock.js';
export { holdsDatabase, openEmbeddedDatabase } from './embedded-database.js';
export { CalendarVersion, Mail, Municipality, PlaybookVersion } from './entities.js';
export { isAway } from './away.js';
export type { Hold, Holds } from './hold.js';
export { migrateServer } from './migrate.js';
export { APPLICATION_ROLE, MUNICIPALITY_SETTING, SCHEMA } from './names.js';
export { roomIn, type Room } from './room.js';
export { insertion, Scope, type SqlValue } from './scope.js';
export { instantOf, Store, type Work, type WorkMark } from './store.js';
export { STORE_PROBLEMS, StoreError, type StoreProblem } from './store-error.js';
