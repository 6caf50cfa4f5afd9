// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Every variant that the product comes with: it stands on the base as it is, brings no error that the base has not, and
 * shows in a scenario what it is for. That the scenarios happen as they are written is for `libs/scenario`.
 */
import { join } from 'node:path';
import { comparePlaybooks, draftPlaybooks, formatFinding } from '@draaiboek/definition';
import { readPlaybookFolder } from '@draaiboek/definition/node';
import { findScenarioFiles, readScenarioFile } from '@draaiboek/scenario/node';
import { variantOfScenario } from '@draaiboek/scenario';
import { verifyPlaybook, verifyVariant, type Verification } from '@draaiboek/verification';

const FOLDER = join(import.meta.dirname, '../../../processes');
const drafts = draftPlaybooks(await readPlaybookFolder(FOLDER));
const scenarios = await Promise.all((await findScenarioFiles(FOLDER)).map((path) => readScenarioFile(path, FOLDER)));
const { playbook: base, sourceOf } = drafts.base;

const errorsIn = ({ findings }: Pick<Verification, 'findings'>): readonly string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ code, at }) => `${code} ${at}`);

const errorsOfBase = new Map<string, readonly string[]>();

/** Several variants change the same process. */
function errorsInBase(process: string): readonly string[] {
  const known = errorsOfBase.get(process);
  if (known || !base) return known ?? [];
  const errors = errorsIn(verifyPlaybook(base, sourceOf, { processes: [process] }));
  errorsOfBase.set(process, errors);
  return errors;
}

describe.each(drafts.variants)('V1r, V6r, A1v the variant %s', (id) => {
  const draft = drafts.findVariant(id);

  it('stands on the base as it is; `draaiboek variants --pin` writes on what, after somebody looked', () => {
    expect(draft?.findings.map(formatFinding)).toEqual([]);
  });

  it('has a scenario', () => {
    expect(scenarios.map(variantOfScenario)).toContain(id);
  });

  it('brings no error that the base has not', () => {
    const playbook = draft?.playbook;
    if (!draft || !playbook || !base) throw new Error(`No case can run on "${id}".`);
    const processes = comparePlaybooks(base, playbook).processes.map(({ process }) => process);
    expect(processes).not.toEqual([]);
    const known = processes.flatMap((process) => errorsInBase(process));
    const found = errorsIn(verifyVariant({ playbook, sourceOf: draft.sourceOf }, base, { processes }));
    expect(found.filter((each) => !known.includes(each))).toEqual([]);
  });
});
