// Draws intervals above a scale. Positions are percentages, so letters keep their size at every width and in print.

import { element, svg } from "../dom.js";

/** @typedef {{ label: string, low: number | null, high: number | null, value: string, kind: "claim" | "source" }} Row */
/** @typedef {{ at: number, label: string }} Tick */
/** @typedef {{ title: string, text: string, note: string, rows: Row[], ticks: Tick[], place: (value: number) => number }} Drawing */

const LEFT = 2;
const RIGHT = 97;
const ROW = 46;

/** A figure; `text` says the same in words, `note` stands below it. `place` maps a value to 0..1. @param {Drawing} drawing */
export function axisFigure({ title, text, rows, ticks, place, note }) {
  const bottom = rows.length * ROW + 6;
  const x = (/** @type {number} */ value) => LEFT + (RIGHT - LEFT) * Math.min(1, Math.max(0, place(value)));
  const picture = svg(
    "svg",
    { class: "axis", width: "100%", height: bottom + 28, role: "img", "aria-label": text },
    svg("line", { class: "scale", x1: `${LEFT}%`, x2: `${RIGHT}%`, y1: bottom, y2: bottom }),
    ticks.flatMap(({ at, label }) => [
      svg("line", { class: "grid", x1: `${x(at)}%`, x2: `${x(at)}%`, y1: 24, y2: bottom + 5 }),
      svg("text", { class: "tick", x: `${x(at)}%`, y: bottom + 20, "text-anchor": anchor(x(at)) }, label),
    ]),
    rows.flatMap((row, index) => bar(row, index * ROW + 16, x)),
  );
  return element("figure", { class: "picture" },
    element("figcaption", {}, title),
    picture,
    note && element("p", { class: "equivalent" }, note));
}

/** Labels near an end of the scale stay inside the picture. @param {number} percent */
function anchor(percent) {
  if (percent > 88) return "end";
  return percent < 8 ? "start" : "middle";
}

/** A line of words and the interval below it. @param {Row} row @param {number} y @param {(value: number) => number} x */
function bar({ label, low, high, value, kind }, y, x) {
  const from = `${low === null ? LEFT : x(low)}%`;
  const to = `${high === null ? RIGHT : x(high)}%`;
  const middle = y + 15;
  return [
    svg("text", { x: 0, y }, svg("tspan", { class: "label" }, `${label}  `), svg("tspan", { class: "value" }, value)),
    svg("line", { class: `bar ${kind}`, x1: from, x2: to, y1: middle, y2: middle }),
    kind === "claim" && svg("line", { class: "bar hollow", x1: from, x2: to, y1: middle, y2: middle }),
    low === null && arrow(LEFT, middle, -1),
    high === null && arrow(RIGHT, middle, 1),
  ];
}

/** An open end. @param {number} percent @param {number} y @param {1 | -1} way */
function arrow(percent, y, way) {
  const d = way > 0 ? "M-2-7 8 0-2 7z" : "M2-7-8 0 2 7z";
  return svg("svg", { x: `${percent}%`, y, overflow: "visible", class: "arrow" }, svg("path", { d }));
}
