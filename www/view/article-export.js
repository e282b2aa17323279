// A checked article as CSV, JSON and a printable page that needs nothing else.

import { dayText } from "../words.js";

/** @typedef {import("../panel/article.js").Sentence} Sentence */
/** @typedef {import("../words.js").Words} Words */

/** A cell; a leading sign that a spreadsheet would run as a formula is quoted away. @param {unknown} value */
function cell(value) {
  const text = String(value ?? "");
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** One row per sentence. @param {Sentence[]} sentences @param {Words} t */
export function articleCsv(sentences, t) {
  const head = ["sentence", "start", "end", "checkable", "verdict", "verdict_words", "confidence", "reason", "document", "title", "passage"];
  const rows = sentences.flatMap(({ sentence, span, checkable, report }) => {
    if (!report) return [];
    const [citation] = report.citations;
    return [[sentence, span[0], span[1], checkable, report.verdict, t(report.verdict), report.confidence, report.summary, citation?.document, citation?.title, citation?.sentence]];
  });
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** Spans count UTF-16 units of `text`. @param {string} text @param {Sentence[]} sentences */
export function articleJson(text, sentences) {
  return JSON.stringify({ schema: 1, text, sentences }, null, 2);
}

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** @param {string} text @param {Sentence[]} sentences @param {Words} t */
export function articleHtml(text, sentences, t) {
  const entries = sentences.flatMap(({ sentence, report }) => {
    if (!report) return [];
    const passages = report.citations.map((citation) =>
      `<blockquote lang="${escaped(citation.language)}"><p>${citation.pieces.map((piece) => (piece.mark ? `<mark>${escaped(piece.text)}</mark>` : escaped(piece.text))).join("") || escaped(citation.sentence)}</p><footer>${escaped([citation.title ?? citation.document, citation.publisher, dayText(citation.published, t)].filter(Boolean).join(", "))}</footer></blockquote>`);
    return [`<section><h2>${escaped(t(report.verdict))}</h2><p lang="${escaped(report.language)}"><q>${escaped(sentence)}</q></p><p lang="${escaped(report.language)}">${escaped(report.summary)}</p>${passages.join("")}</section>`];
  });
  const style = "body{max-width:42em;margin:2em auto;padding:0 1em;font:1rem/1.5 Georgia,serif;color:#1c1a17;background:#fff}h2{margin:2em 0 .3em;font-size:1.1rem}blockquote{margin:.6em 0;padding-left:1em;border-left:2px solid #8b8477}footer{color:#5d574d;font-size:.9rem}mark{background:#f7e3a1}section{break-inside:avoid}pre{white-space:pre-wrap;font:inherit}";
  return `<!doctype html>\n<html lang="${t.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(t("reportTitle"))}</title><style>${style}</style></head><body><main><h1>${escaped(t("reportTitle"))}</h1>${entries.join("\n")}<hr><pre>${escaped(text)}</pre></main></body></html>\n`;
}
