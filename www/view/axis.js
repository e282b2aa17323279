// Draws intervals above a scale. Positions are percentages, so letters keep their size at every width and in print.

import { element, svg } from "../dom.js";

/** @typedef {{ label: string, low: number | null, high: number | null, value: string, kind: "claim" | "source" }} Row */
/** @typedef {{ at: number, label: string }} Tick */
/** @typedef {{ title: string, text: string, rows: Row[], ticks: Tick[], place: (value: number) => number, note?: string }} Drawing */

const LEFT = 24;
const RIGHT = 97;
const ROW = 30;

/** A figure with its text equivalent. `place` maps a value to 0..1. @param {Drawing} drawing */
export function axisFigure({ title, text, rows, ticks, place, note }) {
  const bottom = rows.length * ROW + 8;
  const x = (/** @type {number} */ value) => LEFT + (RIGHT - LEFT) * Math.min(1, Math.max(0, place(value)));
  const picture = svg(
    "svg",
    { class: "axis", width: "100%", height: bottom + 28, role: "img", "aria-label": text },
    svg("line", { class: "scale", x1: `${LEFT}%`, x2: `${RIGHT}%`, y1: bottom, y2: bottom }),
    ticks.flatMap(({ at, label }) => [
      svg("line", { class: "grid", x1: `${x(at)}%`, x2: `${x(at)}%`, y1: 4, y2: bottom + 5 }),
      svg("text", { class: "tick", x: `${x(at)}%`, y: bottom + 20, "text-anchor": "middle" }, label),
    ]),
    rows.flatMap((row, index) => bar(row, index * ROW + 20, x)),
  );
  return element("figure", { class: "picture" },
    element("figcaption", {}, title),
    picture,
    element("p", { class: "equivalent" }, note ? `${text} ${note}` : text));
}

/** @param {Row} row @param {number} y @param {(value: number) => number} x */
function bar({ label, low, high, value, kind }, y, x) {
  const from = low === null ? LEFT : x(low);
  const to = high === null ? RIGHT : x(high);
  const after = to < (LEFT + RIGHT) / 2 + 8;
  return [
    svg("text", { class: "row", x: 0, y: y + 4 }, label),
    svg("line", { class: `bar ${kind}`, x1: `${from}%`, x2: `${to}%`, y1: y, y2: y }),
    kind === "claim" && svg("line", { class: "bar hollow", x1: `${from}%`, x2: `${to}%`, y1: y, y2: y }),
    low === null && arrow(LEFT, y, -1),
    high === null && arrow(RIGHT, y, 1),
    svg("text", { class: "value", x: `${after ? to : from}%`, dx: after ? 12 : -12, y: y + 4, "text-anchor": after ? "start" : "end" }, value),
  ];
}

/** An open end. @param {number} percent @param {number} y @param {1 | -1} way */
function arrow(percent, y, way) {
  const d = way > 0 ? "M-2-7 8 0-2 7z" : "M2-7-8 0 2 7z";
  return svg("svg", { x: `${percent}%`, y, overflow: "visible", class: "arrow" }, svg("path", { d }));
}
