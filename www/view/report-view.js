// A report on the page: verdict, reason, points compared, pictures, passages. Used by the page and by the embed.

import { copyButton, element } from "../dom.js";
import { citationView } from "./citation.js";
import { facetTable } from "./facet-table.js";
import { numberLines } from "./number-line.js";
import { passages } from "./passage.js";
import { reportMarkdown } from "./quotation.js";
import { shape } from "./shape.js";
import { timelines } from "./timeline.js";

/** @typedef {import("../types").Report} Report */
/** @typedef {import("../types").CorpusDocument} CorpusDocument */
/** @typedef {import("../words.js").Words} Words */

/**
 * @typedef {object} Context
 * @property {Words} t
 * @property {CorpusDocument[]} [documents] For paragraphs and dates.
 * @property {string} [link] The permalink of this check.
 * @property {readonly ("compared" | "passages")[]} [order] What comes first after the reason; where room is short, the passages.
 * @property {(document: string, at: number) => string} [documentLink] Where the page shows a document.
 */

/** @param {Report} report @param {Context} context */
export function reportView(report, context) {
  const { t } = context;
  const findings = report.parts.flatMap((part) => part.findings);
  const sections = {
    compared: [findings.length > 0 && facetTable(findings, report, t), numberLines(findings, t), timelines(findings, t)].flat(),
    passages: [report.citations.length > 0 && citations(report, context)],
  };
  const order = context.order ?? /** @type {const} */ (["compared", "passages"]);
  return element("div", { class: "report", "data-verdict": report.verdict, part: "report" },
    element("h2", { class: "verdict", part: "verdict" }, shape(report.verdict), element("span", {}, t(report.verdict))),
    report.summary && element("p", { class: "reason", lang: report.language, part: "reason" }, report.summary),
    report.missing && element("p", { class: "missing" }, element("b", {}, t("missing")), " ", element("span", { lang: report.language }, report.missing)),
    report.parts.length > 1 && partList(report, t),
    order.flatMap((name) => sections[name]),
    actions(report, context),
    provenance(report, t));
}

/** @param {Report} report @param {Words} t */
function partList(report, t) {
  return element("section", { class: "parts" },
    element("h3", {}, t("parts")),
    element("ul", {}, report.parts.map((part) =>
      element("li", { "data-verdict": part.verdict },
        shape(part.verdict), element("span", {}, element("q", { lang: report.language }, part.text), " ", element("b", {}, t(part.verdict)))))));
}

/** @param {Report} report @param {Context} context */
function citations(report, { t, documents = [], documentLink }) {
  const shown = passages(report.citations);
  return element("section", { class: "citations" },
    element("h3", {}, t("sources", { n: shown.length })),
    shown.map((passage) => {
      const { citation } = passage;
      const document = documents.find(({ id }) => id === citation.document);
      return citationView(passage, { t, document, documentLink: documentLink?.(citation.document, citation.span[0]) });
    }));
}

/** @param {Report} report @param {Context} context */
function actions(report, { t, link }) {
  return element("p", { class: "actions keep" },
    link && copyButton(t("copyLink"), t("copied"), () => link),
    copyButton(t("copyReport"), t("copied"), () => reportMarkdown(report, t)),
    copyButton(t("copyJson"), t("copied"), () => JSON.stringify(report, null, 2)));
}

/** What was asked, and how far the answer can be trusted. @param {Report} report @param {Words} t */
function provenance(report, t) {
  const { id, documents, statements, hash } = report.corpus;
  const decided = report.verdict !== "not_checkable" && report.confidence > 0;
  return element("p", { class: "provenance" },
    decided && `${t("confidence", { n: Math.round(report.confidence * 100) })} `,
    t("checkedAgainst", { id, documents, n: statements, hash: shortHash(hash), engine: report.engine }));
}

/** The first letters of a hash, enough to tell two packs apart. @param {string} hash */
export function shortHash(hash) {
  return hash.replace(/^sha256-/, "").slice(0, 10);
}
