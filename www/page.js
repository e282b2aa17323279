// The page: starts the engine, shows one view at a time, speaks the reader's language.

import { createChecker } from "./checker.js";
import { articlePanel } from "./panel/article.js";
import { browsePanel } from "./panel/browse.js";
import { CheckPanel } from "./panel/check.js";
import { DocumentsPanel, chosenPack, forgetChoice } from "./panel/documents.js";
import { failure } from "./panel/failure.js";
import { OfflinePanel } from "./panel/offline.js";
import { parsePlace } from "./permalink.js";
import { preferred, wordsFor } from "./words.js";

/** @typedef {import("./words.js").Key} Key */
/** @typedef {import("./panel/check.js").Page} Page */
/** @typedef {{ show: (place: import("./permalink.js").Place) => void }} Panel */

/** @typedef {import("./types").Description} Description */

/** @type {Record<string, (page: Page, section: HTMLElement, opened: (description: Description) => void) => Panel>} */
const PANELS = {
  article: articlePanel,
  browse: browsePanel,
  documents: (page, section, opened) => new DocumentsPanel(page, section, opened),
};
const ENTRY = "vouch-language";

/** Starts the page on an engine: the one in the worker, or one held in memory by the single-file build. @param {import("./checker.js").Options} [options] */
export function startPage(options) {
  const checker = createChecker({ ...options, ownPack: chosenPack, onRefused: forgetChoice });
  const shell = new Shell({ checker, t: wordsFor(remembered()) });
  shell.start();
  if (!options?.loadEngine) shell.install();
}

class Shell {
  #page;
  #checks;
  #offline;
  /** The panels are made when first opened, and anew after a change of language or corpus. @type {Map<string, Panel>} */
  #panels = new Map();

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
    this.#checks = new CheckPanel(page);
    this.#offline = new OfflinePanel(page);
    for (const button of languageButtons()) button.addEventListener("click", () => this.#choose(button.dataset.language === "es" ? "es" : "en"));
    addEventListener("hashchange", () => this.#go());
  }

  start() {
    this.#speak();
    this.#go();
    const fail = (/** @type {unknown} */ error) => document.getElementById("answer")?.replaceChildren(failure(error, this.#page.t));
    this.#page.checker.ready.then((description) => this.#opened(description), fail);
  }

  /** Keeps the page for use without a network; a file from a disk needs no such thing. */
  install() {
    this.#offline.register();
  }

  /** Shows the view that the address names. */
  #go() {
    if (location.hash === "#main" || location.hash === "#field") return;
    const place = parsePlace(location.hash);
    for (const section of document.querySelectorAll("main > section")) {
      /** @type {HTMLElement} */ (section).hidden = section.id !== `view-${place.view}`;
    }
    for (const link of document.querySelectorAll("nav a")) {
      if (link.getAttribute("href") === `#${place.view}`) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    if (place.view !== "check") this.#panel(place.view)?.show(place);
    else if (place.claim) this.#checks.open(place.claim, place.pack);
  }

  /** @param {string} view */
  #panel(view) {
    const section = /** @type {HTMLElement} */ (document.getElementById(`view-${view}`));
    const make = PANELS[view];
    if (make && !this.#panels.has(view)) this.#panels.set(view, make(this.#page, section, (description) => this.#opened(description)));
    return this.#panels.get(view);
  }

  /** Another corpus is asked from now on. @param {Description} description */
  #opened(description) {
    this.#page.description = description;
    this.#panels.delete("browse");
    this.#panels.get("documents")?.show(parsePlace(location.hash));
    this.#checks.refresh();
    this.#offline.show();
  }

  /** @param {"en" | "es"} language */
  #choose(language) {
    this.#page.t = wordsFor(language);
    remember(language);
    this.#speak();
    this.#checks.refresh();
    // The address follows a claim only when the typing has settled, so it is not read again here.
    const place = parsePlace(location.hash);
    if (place.view !== "check") this.#panel(place.view)?.show(place);
  }

  #speak() {
    const { t } = this.#page;
    document.documentElement.lang = t.language;
    for (const node of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-say]"))) {
      node.textContent = t(/** @type {Key} */ (node.dataset.say));
    }
    for (const button of languageButtons()) button.setAttribute("aria-pressed", String(button.dataset.language === t.language));
    this.#panels.clear();
    this.#offline.show();
  }
}

/** @returns {NodeListOf<HTMLElement>} */
const languageButtons = () => document.querySelectorAll("[data-language]");

/** @returns {"en" | "es"} */
function remembered() {
  try {
    return preferred([localStorage.getItem(ENTRY) ?? "", ...navigator.languages]);
  } catch {
    return preferred(navigator.languages);
  }
}

/** @param {string} language */
function remember(language) {
  try {
    localStorage.setItem(ENTRY, language);
  } catch {
    // Storage is switched off: the choice holds until the page closes.
  }
}
