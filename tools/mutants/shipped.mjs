// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The shipped playbook as the mutants and their judges need it. */
import { compileCalendar, nationalTable } from '@draaiboek/calendar';
import { PLAYBOOK_FILE, parseSource } from '@draaiboek/definition';
import { readPlaybookFolder } from '@draaiboek/definition/node';
import { findScenarioFiles, readScenarioFile } from '@draaiboek/scenario/node';
import { mutantsOf } from '@draaiboek/mutation';
import { inWorkspace } from '../workspace.mjs';

const FOLDER = inWorkspace('processes');

/** `files` of the playbook, `scenarios` that people wrote, and the calendar of the country. */
export async function readShipped() {
  const files = await readPlaybookFolder(FOLDER);
  const paths = await findScenarioFiles(FOLDER);
  const scenarios = await Promise.all(paths.map((path) => readScenarioFile(path, FOLDER)));
  return { files, scenarios, calendar: compileCalendar(nationalTable) };
}

/** Every mutant of every process with the file it stands for, in the order of the files. */
export function mutantsIn(files, seed) {
  return files
    .filter(({ path }) => path !== PLAYBOOK_FILE)
    .flatMap(({ path, text }) => {
      const { source } = parseSource(path, text);
      return mutantsOf(source.value, seed).map((mutant) => ({ mutant, file: path }));
    });
}

/** With the scenarios of the mutant's own process first: they see it soonest. */
export function courtFor(file, { files, scenarios, calendar }) {
  const folder = file.slice(0, file.indexOf('/') + 1);
  const isOwn = ({ path }) => path.startsWith(folder);
  return {
    files,
    calendar,
    scenarios: [...scenarios.filter(isOwn), ...scenarios.filter((each) => !isOwn(each))],
  };
}
