// Article mode: a text's checkable sentences are found, ranked, checked, marked in place, filtered and exported.

import { download, element } from "../dom.js";
import { reportView } from "../view/report-view.js";
import { shape } from "../view/shape.js";
import { documentLink } from "../permalink.js";
import { articleCsv, articleHtml, articleJson } from "../view/article-export.js";
import { failure } from "./failure.js";
import { acceptFiles, fileButton, readSource } from "./files.js";

/** @typedef {import("../types").ArticleSentence & { report?: import("../types").Report }} Sentence */
/** @typedef {import("../types").Verdict} Verdict */
/** @typedef {import("./check.js").Page} Page */

/** Sentences below this are greetings, questions, captions; checking them would only add noise. */
const LEAST_CHECKABLE = 0.3;

/** The text survives a change of view or language. */
let draft = "";

/** Lays a text ready for the article view. @param {string} text */
export function offerArticle(text) {
  draft = text;
}

/** @param {Page} page @param {HTMLElement} section */
export function articlePanel(page, section) {
  const { t } = page;
  const text = element("textarea", { id: "article-text", class: "article-text", "aria-describedby": "article-hint" });
  text.value = draft;
  text.addEventListener("input", () => (draft = text.value));
  const output = element("div");
  const problem = element("div", { role: "alert" });
  /** @param {File[]} files */
  const load = async ([file]) => {
    const read = await readSource(file).catch(() => null);
    problem.replaceChildren(read ? "" : element("p", {}, t("notRead", { name: file.name })));
    if (read) text.value = draft = read.text;
  };
  const input = element("div", { class: "drop" },
    element("label", { for: "article-text", class: "meta" }, t("articleLabel")), text,
    element("p", { class: "row" },
      element("button", { type: "button", class: "button", onclick: () => run() }, t("articleCheck")),
      fileButton(t("articleOpen"), ".txt,.md,.html,.htm,text/*", false, load)),
    problem);
  acceptFiles(input, load);

  async function run() {
    if (!text.value.trim()) return text.focus();
    input.hidden = true;
    await checkArticle(text.value, page, output, () => {
      output.replaceChildren();
      input.hidden = false;
      text.focus();
    });
  }

  section.replaceChildren(
    element("h1", { class: "title" }, t("articleTitle")),
    element("p", { id: "article-hint", class: "meta" }, t("articleHint")), input, output);
  return {
    show() {
      if (!input.hidden) text.value = draft;
    },
  };
}

/** Finds, ranks and checks, most checkable first. @param {string} text @param {Page} page @param {HTMLElement} output @param {() => void} back */
async function checkArticle(text, page, output, back) {
  const { t, checker } = page;
  const control = new AbortController();
  const bar = element("progress", { max: 1, value: 0, "aria-label": t("articleCheck") });
  const status = element("p", { role: "status", class: "meta" }, t("loadingShort"));
  const stop = element("button", { type: "button", class: "button light", onclick: () => control.abort() }, t("articleCancel"));
  output.replaceChildren(element("div", { class: "row" }, bar, stop), status);
  stop.focus();
  let done = 0;
  /** @type {Sentence[]} */
  let sentences = [];
  try {
    sentences = (await checker.article(text)).filter(({ checkable }) => checkable >= LEAST_CHECKABLE);
    bar.max = sentences.length || 1;
    for (const sentence of [...sentences].sort((a, b) => b.checkable - a.checkable)) {
      sentence.report = await checker.check(sentence.sentence, { signal: control.signal });
      bar.value = ++done;
      status.textContent = t("articleProgress", { done, n: sentences.length });
    }
  } catch (error) {
    if (!control.signal.aborted) return output.replaceChildren(failure(error, t));
  }
  const stopped = control.signal.aborted ? t("articleStopped", { done, n: sentences.length }) : "";
  output.replaceChildren(results(text, sentences, stopped, page, back));
}

