// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Lints the texts on stdin (`{ text, file }[]`) as if they stood in those files; prints their messages as JSON. */
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const texts = JSON.parse(await text(process.stdin));
const eslint = new ESLint();
const messages = [];
for (const { text: source, file } of texts) {
  const [result] = await eslint.lintText(source, { filePath: file });
  messages.push(result.messages.map(({ ruleId, message }) => ({ ruleId, message })));
}
process.stdout.write(`\n${JSON.stringify(messages)}`);
