// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import preset from '../../jest.preset.mjs';

export default { ...preset, displayName: 'mutation', rootDir: import.meta.dirname };
