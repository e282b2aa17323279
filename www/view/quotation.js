// A citation outside the page: as a link to the words, a quotation, Markdown.

import { dayText } from "../words.js";

/** @typedef {import("../types").Citation} Citation */
/** @typedef {import("../types").Report} Report */
/** @typedef {import("../words.js").Words} Words */

/** `encodeURIComponent` leaves hyphens, which a text fragment reads as syntax. @param {string} text */
const encode = (text) => encodeURIComponent(text).replaceAll("-", "%2D");

/** The address of the cited words: a long sentence is named by its first and last words. @param {string} url @param {string} sentence */
export function textFragment(url, sentence) {
  const words = sentence.trim().split(/\s+/);
  const target = words.length > 12
    ? `${encode(words.slice(0, 5).join(" "))},${encode(words.slice(-5).join(" "))}`
    : encode(words.join(" "));
  const [page, fragment = ""] = url.split("#");
  return `${page}#${fragment}:~:text=${target}`;
}

/** Title, publisher and date in one line. @param {Citation} citation @param {Words} t */
export function sourceLine(citation, t) {
  return [citation.title ?? citation.document, citation.publisher, dayText(citation.published, t)].filter(Boolean).join(", ");
}

/** @param {Citation} citation @param {Words} t */
export function asQuotation(citation, t) {
  return `“${citation.sentence}” (${sourceLine(citation, t)})`;
}

/** @param {Citation} citation @param {Words} t */
export function asMarkdown(citation, t) {
  const plain = (/** @type {string} */ text) => text.replace(/[\\`*_[\]<>#]/g, "\\$&");
  const words = citation.pieces.map(({ text, mark }) => (mark ? `**${plain(text)}**` : plain(text))).join("") || plain(citation.sentence);
  const source = plain(sourceLine(citation, t));
  return `> ${words}\n>\n> ${citation.url ? `[${source}](${textFragment(citation.url, citation.sentence)})` : source}\n`;
}

/** The whole report. @param {Report} report @param {Words} t */
export function reportMarkdown(report, t) {
  const passages = report.citations.map((citation) => asMarkdown(citation, t)).join("\n");
  return `**${report.claim}**\n\n${t(report.verdict)}. ${report.summary}\n\n${passages}`;
}