/** @param {string} text @param {Sentence[]} sentences @param {string} stopped @param {Page} page @param {() => void} back */
function results(text, sentences, stopped, page, back) {
  const { t } = page;
  const checked = sentences.filter(({ report }) => report);
  const edit = element("button", { type: "button", class: "button light", onclick: back }, t("articleEdit"));
  const summary = element("p", { role: "status" }, stopped || (checked.length ? t("articleProgress", { done: checked.length, n: sentences.length }) : t("articleNone")));
  if (!checked.length) return element("div", {}, summary, edit);
  const list = sentenceList(checked, page);
  const save = (/** @type {import("../words.js").Key} */ label, /** @type {string} */ name, /** @type {() => string} */ content, /** @type {string} */ type) =>
    element("button", { type: "button", class: "quiet", onclick: () => download(name, content(), type) }, t(label));
  return element("div", {},
    summary,
    element("p", { class: "row" }, edit,
      save("exportCsv", "vouch.csv", () => articleCsv(checked, t), "text/csv"),
      save("exportJson", "vouch.json", () => articleJson(text, checked), "application/json"),
      save("exportHtml", "vouch.html", () => articleHtml(text, checked, t), "text/html")),
    element("section", { class: "section" },
      element("h2", { class: "title" }, t("articleList")), filters(checked, list, t), list),
    element("section", { class: "section" },
      element("h2", { class: "title" }, t("articleMarked")), marked(text, checked, t)));
}

/** @param {Sentence[]} checked @param {Page} page */
function sentenceList(checked, { t, description }) {
  const ranked = checked.map((sentence, index) => ({ sentence, index })).sort((a, b) => b.sentence.checkable - a.sentence.checkable);
  return element("ul", { class: "sentences" }, ranked.map(({ sentence: { sentence, report }, index }) => {
    if (!report) return null;
    const details = element("details", {},
      element("summary", {}, shape(report.verdict), element("span", {}, element("b", {}, t(report.verdict)), element("span", { lang: report.language }, sentence))));
    details.addEventListener("toggle", () => {
      if (details.open && details.childElementCount === 1) details.append(reportView(report, { t, documents: description?.documents, documentLink }));
    });
    return element("li", { id: `sentence-${index}`, "data-verdict": report.verdict }, details);
  }));
}

/** One button per verdict that occurs. @param {Sentence[]} checked @param {HTMLElement} list @param {import("../words.js").Words} t */
function filters(checked, list, t) {
  const present = [...new Set(checked.flatMap(({ report }) => (report ? [report.verdict] : [])))];
  const buttons = [null, ...present].map((verdict) => {
    const count = checked.filter(({ report }) => !verdict || report?.verdict === verdict).length;
    const button = element("button", { type: "button", "aria-pressed": String(verdict === null) },
      verdict && shape(verdict), ` ${verdict ? t(verdict) : t("all")} `, element("span", {}, String(count)));
    button.addEventListener("click", () => {
      for (const other of buttons) other.setAttribute("aria-pressed", String(other === button));
      for (const item of /** @type {Iterable<HTMLElement>} */ (list.children)) item.hidden = verdict !== null && item.dataset.verdict !== verdict;
    });
    return button;
  });
  return element("fieldset", { class: "filters" }, element("legend", {}, t("filter")), buttons);
}

/** The text in its own order, each checked sentence a link to its verdict. @param {string} text @param {Sentence[]} checked @param {import("../words.js").Words} t */
function marked(text, checked, t) {
  const flow = element("div", { class: "marked" });
  let at = 0;
  checked.forEach(({ span: [from, to], report }, index) => {
    if (!report || from < at) return;
    const words = element("a", { href: "#article", "data-verdict": report.verdict, lang: report.language }, shape(report.verdict),
      element("span", { class: "unseen" }, `${t(report.verdict)}: `), text.slice(from, to));
    words.addEventListener("click", (event) => {
      event.preventDefault();
      show(index);
    });
    flow.append(text.slice(at, from), words);
    at = to;
  });
  flow.append(text.slice(at));
  return flow;
}

/** Opens a sentence's verdict in the list. @param {number} index */
function show(index) {
  const item = document.getElementById(`sentence-${index}`);
  if (!item) return;
  item.hidden = false;
  const details = /** @type {HTMLDetailsElement} */ (item.firstElementChild);
  details.open = true;
  details.querySelector("summary")?.focus();
  item.scrollIntoView({ block: "nearest" });
}
