// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { CommandOptions } from '../api/client.js';
import { ApiProblem } from '../api/api-problem.js';
import { SubmissionKey } from './submission-key.js';

interface Sending<Body, Result> {
  readonly send: (body: Body, options: CommandOptions) => Promise<Result>;
  readonly revision?: number | undefined;
  readonly onDone: (result: Result, body: Body) => void;
}

/** Sends a command once per attempt: whoever clicks twice, or again after a lost connection, sends the same key. */
export function useSubmission<Body, Result>({ send, revision, onDone }: Sending<Body, Result>) {
  const key = useRef(new SubmissionKey());
  return useMutation<Result, Error, Body>({
    mutationFn: (body) => send(body, { idempotencyKey: key.current.for(body, revision), revision }),
    onSuccess: (result, body) => {
      key.current.done();
      onDone(result, body);
    },
    onError: (error) => {
      if (wasDecided(error)) key.current.done();
    },
  });
}

/** A refusal is an answer; a lost connection or a failing server leaves open whether it was done. */
function wasDecided(error: Error): boolean {
  return error instanceof ApiProblem && error.status >= 400 && error.status < 500;
}
