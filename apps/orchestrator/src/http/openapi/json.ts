// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** A part of the document, before it is one. */
export type Json = Readonly<Record<string, unknown>>;
