// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { ErrorPage } from './error-page.js';

/** The last resort: the frame itself broke, so the page stands without it. */
export function RootError(): ReactElement {
  return (
    <main className="dr-main dr-width">
      <ErrorPage />
    </main>
  );
}
