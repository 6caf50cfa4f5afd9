// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement, ReactNode } from 'react';
import { Icon } from '../design/icon.js';

/** What every field of a form has. `id` is also what the error summary links to. */
export interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

/** The ids of what describes a field, for `aria-describedby`; `undefined` when there is nothing. */
export function describedBy({ id, hint, error }: FieldProps): string | undefined {
  const ids = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter(
    (part) => part !== '',
  );
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** A label, a hint, an error and between them the control. */
export function Field({ children, ...field }: FieldProps & { readonly children: ReactNode }): ReactElement {
  return (
    <div className={fieldClass(field.error)}>
      <label className="utrecht-form-label" htmlFor={field.id}>
        <LabelText {...field} />
      </label>
      <Hint {...field} />
      <FieldMessage {...field} />
      {children}
    </div>
  );
}

/** The same around several controls that answer one question. */
export function FieldGroup({ children, ...field }: FieldProps & { readonly children: ReactNode }): ReactElement {
  return (
    <fieldset className={fieldClass(field.error)} aria-describedby={describedBy(field)} id={field.id} tabIndex={-1}>
      <legend className="utrecht-form-label">
        <LabelText {...field} />
      </legend>
      <Hint {...field} />
      <FieldMessage {...field} />
      {children}
    </fieldset>
  );
}

function fieldClass(error: string | undefined): string {
  return `utrecht-form-field dr-field${error === undefined ? '' : ' utrecht-form-field--invalid'}`;
}

function LabelText({ label, optional = false }: FieldProps): ReactElement {
  return (
    <>
      {label}
      {optional && <span className="dr-field__optional"> (niet verplicht)</span>}
    </>
  );
}

function Hint({ id, hint }: FieldProps): ReactElement | null {
  if (hint === undefined) return null;
  return (
    <p className="dr-field__hint" id={`${id}-hint`}>
      {hint}
    </p>
  );
}

function FieldMessage({ id, error }: FieldProps): ReactElement | null {
  if (error === undefined) return null;
  return (
    <p className="dr-field__error" id={`${id}-error`}>
      <Icon name="error" />
      <span>
        <span className="dr-visually-hidden">Fout: </span>
        {error}
      </span>
    </p>
  );
}
