// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** `draaiboek due`: the date first, then why. */
import {
  compileCalendar,
  explain,
  isLocalDate,
  nationalTable,
  parseMoment,
  type CalendarRule,
  type Roll,
} from '@draaiboek/calendar';
import { Option, type Command } from 'commander';
import { GOOD } from '../exit-code.js';
import { JSON_OPTION, LANGUAGE_OPTION, type CommonOptions } from '../options.js';
import { printJson } from '../output.js';
import type { Surroundings } from '../surroundings.js';
import { UsageError } from '../usage-error.js';

interface DueOptions extends CommonOptions {
  readonly from?: string;
  readonly calendar?: CalendarRule;
  readonly roll?: Roll;
  readonly counted?: true;
}

const RULES: readonly CalendarRule[] = ['statutory', 'policy', 'hours', 'eu-1182-71'];
const ROLLS: readonly Roll[] = ['next', 'previous', 'none'];

const STAYS = {
  nl: 'Dat is geen werkdag. De termijn blijft daar, omdat --roll niet is gegeven.',
  en: 'That is no working day. The term stays there, because --roll was not given.',
};

const EXAMPLES = `
Examples:
  draaiboek due P3M --from 2026-11-30 --calendar policy --roll next
  draaiboek due P6W --from 2026-12-01 --calendar statutory
  draaiboek due 5WD --from 2026-12-23 --calendar policy
  draaiboek due PT24H --from 2026-11-30T10:00 --calendar hours`;

export function dueCommand(program: Command, { output, finish }: Surroundings): void {
  program
    .command('due')
    .description('When a term ends, and why then.')
    .argument('<period>', 'ISO 8601 (P3M, P6W, PT24H, -P6M) or working days (5WD)')
    .option('--from <date>', 'the day of the event (2026-11-30), or a moment (2026-11-30T10:00); needed')
    .addOption(new Option('--calendar <rule>', 'how it is counted; needed').choices(RULES))
    .addOption(new Option('--roll <where>', 'for policy: where a day off moves it (default: none)').choices(ROLLS))
    .option('--counted', 'the day of the event is the first day of the term')
    .addOption(LANGUAGE_OPTION)
    .addOption(JSON_OPTION)
    .addHelpText('after', EXAMPLES)
    .action((period: string, options: DueOptions) => {
      const { roll, counted, language } = options;
      const { from, rule } = neededOf(options);
      const calendar = compileCalendar(nationalTable);
      const due = calendar.due({
        from: dayOrMoment(from),
        length: period,
        rule,
        ...(roll === undefined ? {} : { roll }),
        ...(counted ? { dayOfEvent: 'counted' } : {}),
      });
      const stays = rule === 'policy' && roll === undefined && !calendar.isWorkingDay(due.dueOn);
      const explanation = [...explain(due, language), ...(stays ? [STAYS[language]] : [])];
      if (options.json) printJson(output, { ...due, explanation });
      else output.print([due.dueOn, ...explanation].join('\n'));
      finish(GOOD);
    });
}

/** Not commander's mandatory options: it would name one of them missing before it sees that its name is misspelt. */
function neededOf({ from, calendar: rule }: DueOptions): { readonly from: string; readonly rule: CalendarRule } {
  if (from !== undefined && rule !== undefined) return { from, rule };
  const missing = [...(from === undefined ? ['--from'] : []), ...(rule === undefined ? ['--calendar'] : [])];
  const remedy = 'For example: draaiboek due P3M --from 2026-11-30 --calendar policy.';
  throw new UsageError(`${missing.join(' and ')} must be given.`, remedy);
}

/** @throws UsageError for a day that does not exist; CalendarError DRB-1113 for such a moment. */
function dayOrMoment(from: string): string {
  if (isLocalDate(from)) return from;
  if (from.includes('T')) return parseMoment(from);
  const remedy = 'Write the day as 2026-11-30, or a moment as 2026-11-30T10:00.';
  throw new UsageError(`"${from}" is no day that exists.`, remedy);
}

/** A period that counts back (`-P6M`) looks like an option; put last after `--` it is read as what it is. */
export function periodLast(argv: readonly string[]): readonly string[] {
  const index = argv[0] === 'due' && !argv.includes('--') ? argv.findIndex((each) => /^-(?:P|\d+WD$)/.test(each)) : -1;
  const period = argv[index];
  return period === undefined ? argv : [...argv.toSpliced(index, 1), '--', period];
}
