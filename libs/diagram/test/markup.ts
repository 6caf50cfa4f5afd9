// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import ts from 'typescript';

/**
 * What a parser of JSX finds wrong with XML: tags that do not match, attributes that are not quoted. XML is JSX
 * where braces are written out; what JSX allows and XML does not (a bare `&`) is looked for as well.
 */
export function faultsOf(xml: string): readonly string[] {
  const jsx = `export default ${xml.replaceAll('{', '&#123;').replaceAll('}', '&#125;')};`;
  const { diagnostics = [] } = ts.transpileModule(jsx, {
    fileName: 'drawing.tsx',
    reportDiagnostics: true,
    compilerOptions: { jsx: ts.JsxEmit.Preserve, target: ts.ScriptTarget.ESNext },
  });
  const bare = xml.match(/&(?!(?:amp|lt|gt|quot|#\d+);)/g) ?? [];
  const notAllowed = xml.match(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g) ?? [];
  const faults = diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  return [...faults, ...bare, ...notAllowed];
}

/** The values of an attribute, in order. */
export const attribute = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) => value ?? '');
