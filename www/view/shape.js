// A shape for each verdict and outcome, so that colour never speaks alone.

import { svg } from "../dom.js";

/** @typedef {import("../types").Verdict} Verdict */

const cut = { fill: "none", stroke: "var(--vouch-paper)", "stroke-width": 2.4, "stroke-linecap": "round", "stroke-linejoin": "round" };
const line = { fill: "none", stroke: "currentColor", "stroke-width": 2 };

/** @type {Record<Verdict, () => SVGElement[]>} */
const shapes = {
  supported: () => [svg("circle", { cx: 12, cy: 12, r: 11 }), svg("path", { d: "m7 12.4 3.5 3.5L17 8.8", ...cut })],
  refuted: () => [svg("rect", { x: 2, y: 2, width: 20, height: 20, rx: 1.5 }), svg("path", { d: "m8 8 8 8m0-8-8 8", ...cut })],
  partly_supported: () => [svg("circle", { cx: 12, cy: 12, r: 10, ...line }), svg("path", { d: "M12 2a10 10 0 0 0 0 20z" })],
  conflicting: () => [svg("path", { d: "M1.5 4v16L11 12zM22.5 4v16L13 12z" })],
  not_enough_evidence: () => [svg("circle", { cx: 12, cy: 12, r: 10, ...line, "stroke-dasharray": "3.6 2.7" })],
  not_checkable: () => [svg("circle", { cx: 12, cy: 12, r: 10, ...line }), svg("path", { d: "M7 12h10", ...line, "stroke-width": 2.4 })],
};

/** Outcomes and stances borrow the shape of the verdict they point to. @type {Record<string, Verdict>} */
export const like = {
  agrees: "supported",
  supports: "supported",
  differs: "refuted",
  contradicts: "refuted",
  narrower: "partly_supported",
  broader: "partly_supported",
  unknown: "not_enough_evidence",
  context: "not_checkable",
};

/** The shape of a verdict, an outcome or a stance; hidden from screen readers, since the word stands beside it. @param {string} name */
export function shape(name) {
  const verdict = /** @type {Verdict} */ (name in shapes ? name : (like[name] ?? "not_checkable"));
  const attributes = { viewBox: "0 0 24 24", class: "shape", "data-verdict": verdict, "aria-hidden": "true", fill: "currentColor" };
  return svg("svg", attributes, shapes[verdict]());
}
