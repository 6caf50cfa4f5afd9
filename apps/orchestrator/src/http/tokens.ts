// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What the HTTP room is given: the running product. */
export const PRODUCT = Symbol('Product');
