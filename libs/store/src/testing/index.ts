// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

export { emptyDatabase } from './embedded.js';
export { serverDatabase, serverUrl, type ServerDatabase } from './server.js';
export { openTestStore, STORE_SETTINGS, type StoreSetting, type TestStore } from './stores.js';
