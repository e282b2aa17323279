// All documents and every statement read from them, searchable.

import { element } from "../dom.js";
import { claimLink, documentLink } from "../permalink.js";
import { documentName } from "../view/citation.js";
import { dayText } from "../words.js";
import { statementText } from "./reading.js";

/** @typedef {import("../types").CorpusDocument} CorpusDocument */
/** @typedef {import("../types").StatementMention} Statement */
/** @typedef {import("./check.js").Page} Page */

/** @param {Page} page @param {HTMLElement} section */
export function browsePanel(page, section) {
  const { t, checker } = page;
  const search = element("input", { type: "search", id: "browse-search" });
  const count = element("p", { class: "meta", role: "status" });
  const list = element("div", {}, element("p", {}, t("loadingShort")));
  section.replaceChildren(
    element("h1", { class: "title" }, t("browseTitle")),
    element("p", { class: "meta" }, t("browseHint")),
    element("label", { for: "browse-search", class: "meta" }, t("search")), search, count, list);

  const loaded = checker.ready.then(async () => {
    const description = page.description ?? (await checker.ready);
    const read = await Promise.all(description.documents.map((_, index) => checker.statements(index).catch(() => [])));
    const rows = description.documents.map((document, index) => documentView(document, read[index], page));
    list.replaceChildren(...rows.map(({ node }) => node));
    const filter = () => {
      const words = fold(search.value).split(/\s+/).filter(Boolean);
      const found = rows.reduce((sum, row) => sum + row.filter(words), 0);
      count.textContent = found || !words.length ? t("results", { n: found }) : t("noResults");
    };
    search.addEventListener("input", filter);
    filter();
    return rows;
  });

  return {
    /** Opens a document at a place of its text. @param {import("../permalink.js").Place} place */
    async show({ document: id, at }) {
      if (!id) return;
      (await loaded).find((row) => row.id === id)?.open(at);
    },
  };
}

/** @param {CorpusDocument} document @param {Statement[]} statements @param {Page} page */
function documentView(document, statements, { t, description }) {
  const { language } = document;
  const items = sentences(document, statements).map(({ text, from, read }) => ({
    count: read.length,
    words: fold(text),
    node: element("li", { class: "statement" },
      element("span", { lang: language }, text),
      element("a", { href: documentLink(document.id, from) }, t("readDocument")),
      element("a", { href: claimLink(text, description?.hash ?? "") }, t("checkThis")),
      element("details", {},
        element("summary", {}, t("results", { n: read.length })),
        element("ul", { class: "plain", lang: language }, read.map((statement) =>
          element("li", {}, element("b", {}, statement.predicate || statement.text), " ", element("small", {}, statementText(statement, t))))))),
  }));
  const full = element("div", { class: "full", lang: language });
  const details = element("details", {}, element("summary", {}, t("fullText")), full);
  const write = (at = -1) => {
    const hit = statements.find(({ span }) => span[0] <= at && at < span[1]);
    const text = document.text ?? "";
    const [from, to] = hit ? hit.span : sentenceAt(text, at);
    const mark = element("mark", { tabindex: -1 }, text.slice(from, to));
    full.replaceChildren(text.slice(0, from), ...(to > from ? [mark] : []), text.slice(to));
    return mark;
  };
  details.addEventListener("toggle", () => details.open && !full.hasChildNodes() && write());
  const node = element("article", { class: "document" },
    element("h2", { lang: language }, documentName(document)),
    element("p", { class: "meta" }, [document.publisher, document.author, dayText(document.published, t) || t("undated"), t("results", { n: statements.length })].filter(Boolean).join(" · ")),
    document.text && details,
    element("ul", { class: "plain" }, items.map((item) => item.node)));

  return {
    id: document.id,
    node,
    /** Shows the statements with all words; answers how many. @param {string[]} words */
    filter(words) {
      let shown = 0;
      for (const item of items) {
        item.node.hidden = !words.every((word) => item.words.includes(word));
        if (!item.node.hidden) shown += item.count;
      }
      node.hidden = words.length > 0 && shown === 0;
      return shown;
    },
    /** @param {number} at */
    open(at) {
      node.hidden = false;
      details.open = true;
      const mark = write(at);
      (mark.isConnected && mark.textContent ? mark : node).scrollIntoView({ block: "center" });
      if (mark.isConnected) mark.focus();
    },
  };
}

/** The sentences in which something was read, each with its statements. @param {CorpusDocument} document @param {Statement[]} statements */
function sentences({ text = "" }, statements) {
  /** @type {Map<number, { from: number, to: number, read: Statement[] }>} */
  const found = new Map();
  for (const statement of statements) {
    const [from, to] = statement.span;
    const group = found.get(statement.sentence) ?? { from, to, read: [] };
    found.set(statement.sentence, { from: Math.min(group.from, from), to: Math.max(group.to, to), read: [...group.read, statement] });
  }
  return [...found.values()].map(({ from, to, read }) => ({ text: (text.slice(from, to) || read[0].text).replace(/^[\s:;,–—-]+/, ""), from, read }));
}

/** The line around a place. @param {string} text @param {number} at */
function sentenceAt(text, at) {
  if (at <= 0 || at >= text.length) return [0, 0];
  const end = text.indexOf("\n", at);
  return [text.lastIndexOf("\n", at - 1) + 1, end < 0 ? text.length : end];
}

/** Lower case without accents, so that a search forgives. @param {string} text */
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
