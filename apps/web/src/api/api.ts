// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The client of this tab. */
import { findToken } from '../session/person-store.js';
import { createClient } from './client.js';

export const api = createClient({ address: '/v1', token: findToken, fetch: (request) => fetch(request) });
