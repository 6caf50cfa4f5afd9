// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns how a problem is explained, from the one table: as a page of the product, in its manual, and as an example. */
import { PROBLEMS, type ProblemCode } from './codes.js';
import { EXPLANATIONS } from './explanations.js';

const codes = (Object.keys(PROBLEMS) as ProblemCode[]).sort();

export const isProblemCode = (text: string): text is ProblemCode => Object.hasOwn(PROBLEMS, text);

/** The problem document of an example. */
function exampleOf(code: ProblemCode): Readonly<Record<string, unknown>> {
  const { status, title, remedy } = PROBLEMS[code];
  const { detail, ...more } = EXPLANATIONS[code].example;
  return { type: `/errors/${code}`, title, status, detail, code, remedy, ...more };
}

/** Examples of every problem that a request is answered with under this status, as OpenAPI names them. */
export function examplesOf(status: number): Readonly<Record<string, { summary: string; value: object }>> {
  const found = codes.filter((code) => PROBLEMS[code].status === status && EXPLANATIONS[code].shows === 'answer');
  return Object.fromEntries(found.map((code) => [code, { summary: PROBLEMS[code].title, value: exampleOf(code) }]));
}

/** What a code means, as a page of the product: where the `type` of a problem leads. */
export function problemPage(code: ProblemCode): string {
  const { status, title, remedy } = PROBLEMS[code];
  const { meaning, shows } = EXPLANATIONS[code];
  const where = shows === 'answer' ? `Answered with HTTP status ${status}.` : 'Reported when the product starts.';
  return htmlPage(
    `${code}: ${title}`,
    `<p>${marked(meaning)}</p>
<p>${where}</p>
<h2>What to do</h2>
<p>${marked(remedy)}</p>
<h2>Example</h2>
<pre>${escaped(JSON.stringify(exampleOf(code), null, 2))}</pre>
<p><a href="/errors">All problems</a> · <a href="/v1/docs">The API</a></p>`,
  );
}

/** Every code with what it is called, each with a link to its page. */
export function problemsPage(): string {
  const items = codes.map((code) => `<li><a href="/errors/${code}">${code}</a>: ${marked(PROBLEMS[code].title)}</li>`);
  return htmlPage('Problems', `<ul>\n${items.join('\n')}\n</ul>\n<p><a href="/v1/docs">The API</a></p>`);
}

/** The same for the manual: `docs/errors.md`. */
export function problemsManual(): string {
  const sections = codes.map((code) => {
    const { status, title, remedy } = PROBLEMS[code];
    const { meaning, shows } = EXPLANATIONS[code];
    const where = shows === 'answer' ? `HTTP status ${status}` : 'When the product starts';
    const example = `\`\`\`json\n${JSON.stringify(exampleOf(code), null, 2)}\n\`\`\``;
    return `## ${code}: ${title}\n\n${where}. ${meaning}\n\n**What to do:** ${remedy}\n\n${example}`;
  });
  return `# Problems

Generated from the table of problems by \`npm run contract\`; do not edit. Every problem that the product reports, by its
stable code. In the running product each has a page at \`/errors/<code>\`, which is the \`type\` of its problem document
(RFC 9457). Programs recognise a problem by \`code\`, never by its text.

${sections.join('\n\n')}
`;
}

const htmlPage = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title></head>
<body>
<h1>${escaped(title)}</h1>
${body}
</body>
</html>
`;

const escaped = (plain: string): string =>
  plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** With what stands between backticks as code. */
const marked = (plain: string): string => escaped(plain).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
