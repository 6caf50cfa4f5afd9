// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { ProblemAlert } from '../app/problem-alert.js';
import { Alert } from '../design/alert.js';
import { Button } from '../design/button.js';
import { ErrorSummary } from './error-summary.js';
import { useCommandForm, type CommandFormOptions, type FormFields } from './use-command-form.js';

export interface CommandFormProps<Body, Result> extends CommandFormOptions<Body, Result> {
  readonly submitLabel: string;
  readonly onCancel?: () => void;
  /** The title of an event or task by its id, for what could be done instead. */
  readonly titleOf?: ((id: string) => string) | undefined;
  /** Of the messages above the fields. */
  readonly headingLevel?: 2 | 3 | 4;
  readonly children: (fields: FormFields) => ReactNode;
}

/** A form that sends a command; what is wrong stands above the fields and takes the focus. */
export function CommandForm<Body, Result>(props: CommandFormProps<Body, Result>): ReactElement {
  const { headingLevel = 4, titleOf, submitLabel, onCancel, children } = props;
  const form = useCommandForm(props);
  const message = useFocusOn(form.reloaded, form.error ?? form.found);
  return (
    <form className="dr-form" noValidate onSubmit={form.submit}>
      {form.errors.length > 0 && (
        <ErrorSummary errors={form.errors} idOf={form.idOf} headingLevel={headingLevel} ref={message} />
      )}
      {form.error !== null && (
        <ProblemAlert
          error={form.error}
          titleOf={titleOf}
          headingLevel={headingLevel}
          onReload={props.onReload === undefined ? undefined : form.reload}
          ref={message}
        />
      )}
      {form.reloaded && (
        <Alert tone="info" ref={message}>
          <p>De nieuwe stand staat op de pagina. Kijk of uw invoer nog klopt en verstuur opnieuw.</p>
        </Alert>
      )}
      {children(form.fields)}
      <div className="dr-row">
        <Button variant="primary" type="submit" busy={form.busy}>
          {form.busy ? 'Bezig met versturen…' : submitLabel}
        </Button>
        {onCancel !== undefined && <Button onClick={onCancel}>Annuleren</Button>}
      </div>
    </form>
  );
}

/** Moves the focus to what the ref holds whenever one of these changes and something is there. */
function useFocusOn(reloaded: boolean, trouble: unknown) {
  const target = useRef<HTMLDivElement>(null);
  useEffect(() => target.current?.focus(), [reloaded, trouble]);
  return target;
}
