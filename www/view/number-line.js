// The claim's amount against each source's amount, on one line.

import { axisFigure } from "./axis.js";

/** @typedef {import("../types").Finding} Finding */
/** @typedef {import("../types").Range} Range */
/** @typedef {import("../words.js").Words} Words */

/** Beyond this ratio a linear scale would squeeze one amount against the edge. */
const LOGARITHMIC_FROM = 40;

/** One figure for each amount of the claim that a source was compared with. @param {Finding[]} findings @param {Words} t */
export function numberLines(findings, t) {
  /** @type {Map<string, Finding[]>} */
  const groups = new Map();
  for (const finding of findings) {
    if (finding.facet === "date" || !finding.claim_interval || !finding.source_interval) continue;
    const key = JSON.stringify([finding.claim_interval, finding.unit]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map((group) => numberLine(group, t));
}

/** @param {Finding[]} group @param {Words} t */
function numberLine(group, t) {
  const claim = /** @type {Range} */ (group[0].claim_interval);
  const sources = group.map((finding) => /** @type {Range} */ (finding.source_interval));
  const unit = group[0].unit ? ` ${group[0].unit}` : "";
  const ends = [claim, ...sources].flat().filter((end) => end !== null);
  const scale = chooseScale(Math.min(...ends), Math.max(...ends));
  const value = (/** @type {Range} */ range) => rangeText(range, unit, t);
  return axisFigure({
    title: t("numberLine"),
    text: t("numberLineText", { claim: value(claim), source: sources.map(value).join("; "), relation: relationText(group[0], t) }),
    note: [relationText(group[0], t), scale.logarithmic && t("logarithmic")].filter(Boolean).join(" "),
    rows: [
      { label: t("claim"), low: claim[0], high: claim[1], value: group[0].claim || value(claim), kind: "claim" },
      ...sources.map((range, index) => ({
        label: t("source"), low: range[0], high: range[1], value: group[index].source || value(range), kind: /** @type {const} */ ("source"),
      })),
    ],
    ticks: scale.ticks.map((at) => ({ at, label: tickFormat(at, t).format(at) })),
    place: scale.place,
  });
}

/** How the two lie, in words; silent where the outcome says more than the two ranges show. @param {Finding} finding @param {Words} t */
export function relationText({ claim_interval: claim, source_interval: source, outcome }, t) {
  const found = claim && source ? relation(claim, source) : "overlap";
  return (found === "apart") === (outcome === "differs") ? t(found) : "";
}

/** Millions are shortened, thousands are not. @param {number} value @param {Words} t */
function tickFormat(value, t) {
  return new Intl.NumberFormat(t.language, { maximumSignificantDigits: 6, notation: value >= 1e6 ? "compact" : "standard" });
}

/** A range in words. @param {Range} range @param {string} unit @param {Words} t */
export function rangeText([low, high], unit, t) {
  const number = new Intl.NumberFormat(t.language, { maximumSignificantDigits: 8 });
  if (low === null && high === null) return "";
  if (low === null) return t("rangeTo", { high: number.format(high ?? 0), unit });
  if (high === null) return t("rangeFrom", { low: number.format(low), unit });
  if (low === high) return `${number.format(low)}${unit}`;
  return t("rangeBetween", { low: number.format(low), high: number.format(high), unit });
}

/** How two ranges lie. @param {Range} claim @param {Range} source @returns {"apart" | "inside" | "covers" | "overlap"} */
export function relation([a, b], [c, d]) {
  const [low, high] = [a ?? -Infinity, b ?? Infinity];
  const [from, to] = [c ?? -Infinity, d ?? Infinity];
  if (high < from || to < low) return "apart";
  if (from <= low && high <= to) return "inside";
  return low <= from && to <= high ? "covers" : "overlap";
}

/** A scale that shows both ends with air around them. @param {number} low @param {number} high */
function chooseScale(low, high) {
  const logarithmic = low > 0 && high / low > LOGARITHMIC_FROM;
  if (logarithmic) {
    const from = Math.floor(Math.log10(low) - 0.2);
    const to = Math.ceil(Math.log10(high) + 0.2);
    const step = Math.ceil((to - from) / 4);
    const ticks = [];
    for (let power = from; power <= to; power += step) ticks.push(10 ** power);
    return { logarithmic, ticks, place: (/** @type {number} */ value) => (Math.log10(Math.max(value, 1e-12)) - from) / (to - from) };
  }
  const room = (high - low || Math.abs(high) || 1) * 0.25;
  const from = low >= 0 ? Math.max(0, low - room) : low - room;
  const to = high + room;
  const ticks = [];
  const step = niceStep((to - from) / 3);
  for (let tick = Math.ceil(from / step) * step; tick <= to; tick += step) ticks.push(Number(tick.toPrecision(12)));
  return { logarithmic, ticks, place: (/** @type {number} */ value) => (value - from) / (to - from) };
}

/** 1, 2 or 5 times a power of ten, at least `width`. @param {number} width */
function niceStep(width) {
  const power = 10 ** Math.floor(Math.log10(width));
  return ([1, 2, 5].find((factor) => factor * power >= width) ?? 10) * power;
}
