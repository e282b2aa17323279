// The page: starts the engine, shows one view at a time, speaks the reader's language.

import { createChecker } from "./checker.js";
import { articlePanel } from "./panel/article.js";
import { browsePanel } from "./panel/browse.js";
import { checkPanel } from "./panel/check.js";
import { documentsPanel } from "./panel/documents.js";
import { failure } from "./panel/failure.js";
import { offlinePanel } from "./panel/offline.js";
import { parsePlace } from "./permalink.js";
import { preferred, wordsFor } from "./words.js";

/** @typedef {import("./words.js").Key} Key */
/** @typedef {import("./panel/check.js").Page} Page */
/** @typedef {{ show: (place: import("./permalink.js").Place) => void }} Panel */

/** @type {Record<string, (page: Page, section: HTMLElement, opened: (description: import("./types").Description) => void) => Panel>} */
const PANELS = { article: articlePanel, browse: browsePanel, documents: documentsPanel };
const ENTRY = "vouch-language";

/** Starts the page on an engine: the one in the worker, or one held in memory by the single-file build. @param {import("./checker.js").Options} [options] */
export function startPage(options) {
  /** @type {Page} */
  const page = { checker: createChecker(options), t: wordsFor(remembered()) };
  const checks = checkPanel(page);
  const offline = offlinePanel(page);
  /** The panels are made when first opened, and anew after a change of language or corpus. @type {Map<string, Panel>} */
  const panels = new Map();

  /** @param {string} view */
  function panel(view) {
    const section = /** @type {HTMLElement} */ (document.getElementById(`view-${view}`));
    const make = PANELS[view];
    if (make) panels.set(view, make(page, section, opened));
    return panels.get(view);
  }

  function go() {
    const place = parsePlace(location.hash);
    if (location.hash === "#main" || location.hash === "#field") return;
    for (const section of document.querySelectorAll("main > section")) {
      /** @type {HTMLElement} */ (section).hidden = section.id !== `view-${place.view}`;
    }
    for (const link of document.querySelectorAll("nav a")) {
      if (link.getAttribute("href") === `#${place.view}`) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    if (place.view !== "check") (panels.get(place.view) ?? panel(place.view))?.show(place);
    else if (place.claim) checks.open(place.claim, place.pack);
  }

  /** Another corpus is asked from now on. @param {import("./types").Description} description */
  function opened(description) {
    page.description = description;
    panels.delete("browse");
    checks.refresh();
    offline.show();
  }

  function speak() {
    document.documentElement.lang = page.t.language;
    for (const node of document.querySelectorAll("[data-say]")) {
      node.textContent = page.t(/** @type {Key} */ (/** @type {HTMLElement} */ (node).dataset.say));
    }
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-language]"))) {
      button.setAttribute("aria-pressed", String(button.dataset.language === page.t.language));
    }
    panels.clear();
    offline.show();
  }

  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-language]"))) {
    button.addEventListener("click", () => {
      page.t = wordsFor(button.dataset.language === "es" ? "es" : "en");
      remember(page.t.language);
      speak();
      checks.refresh();
      go();
    });
  }
  addEventListener("hashchange", go);
  speak();
  go();
  page.checker.ready.then(opened, (error) => document.getElementById("answer")?.replaceChildren(failure(error, page.t)));
  if (!options?.loadEngine) offline.register();
  return page;
}

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
