// The field and its answer: a verdict while typing.

import { element } from "../dom.js";
import { claimLink, documentLink } from "../permalink.js";
import { reportView, shortHash } from "../view/report-view.js";
import { offerArticle } from "./article.js";
import { placedDates } from "./days.js";
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

/** Brings the check view to life. @param {Page} page */
export function checkPanel(page) {
  const field = /** @type {HTMLTextAreaElement} */ (part("field"));
  /** @type {AbortController | undefined} */
  let running;
  /** @type {Report | undefined} */
  let shown;
  let took = 0;
  let waiting = 0;
  let settling = 0;

  const clear = () => {
    shown = undefined;
    for (const id of ["answer", "reading", "review"]) part(id).replaceChildren();
    part("start").replaceChildren(page.description ? startView(page.description, page.t, ask) : "");
    part("announce").textContent = "";
    history.replaceState(null, "", location.pathname + location.search + (location.hash.startsWith("#claim=") ? "#check" : location.hash));
  };

  async function check() {
    running?.abort();
    clearTimeout(settling);
    const claim = field.value.trim();
    if (!claim) return clear();
    if (claim.length > LONGEST) return refuse(claim);
    const control = (running = new AbortController());
    if (!page.description) part("answer").replaceChildren(element("p", { class: "meta" }, page.t("loading")));
    const began = performance.now();
    try {
      const report = await page.checker.check(claim, { signal: control.signal });
      took = performance.now() - began;
      show(report, await placedDates(report, page.checker, control.signal));
      settling = setTimeout(() => settle(report), SETTLED);
    } catch (error) {
      if (!control.signal.aborted) part("answer").replaceChildren(failure(error, page.t));
    }
  }

  /** A text too long for a claim stays in the field and can be taken to the article view. @param {string} text */
  function refuse(text) {
    clear();
    part("start").replaceChildren();
    const link = element("a", { href: "#article", onclick: () => offerArticle(text) }, page.t("articleCheck"));
    part("notice").replaceChildren(notice(page.t("tooLong", { n: LONGEST }), link));
  }

  /** @param {Report} report @param {import("../types").Finding[]} dates */
  function show(report, dates) {
    shown = report;
    const link = new URL(claimLink(report.claim, report.corpus.hash), location.href).href;
    part("answer").replaceChildren(reportView(report, { t: page.t, documents: page.description?.documents, dates, link, documentLink }));
    part("reading").replaceChildren(readingView(report, page));
    part("review").replaceChildren(reviewForm(report, page.t));
    part("start").replaceChildren();
  }

  /** Once per claim, when the typing stops: the announcement and the address. @param {Report} report */
  function settle(report) {
    part("announce").textContent = `${page.t(report.verdict)}. ${report.summary}`;
    if (!part("view-check").hidden) history.replaceState(null, "", claimLink(report.claim, report.corpus.hash));
  }

  /** @param {string} claim */
  function ask(claim) {
    field.value = claim;
    field.focus();
    check();
  }

  field.addEventListener("input", () => {
    part("notice").replaceChildren();
    clearTimeout(waiting);
    waiting = setTimeout(check, Math.min(LONGEST_WAIT, took > 8 ? took * 2 : 0));
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey) event.preventDefault();
    if (event.key === "Escape") ask("");
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    location.hash = "#check";
    field.focus();
  });

  return {
    ask,
    /** Shows everything anew: another language, another corpus. */
    refresh: () => check(),
    /** Opens a permalink. @param {string} claim @param {string} pack */
    open(claim, pack) {
      if (claim === shown?.claim) return;
      field.value = claim;
      check();
      page.checker.ready.then(({ hash }) => {
        if (pack && pack !== hash) part("notice").replaceChildren(notice(page.t("otherPack", { hash: shortHash(pack) })));
      }, () => {});
    },
  };
}

/** @param {string} text @param {HTMLElement} [link] */
function notice(text, link) {
  return element("div", { class: "notice", role: "alert" }, element("p", {}, text, link ? " " : null, link));
}
