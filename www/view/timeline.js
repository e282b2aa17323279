// The claim's date against the source's date, on one line. Intervals of dates count days from 1970-01-01.

import { axisFigure } from "./axis.js";
import { relationText } from "./number-line.js";

/** @typedef {import("../types").Finding} Finding */
/** @typedef {import("../types").Range} Range */
/** @typedef {import("../words.js").Words} Words */

const DAY = 86_400_000;

/** One figure for each date that was compared. @param {Finding[]} findings @param {Words} t */
export function timelines(findings, t) {
  return findings
    .filter((finding) => finding.facet === "date" && finding.claim_interval && finding.source_interval)
    .map((finding) => timeline(finding, t));
}

/** @param {Finding} finding @param {Words} t */
function timeline(finding, t) {
  const claim = /** @type {Range} */ (finding.claim_interval);
  const source = /** @type {Range} */ (finding.source_interval);
  const ends = [...claim, ...source].filter((end) => end !== null);
  const room = Math.max(20, (Math.max(...ends) - Math.min(...ends)) * 0.2);
  const from = Math.min(...ends) - room;
  const to = Math.max(...ends) + room;
  return axisFigure({
    title: t("timeline"),
    text: t("numberLineText", { claim: finding.claim, source: finding.source, relation: relationText(finding, t) }),
    note: relationText(finding, t),
    rows: [
      { label: t("claim"), low: claim[0], high: claim[1], value: finding.claim, kind: "claim" },
      { label: t("source"), low: source[0], high: source[1], value: finding.source, kind: "source" },
    ],
    ticks: ticks(from, to, t),
    place: (value) => (value - from) / (to - from),
  });
}

/** Up to four marks at starts of months or years. @param {number} from @param {number} to @param {Words} t */
function ticks(from, to, t) {
  const months = (to - from) / 30.4;
  const step = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600].find((size) => months / size <= 4) ?? 1200;
  const format = new Intl.DateTimeFormat(t.language, { year: "numeric", month: step < 12 ? "short" : undefined, timeZone: "UTC" });
  const start = new Date(from * DAY);
  const found = [];
  for (let month = start.getUTCFullYear() * 12; ; month += step) {
    const date = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (date / DAY > to) return found;
    if (date / DAY >= from) found.push({ at: date / DAY, label: format.format(date) });
  }
}
