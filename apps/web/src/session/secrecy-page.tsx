// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Loaded } from '../app/loaded.js';
import { Page } from '../app/page.js';
import { ProblemAlert } from '../app/problem-alert.js';
import { acknowledgeSecrecy } from '../api/commands.js';
import { secrecyQuery, sessionQuery } from '../api/queries.js';
import { Button } from '../design/button.js';
import { Paragraph } from '../design/paragraph.js';

/** Stands before every other page until whoever signed in acknowledged the duty of secrecy; again when its text changed. */
export function SecrecyPage(): ReactElement {
  const query = useQuery(secrecyQuery);
  const queryClient = useQueryClient();
  const sending = useMutation({
    mutationFn: acknowledgeSecrecy,
    onSuccess: () => queryClient.refetchQueries({ queryKey: sessionQuery.queryKey }),
    onError: () => query.refetch(),
  });
  return (
    <Page title="Geheimhouding" intro="Lees dit voor u verdergaat. Zo vraagt de wet het van iedereen die meedoet.">
      <Loaded query={query} what="De tekst over geheimhouding">
        {({ version, text }) => (
          <div className="dr-panel dr-stack dr-prose">
            {text.map(({ nl }) => (
              <Paragraph key={nl}>{nl}</Paragraph>
            ))}
            {sending.isError && <ProblemAlert error={sending.error} />}
            <div>
              <Button variant="primary" onClick={() => sending.mutate({ version })}>
                Ik heb dit gelezen en houd mij eraan
              </Button>
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}
