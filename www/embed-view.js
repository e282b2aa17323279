// The part of the embed that loads once a reader shows interest: engine, report, marked articles.

import { createChecker } from "./checker.js";
import { element } from "./dom.js";
import sheet from "./report.css" with { type: "css" };
import { reportView } from "./view/report-view.js";
import { shape } from "./view/shape.js";
import { wordsFor } from "./words.js";

export { shape };

/** @typedef {{ pack?: string, packIntegrity?: string, worker?: string }} Options */
/** @typedef {import("./types").Report} Report */

/** One engine per pack, shared by all elements of a page. @type {Map<string, import("./types").Checker>} */
const engines = new Map();

/** @param {Options} options */
function engineFor(options) {
  const key = JSON.stringify(options);
  const engine = engines.get(key) ?? createChecker(options);
  engines.set(key, engine);
  engine.ready.catch(() => engines.delete(key));
  return engine;
}

/** Starts the engine before the first claim is whole. @param {Options} options */
export function warm(options) {
  engineFor(options);
}

/** Gives a shadow root the report's style. @param {ShadowRoot} root */
export function style(root) {
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

/** @param {string} claim @param {Options} options @param {"en" | "es"} language */
export async function reportOn(claim, options, language) {
  const engine = engineFor(options);
  const { documents } = await engine.ready;
  const report = await engine.check(claim);
  return { report, node: reportView(report, { t: wordsFor(language), documents, order: ["passages", "compared"] }) };
}

const LEAST_CHECKABLE = 0.3;
const LINES = { supported: "solid", refuted: "double", partly_supported: "dashed", conflicting: "wavy", not_enough_evidence: "dotted" };

/**
 * Marks the checkable sentences of an article without touching its nodes, and lists them in the corner.
 *
 * @param {HTMLElement} article @param {ShadowRoot} root @param {"en" | "es"} language
 */
export async function markArticle(article, root, language) {
  const t = wordsFor(language);
  const { vouchPack: pack, vouchIntegrity: packIntegrity, vouchWorker: worker } = article.dataset;
  const filter = article.dataset.vouchFilter?.split(/[\s,]+/);
  const engine = engineFor({ pack, packIntegrity, worker });
  const { documents } = await engine.ready;
  const { text, range } = flow(article);
  /** @type {{ report: Report, range: Range }[]} */
  const found = [];
  for (const { sentence, span, checkable } of await engine.article(text)) {
    if (checkable < LEAST_CHECKABLE) continue;
    const report = await engine.check(sentence);
    if (report.verdict === "not_checkable" || (filter && !filter.includes(report.verdict))) continue;
    found.push({ report, range: range(span) });
    article.dispatchEvent(new CustomEvent("vouch-verdict", { detail: report, bubbles: true, composed: true }));
  }
  style(root);
  highlight(found);
  root.append(panel(found, t, documents));
}

/** The text of an element, and from a span of it back to the page. @param {HTMLElement} article */
function flow(article) {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  /** @type {{ node: Text, at: number }[]} */
  const nodes = [];
  let text = "";
  /** @type {Element | null} */
  let block = null;
  for (let node = /** @type {Text | null} */ (walker.nextNode()); node; node = /** @type {Text | null} */ (walker.nextNode())) {
    if (node.parentElement?.closest("script, style, noscript")) continue;
    const own = node.parentElement?.closest("p, li, h1, h2, h3, h4, h5, h6, blockquote, figcaption, td, div, section, article") ?? null;
    if (block && own !== block && !text.endsWith("\n")) text += "\n\n";
    block = own;
    nodes.push({ node, at: text.length });
    // One letter stays one letter, so that places agree; a line break in the source is only a space.
    text += node.data.replace(/\s/g, " ");
  }
  /** @param {number} place @param {boolean} end @returns {[Text, number]} */
  const point = (place, end) => {
    const found = nodes.findLast(({ at }) => (end ? at < place : at <= place)) ?? nodes[0];
    return [found.node, Math.min(place - found.at, found.node.length)];
  };
  return {
    text,
    /** @param {import("./types").Span} span */
    range([from, to]) {
      const range = document.createRange();
      range.setStart(...point(from, false));
      range.setEnd(...point(to, true));
      return range;
    },
  };
}

/** Underlines by the browser's own highlights: no element is added, nothing moves. @param {{ report: Report, range: Range }[]} found */
function highlight(found) {
  if (!("highlights" in CSS)) return;
  const colours = { supported: "supported", refuted: "refuted", partly_supported: "partly", conflicting: "conflicting", not_enough_evidence: "unknown" };
  const rules = new CSSStyleSheet();
  const defaults = { supported: "#2f8a5c", refuted: "#c8474d", partly: "#a9781c", conflicting: "#8a5cb4", unknown: "#7c8a96" };
  for (const [verdict, name] of Object.entries(colours)) {
    const ranges = found.filter(({ report }) => report.verdict === verdict).map(({ range }) => range);
    CSS.highlights.set(`vouch-${verdict}`, new Highlight(...ranges));
    const line = LINES[/** @type {keyof typeof LINES} */ (verdict)];
    rules.insertRule(`::highlight(vouch-${verdict}) { text-decoration: underline ${line} 2px var(--vouch-${name}, ${defaults[/** @type {keyof typeof defaults} */ (name)]}) }`);
  }
  document.adoptedStyleSheets.push(rules);
}

/** The list in the corner: each marked sentence with its report. @param {{ report: Report, range: Range }[]} found @param {import("./words.js").Words} t @param {import("./types").CorpusDocument[]} documents */
function panel(found, t, documents) {
  const card = element("div", { popover: "auto", class: "list", role: "dialog", "aria-label": t("articleList"), tabindex: -1 },
    found.length === 0 && element("p", {}, t("articleNone")),
    found.map(({ report, range }) => {
      const details = element("details", {}, element("summary", {}, shape(report.verdict), ` ${t(report.verdict)}: `, element("span", { lang: report.language }, report.claim)));
      details.addEventListener("toggle", () => {
        if (!details.open) return;
        range.startContainer.parentElement?.scrollIntoView({ block: "center" });
        if (details.childElementCount === 1) details.append(reportView(report, { t, documents, order: ["passages", "compared"] }));
      });
      return details;
    }));
  const open = element("button", { type: "button", class: "start", part: "start" }, t("marked", { n: found.length }));
  open.addEventListener("click", () => {
    card.showPopover();
    card.style.inset = "auto 1rem 4rem auto";
    card.focus();
  });
  const fragment = document.createDocumentFragment();
  fragment.append(open, card);
  return fragment;
}
