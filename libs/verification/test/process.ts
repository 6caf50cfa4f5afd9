// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** One small process as a playbook, so that a test writes only what it is about. */
import { formatFinding, loadPlaybook, type SourceFile } from '@draaiboek/definition';
import { verifyPlaybook, type Verification, type VerifyOptions } from '../src/index.js';

const title = { nl: 'Proef', en: 'Trial' };

const PLAYBOOK = {
  playbook: 'proef',
  version: '1.0.0',
  title,
  legalBasis: title,
  purpose: title,
  roles: { regie: { title, coordinates: true } },
};

/** States, events and terms get a title; the process what every process has. */
export type Sketch = Readonly<Record<string, unknown>> & {
  readonly states: Readonly<Record<string, object>>;
  readonly events?: Readonly<Record<string, object>>;
  readonly terms?: Readonly<Record<string, object>>;
};

const titled = (map: Readonly<Record<string, object>> = {}): object =>
  Object.fromEntries(
    Object.entries(map).map(([id, each]) => {
      const states = 'states' in each ? { states: titled({ ...(each.states as Record<string, object>) }) } : {};
      return [id, { title, ...each, ...states }];
    }),
  );

export const verifySketch = (sketch: Sketch, options: VerifyOptions = {}): Verification =>
  verifySketches({ proef: sketch }, options);

/** Several processes as one playbook, each in its own file. */
export function verifySketches(sketches: Readonly<Record<string, Sketch>>, options: VerifyOptions = {}): Verification {
  const files: readonly SourceFile[] = [
    { path: 'playbook.yaml', text: JSON.stringify(PLAYBOOK) },
    ...Object.entries(sketches).map(([id, sketch]) => ({
      path: `${id}/process.yaml`,
      text: JSON.stringify(documentOf(id, sketch)),
    })),
  ];
  const reading = loadPlaybook(files);
  if (reading.kind === 'faulty') throw new Error(reading.findings.map(formatFinding).join('\n'));
  return verifyPlaybook(reading.value, files, options);
}

function documentOf(id: string, sketch: Sketch): object {
  const [initial = ''] = Object.keys(sketch.states);
  const events = Object.fromEntries(
    Object.entries(sketch.events ?? {}).map(([event, each]) => [
      event,
      'from' in each ? each : { by: { regie: true }, ...each },
    ]),
  );
  const terms = Object.fromEntries(
    Object.entries(sketch.terms ?? {}).map(([term, each]) => [term, { calendar: 'policy', ...each }]),
  );
  return {
    process: id,
    version: '1.0.0',
    title,
    subject: { person: true },
    lifetime: 'ends',
    entries: { start: { target: initial, by: { regie: true } } },
    initial,
    ...sketch,
    events: titled(events),
    terms: titled(terms),
    states: titled(sketch.states),
  };
}

/** `code at`, of everything found. */
export const foundIn = (sketch: Sketch, options?: VerifyOptions): readonly string[] =>
  verifySketch(sketch, options).findings.map(({ code, at }) => `${code} ${at}`);
