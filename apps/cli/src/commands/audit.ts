// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** `draaiboek audit`: whether the journals are what was written, and lead to what is stored. */
import type { AuditEvent, AuditFinding, AuditNote, AuditSummary } from '@draaiboek/case-file';
import type { Command } from 'commander';
import { FOUND, GOOD } from '../exit-code.js';
import { JSON_OPTION } from '../options.js';
import { printJson, type Output } from '../output.js';
import { progressBar } from '../progress-bar.js';
import type { Surroundings } from '../surroundings.js';
import { UsageError } from '../usage-error.js';

interface AuditOptions {
  readonly data?: string;
  readonly municipality?: readonly string[];
  readonly anchor?: readonly string[];
  readonly json?: true;
}

const HELP = `
The key comes from DRAAIBOEK_KEY, from the file in DRAAIBOEK_KEY_FILE, or from the key file beside the data folder.
Without it, chains and checkpoints are checked, and nothing is opened or replayed. The database is the one in
DRAAIBOEK_DATABASE_URL when --data is not given. Write the hash of the last checkpoint down somewhere else: the next
audit looks for it with --anchor.

Examples:
  draaiboek audit --data .draaiboek
  draaiboek audit --municipality voorbeeldstad --json
  draaiboek audit --anchor 3f2c…`;

export function auditCommand(program: Command, { output, finish }: Surroundings): void {
  program
    .command('audit')
    .description('Whether the journals are what was written, and lead to what is stored; says what is not, and where.')
    .option('--data <folder>', 'the folder of an embedded database; the product must not be running on it')
    .option('--municipality <id...>', 'only these (default: all)')
    .option('--anchor <hash...>', 'hashes of checkpoints that were written down: each has to be there still')
    .addOption(JSON_OPTION)
    .addHelpText('after', HELP)
    .action(async (options: AuditOptions) => {
      const { findings } = await run(options, output);
      finish(findings === 0 ? GOOD : FOUND);
    });
}

const EMPTY = 'Give the data of a product that was started; if these are, a municipality was taken out of them.';

/** What reaches the data takes a second to load, and no other command needs it. */
async function run(
  { json, municipality, anchor, ...where }: AuditOptions,
  output: Output,
): Promise<{ findings: number }> {
  const { openAuditedData } = await import('../audited-data.js');
  const data = await openAuditedData(where, process.env);
  try {
    const there = await data.listMunicipalities();
    const unknown = municipality?.find((id) => !there.includes(id));
    if (unknown !== undefined) {
      throw new UsageError(`There is no municipality "${unknown}".`, `There are: ${there.join(', ') || 'none'}.`);
    }
    if (there.length === 0) throw new UsageError('There is nothing to audit: no municipality is there.', EMPTY);
    const anchors = anchor?.map((hash) => hash.toLowerCase()) ?? [];
    const events = data.audit({ municipalities: municipality ?? there, anchors });
    return json ? await tellJson(events, output) : await tell(events, output);
  } finally {
    await data.close();
  }
}

async function tell(events: AsyncIterable<AuditEvent>, output: Output): Promise<{ findings: number }> {
  let findings = 0;
  for await (const event of events) {
    switch (event.kind) {
      case 'finding':
        findings += 1;
        output.print(`${output.mark(false)} ${lineOf(event.finding)}`);
        break;
      case 'note':
        output.print(`- ${lineOf(event.note)}`);
        break;
      case 'progress':
        output.progress(progressBar(event.municipality, event.done, event.total));
        break;
      case 'audited':
        output.print(summaryOf(event.summary));
        break;
    }
  }
  output.progress('');
  output.print(findings === 0 ? `${output.mark(true)} Nothing found.` : `${output.mark(false)} Findings: ${findings}`);
  return { findings };
}

async function tellJson(events: AsyncIterable<AuditEvent>, output: Output): Promise<{ findings: number }> {
  const findings: AuditFinding[] = [];
  const notes: AuditNote[] = [];
  const municipalities: AuditSummary[] = [];
  for await (const event of events) {
    if (event.kind === 'finding') findings.push(event.finding);
    else if (event.kind === 'note') notes.push(event.note);
    else if (event.kind === 'audited') municipalities.push(event.summary);
    else output.progress(progressBar(event.municipality, event.done, event.total));
  }
  output.progress('');
  printJson(output, { ok: findings.length === 0, findings, notes, municipalities });
  return { findings: findings.length };
}

function lineOf({
  code,
  message,
  municipality,
  caseId,
  reference,
  sequence,
  checkpoint,
}: AuditFinding | AuditNote): string {
  const place = [
    municipality,
    caseId === undefined ? undefined : `case ${reference === undefined ? caseId : `${reference} (${caseId})`}`,
    sequence === undefined ? undefined : `row ${sequence}`,
    checkpoint === undefined ? undefined : `checkpoint ${checkpoint}`,
  ];
  return [code, ...place.filter((part) => part !== undefined)].join(', ') + `: ${message}`;
}

function summaryOf({ municipality, cases, destroyed, rows, checkpoints, last, publicKey }: AuditSummary): string {
  const counts = [
    counted(cases, 'case'),
    `${destroyed} destroyed`,
    counted(rows, 'row'),
    counted(checkpoints, 'checkpoint'),
  ];
  const lines = [`${municipality}: ${counts.join(', ')}`];
  if (last !== undefined) lines.push(`  last checkpoint  ${last.number} of ${last.moment}: ${last.hash}`);
  if (publicKey !== undefined) lines.push(`  signed with      ${publicKey}`);
  return lines.join('\n');
}

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
