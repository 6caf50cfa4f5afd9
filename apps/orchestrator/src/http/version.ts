// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Full version of the API, in the header `API-Version` of every answer. */
export const API_VERSION = '1.0.0';
