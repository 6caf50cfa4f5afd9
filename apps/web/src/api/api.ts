// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The client of this tab. */
import { findToken } from '../session/person-store.js';
import { createClient } from './client.js';

export const api = createClient({ token: findToken, fetch: (input, init) => fetch(input, init) });
