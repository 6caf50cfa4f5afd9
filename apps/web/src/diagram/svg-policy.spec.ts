// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { isAllowedAttribute, isAllowedElement, withoutStyleRules } from './svg-policy.js';

describe('a drawing in the page', () => {
  it.each(['script', 'foreignObject', 'a', 'image', 'iframe', 'animate', 'set', 'handler', 'style'])(
    'has no <%s>',
    (name) => {
      expect(isAllowedElement(name)).toBe(false);
    },
  );

  it.each(['svg', 'g', 'path', 'text', 'tspan', 'marker', 'title'])('keeps <%s>', (name) => {
    expect(isAllowedElement(name)).toBe(true);
  });

  it.each([
    ['onload', 'alert(1)'],
    ['ONCLICK', 'alert(1)'],
    ['style', 'fill:red'],
    ['xml:base', 'https://elders.example/'],
    ['xlink:href', 'https://elders.example/#a'],
    ['href', 'java\nscript:alert(1)'],
    ['fill', 'url(https://elders.example/x)'],
    ['filter', "url( 'https://elders.example/x')"],
    ['values', 'javascript:alert(1)'],
  ])('loses %s="%s"', (name, value) => {
    expect(isAllowedAttribute(name, value)).toBe(false);
  });

  it.each([
    ['d', 'M0 0 L10 10'],
    ['class', 'state active'],
    ['href', '#arrow'],
    ['marker-end', 'url(#arrow)'],
    ['aria-label', 'Uitgereisd'],
  ])('keeps %s="%s"', (name, value) => {
    expect(isAllowedAttribute(name, value)).toBe(true);
  });

  it('loses its style rules before it is parsed', () => {
    expect(withoutStyleRules('<svg><style>.a{fill:red}</style><g/><style type="text/css"/></svg>')).toBe(
      '<svg><g/></svg>',
    );
  });
});
