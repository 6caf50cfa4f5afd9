// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { stopPostgres } from './own-postgres.mjs';

export default stopPostgres;
