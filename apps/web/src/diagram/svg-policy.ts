// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What may stay in a drawing before it becomes part of the page: shapes and text, no code, no style rules, no other
 * address. Pure decisions; `sanitise-svg.ts` applies them to a parsed document.
 */

const ELEMENTS = new Set(
  `svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan marker clipPath mask
   pattern linearGradient radialGradient stop`.split(/\s+/),
);

/** Whether an element of this local name may stay. Everything that can run, embed or link is left out. */
export function isAllowedElement(localName: string): boolean {
  return ELEMENTS.has(localName);
}

/** Whether an attribute may stay. `style` attributes go: the page's policy would refuse them, and classes do the same. */
export function isAllowedAttribute(name: string, value: string): boolean {
  const local = (name.split(':').at(-1) ?? name).toLowerCase();
  if (local.startsWith('on') || local === 'style' || local === 'base') return false;
  if (local === 'href') return value.startsWith('#');
  return isSafeValue(value);
}

/**
 * The text of a drawing without its style rules. They make a drawing themable by another page; ours refuses inline
 * styles, also in a document that is only being parsed, and the drawing has presentation attributes as well.
 */
export function withoutStyleRules(svg: string): string {
  return svg.replace(/<style\b[^>]*\/>|<style\b[\s\S]*?<\/style\s*>/gi, '');
}

/** No script address and no `url()` but to a part of the drawing itself. */
function isSafeValue(value: string): boolean {
  const compact = value.replace(/[\s\u0000-\u001f]/g, '').toLowerCase();
  if (/(javascript|vbscript|data):/.test(compact)) return false;
  return [...compact.matchAll(/url\(["']?(.?)/g)].every(([, first]) => first === '#');
}
