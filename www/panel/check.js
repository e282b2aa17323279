// The field and its answer: a verdict while typing.

import { element } from "../dom.js";
import { claimLink, documentLink } from "../permalink.js";
import { reportView, shortHash } from "../view/report-view.js";
import { offerArticle } from "./article.js";
import { failure } from "./failure.js";
import { readingView } from "./reading.js";
import { reviewForm } from "./review.js";
import { startView } from "./start.js";

/** @typedef {import("../types").Report} Report */
/** @typedef {import("../types").Description} Description */
/** @typedef {import("../words.js").Words} Words */
/** @typedef {{ checker: import("../types").Checker, t: Words, description?: Description }} Page */

/** Characters in a claim; the article view takes the rest. */
const LONGEST = 2000;
/** Milliseconds without a key before the verdict is announced and the address changes. */
const SETTLED = 700;
/** A slow engine is asked less often: it gets twice its own time to rest, at most this long. */
const LONGEST_WAIT = 150;

const part = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** The check view. */
export class CheckPanel {
  #field = /** @type {HTMLTextAreaElement} */ (part("field"));
  /** @type {AbortController | undefined} */
  #running;
  /** @type {Report | undefined} */
  #shown;
  #took = 0;
  #waiting = 0;
  #settling = 0;
  #page;

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
    this.#field.addEventListener("input", () => {
      part("notice").replaceChildren();
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => this.refresh(), Math.min(LONGEST_WAIT, this.#took > 8 ? this.#took * 2 : 0));
    });
    this.#field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey) event.preventDefault();
      if (event.key === "Escape") this.ask("");
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      location.hash = "#check";
      this.#field.focus();
    });
  }

  /** Writes a claim into the field and checks it. @param {string} claim */
  ask(claim) {
    this.#field.value = claim;
    this.#field.focus();
    this.refresh();
  }

  /** Opens a permalink. @param {string} claim @param {string} pack */
  open(claim, pack) {
    if (claim === this.#shown?.claim) return;
    this.#field.value = claim;
    this.refresh();
    const compare = (/** @type {Description} */ { hash }) => {
      if (pack && pack !== hash) part("notice").replaceChildren(notice(this.#page.t("otherPack", { hash: shortHash(pack) })));
    };
    this.#page.checker.ready.then(compare, () => {});
  }

  /** Checks what the field says; the check before it, when not done, is dropped. */
  async refresh() {
    const { checker, description, t } = this.#page;
    this.#running?.abort();
    clearTimeout(this.#settling);
    const claim = this.#field.value.trim();
    if (!claim) return this.#clear();
    if (claim.length > LONGEST) return this.#refuse(claim);
    const { signal } = (this.#running = new AbortController());
    if (!description) part("answer").replaceChildren(element("p", { class: "meta" }, t("loading")));
    const began = performance.now();
    try {
      const report = await checker.check(claim, { signal });
      this.#took = performance.now() - began;
      this.#show(report);
      this.#settling = setTimeout(() => this.#settle(report), SETTLED);
    } catch (error) {
      if (!signal.aborted) part("answer").replaceChildren(failure(error, t));
    }
  }

  /** @param {Report} report */
  #show(report) {
    const { description, t } = this.#page;
    this.#shown = report;
    const link = new URL(claimLink(report.claim, report.corpus.hash), location.href).href;
    part("answer").replaceChildren(reportView(report, { t, documents: description?.documents, link, documentLink }));
    part("reading").replaceChildren(readingView(report, this.#page));
    part("review").replaceChildren(reviewForm(report, t));
    part("start").replaceChildren();
  }

  /** Once per claim, when the typing stops: the announcement and the address. @param {Report} report */
  #settle(report) {
    part("announce").textContent = `${this.#page.t(report.verdict)}. ${report.summary}`;
    if (!part("view-check").hidden) history.replaceState(null, "", claimLink(report.claim, report.corpus.hash));
  }

  #clear() {
    const { description, t } = this.#page;
    this.#shown = undefined;
    for (const id of ["answer", "reading", "review"]) part(id).replaceChildren();
    part("start").replaceChildren(description ? startView(description, t, (claim) => this.ask(claim)) : "");
    part("announce").textContent = "";
    if (location.hash.startsWith("#claim=")) history.replaceState(null, "", "#check");
  }

  /** A text too long for a claim stays in the field and can be taken to the article view. @param {string} text */
  #refuse(text) {
    const { t } = this.#page;
    this.#clear();
    part("start").replaceChildren();
    const link = element("a", { href: "#article", onclick: () => offerArticle(text) }, t("articleCheck"));
    part("notice").replaceChildren(notice(t("tooLong", { n: LONGEST }), link));
  }
}

/** @param {string} text @param {HTMLElement} [link] */
function notice(text, link) {
  return element("div", { class: "notice", role: "alert" }, element("p", {}, text, link ? " " : null, link));
}
