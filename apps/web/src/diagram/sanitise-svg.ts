// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { isAllowedAttribute, isAllowedElement, withoutStyleRules } from './svg-policy.js';

/** A drawing that may be put in the page. */
export interface SafeDrawing {
  readonly svg: SVGSVGElement;
  /** Size in drawing units, from the viewBox. */
  readonly width: number;
  readonly height: number;
  /** What the drawing says of itself in words; empty when it says nothing. */
  readonly words: string;
}

/** Parses a drawing and leaves only what the policy allows; `undefined` when it is no SVG. */
export function findSafeDrawing(text: string): SafeDrawing | undefined {
  const parsed = new DOMParser().parseFromString(withoutStyleRules(text), 'image/svg+xml').documentElement;
  if (!(parsed instanceof SVGSVGElement)) return undefined;
  clean(parsed);
  const { width, height } = parsed.viewBox.baseVal;
  const words = [...parsed.children].find(({ localName }) => localName === 'desc')?.textContent ?? '';
  return { svg: parsed, width, height, words };
}

function clean(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    if (!isAllowedAttribute(name, value)) element.removeAttribute(name);
  }
  for (const child of [...element.children]) {
    if (isAllowedElement(child.localName)) clean(child);
    else child.remove();
  }
}
