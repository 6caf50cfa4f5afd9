// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { startPostgres } from './own-postgres.mjs';

export default startPostgres;
