// "What Vouch read": the claim with what was understood underlined, and the same as a list.

import { element } from "../dom.js";
import { rangeText } from "../view/number-line.js";
import { dayText } from "../words.js";

/** @typedef {import("../types").Reading} Reading */
/** @typedef {import("../types").Mention} Mention */
/** @typedef {import("../words.js").Words} Words */

const KINDS = /** @type {const} */ (["quantities", "dates", "entities", "quotes", "statements"]);

let open = false;

/** Read only when somebody looks. @param {import("../types").Report} report @param {import("./check.js").Page} page */
export function readingView(report, { checker, t }) {
  const body = element("div", { class: "reading", lang: report.language });
  const details = element("details", { class: "section", open }, element("summary", {}, t("reading")), body);
  const fill = async () => {
    open = details.open;
    if (!open || body.hasChildNodes()) return;
    const reading = await checker.read(report.claim).catch(() => null);
    if (reading) body.replaceChildren(underlined(report.claim, reading, t), list(reading, t));
  };
  details.addEventListener("toggle", fill);
  if (open) fill();
  return details;
}

/** The text with its mentions underlined; where two overlap, the first stays. @param {string} text @param {Reading} reading @param {Words} t */
function underlined(text, reading, t) {
  const mentions = KINDS.slice(0, 4).flatMap((kind) => (reading[kind] ?? []).map(({ span }) => ({ kind, from: span[0], to: span[1] })));
  mentions.sort((a, b) => a.from - b.from || b.to - a.to);
  const line = element("p", { class: "words" });
  let at = 0;
  for (const { kind, from, to } of mentions) {
    if (from < at) continue;
    line.append(text.slice(at, from), element("span", { "data-kind": kind, title: t(kind) }, text.slice(from, to)));
    at = to;
  }
  line.append(text.slice(at));
  return line;
}

/** @param {Reading} reading @param {Words} t */
function list(reading, t) {
  const present = KINDS.filter((kind) => reading[kind]?.length);
  if (!present.length) return element("p", { class: "meta", lang: t.language }, t("readingNone"));
  return element("dl", {}, present.flatMap((kind) => [
    element("dt", { lang: t.language }, t(kind)),
    element("dd", {}, element("ul", {}, reading[kind].map((mention) => element("li", {}, describe(kind, mention, t))))),
  ]));
}

/** @param {typeof KINDS[number]} kind @param {any} mention @param {Words} t */
function describe(kind, mention, t) {
  const words = element("b", {}, mention.text);
  const more = { quantities: quantityText, dates: dateText, entities: entityText, quotes: () => "", statements: statementText }[kind](mention, t);
  return more ? [words, " ", element("span", { class: "meta", lang: t.language }, more)] : [words];
}

/** @param {import("../types").QuantityMention} quantity @param {Words} t */
function quantityText({ interval, unit, counted }, t) {
  return [interval && rangeText(interval, unit ? ` ${unit}` : "", t), counted].filter(Boolean).join(" · ");
}

/** @param {import("../types").DateMention} date @param {Words} t */
function dateText({ first, last, timex }, t) {
  if (first && last) return first === last ? dayText(first, t) : `${dayText(first, t)} – ${dayText(last, t)}`;
  return timex ?? "";
}

/** @param {import("../types").EntityMention} entity */
function entityText({ kind }) {
  return kind && kind !== "unknown" ? kind : "";
}

/** Who, what, where, when: one line. @param {import("../types").StatementMention} statement @param {Words} t */
export function statementText({ arguments: roles = [], polarity, speech }, t) {
  const said = speech?.speaker ? [`${t("speaker")}: ${speech.speaker}`] : [];
  const denied = polarity === "negated" || polarity === "denied" ? [t("denied")] : [];
  return [...roles.map(({ role, text }) => `${t(/** @type {import("../words.js").Key} */ (role))}: ${text}`), ...denied, ...said].join(" · ");
}
