// Places the dates that were compared in the calendar, for the timeline: the engine reads claim and passage once more.

/** @typedef {import("../types").Report} Report */
/** @typedef {import("../types").Finding} Finding */
/** @typedef {import("../types").Reading} Reading */

const DAY = 86_400_000;

/**
 * The findings on dates, with intervals in days since 1970-01-01 where both sides can be placed.
 *
 * @param {Report} report @param {import("../types").Checker} checker @param {AbortSignal} signal @returns {Promise<Finding[]>}
 */
export async function placedDates(report, checker, signal) {
  const dates = report.parts.flatMap(({ findings }) => findings).filter(({ facet, source }) => facet === "date" && source);
  const open = dates.filter(({ claim_interval, source_interval }) => !claim_interval || !source_interval);
  if (!open.length) return dates;
  const claim = await checker.read(report.claim, { signal });
  /** @type {Map<number, Reading>} */
  const passages = new Map();
  for (const { citation } of open) {
    if (citation === null || passages.has(citation)) continue;
    passages.set(citation, await checker.read(report.citations[citation].sentence, { signal }));
  }
  return dates.map((finding) => {
    if (!open.includes(finding) || finding.citation === null) return finding;
    const source = passages.get(finding.citation);
    return { ...finding, claim_interval: days(claim, finding.claim), source_interval: source ? days(source, finding.source) : null, unit: "day" };
  });
}

/** First and last day of the date that a reading finds under these words. @param {Reading} reading @param {string} words @returns {[number, number] | null} */
function days(reading, words) {
  const found = reading.dates.find(({ text }) => text === words) ?? reading.dates.find(({ text }) => text.includes(words) || words.includes(text));
  if (!found?.first || !found.last) return null;
  const [first, last] = [Date.parse(found.first), Date.parse(found.last)];
  return Number.isFinite(first) && Number.isFinite(last) ? [first / DAY, last / DAY] : null;
}
