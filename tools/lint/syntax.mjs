// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Constructions that are forbidden, by place. Time, identity and randomness are inputs of the pure libraries; tests wait
 * for events instead of sleeping, and none is left out. ESLint lets the last configuration of a rule win, so every
 * place is given its whole list.
 */
import { PURE_LIBRARIES, NODE_PART } from './places.mjs';

const forbid = (reason, selectors) => selectors.map((selector) => ({ selector, message: reason }));

const NAMED_EXPORTS = forbid('Export by name, so that a thing has one name everywhere.', ['ExportDefaultDeclaration']);

const CLOCK_AND_CHANCE = forbid(
  'Time, identity and randomness are inputs here: take the moment or the id as a parameter.',
  [
    'NewExpression[callee.name="Date"][arguments.length=0]',
    'CallExpression[callee.name="Date"]',
    'MemberExpression[object.name="Date"][property.name="now"]',
    'MemberExpression[object.name="performance"][property.name="now"]',
    'MemberExpression[object.name="Temporal"][property.name="Now"]',
    'MemberExpression[object.name="Math"][property.name="random"]',
    'MemberExpression[property.name=/^(randomUUID|getRandomValues)$/]',
  ],
);

const NODE_AT_RUN_TIME = forbid('This library runs in the browser too: put what needs Node behind a port.', [
  'ImportExpression > Literal[value=/^node:/]',
]);

const SLEEP = forbid('Wait for the event, not for the time it usually takes.', [
  'NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"]',
  'ImportDeclaration[source.value=/^(node:)?timers\\/promises$/]',
]);

const LEFT_OUT = forbid(
  'Skip by a condition on what cannot be had here (`available ? describe : describe.skip`), never by hand.',
  [
    'CallExpression[callee.object.name=/^(describe|it|test)$/][callee.property.name=/^(skip|only|todo)$/]',
    'CallExpression[callee.name=/^(xit|xdescribe|xtest|fit|fdescribe)$/]',
  ],
);

const place = (files, ignores, forbidden) => ({
  files,
  ...(ignores.length > 0 && { ignores }),
  rules: { 'no-restricted-syntax': ['error', ...forbidden.flat()] },
});

const SPECS = '**/*.spec.{ts,tsx}';

export const syntax = [
  place(['{libs,apps}/*/src/**/*.{ts,tsx}'], [SPECS], [NAMED_EXPORTS]),
  place([`${PURE_LIBRARIES}/src/**/*.ts`], [SPECS, ...NODE_PART], [NAMED_EXPORTS, CLOCK_AND_CHANCE, NODE_AT_RUN_TIME]),
  place(NODE_PART, [SPECS], [NAMED_EXPORTS, CLOCK_AND_CHANCE]),
  place(['{libs,apps}/*/test/**/*.{ts,tsx}', SPECS], [], [NAMED_EXPORTS, SLEEP, LEFT_OUT]),
  place(
    [`${PURE_LIBRARIES}/test/**/*.ts`, `${PURE_LIBRARIES}/src/**/*.spec.ts`],
    [],
    [NAMED_EXPORTS, SLEEP, LEFT_OUT, CLOCK_AND_CHANCE],
  ),
];
