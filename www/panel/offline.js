// Whether the page works without the network, and whether newer data waits.

import { element } from "../dom.js";
import { scriptUrl } from "../trusted.js";
import { shape } from "../view/shape.js";
import { dayText } from "../words.js";
import { shortHash } from "../view/report-view.js";
import { corpusDay } from "./start.js";

/** @typedef {import("./check.js").Page} Page */

const STATES = /** @type {const} */ ({
  ready: ["supported", "readyOffline"],
  waiting: ["not_enough_evidence", "gettingOffline"],
  none: ["not_checkable", "notOffline"],
});

/** The line in the footer, and the prompt when newer data waits. */
export class OfflinePanel {
  #page;
  #line = /** @type {HTMLElement} */ (document.getElementById("offline"));
  /** @type {keyof typeof STATES} */
  #state = "serviceWorker" in navigator ? "waiting" : "none";
  #kept = false;
  /** @type {ServiceWorker | null} */
  #next = null;

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
  }

  show() {
    const { t, description } = this.#page;
    const [form, words] = STATES[this.#state];
    const day = description && corpusDay(description);
    const about = description && [day && t("corpusDate", { day: dayText(day, t) }), shortHash(description.hash)].filter(Boolean).join(" · ");
    const mayKeep = this.#state === "ready" && !this.#kept && "persist" in (navigator.storage ?? {});
    this.#line.replaceChildren(
      element("span", { "data-state": this.#state }, shape(form), t(words)),
      about ? element("span", {}, about) : "",
      mayKeep ? element("button", { type: "button", class: "quiet", onclick: () => this.#keep() }, t("keep")) : "",
      this.#kept ? element("span", {}, t("kept")) : "");
    document.getElementById("update")?.remove();
    if (this.#next) document.getElementById("main")?.prepend(this.#prompt());
  }

  /** Installs the service worker, or says that the page needs the network. */
  async register() {
    if (this.#state === "none") return this.show();
    let controlled = Boolean(navigator.serviceWorker.controller);
    navigator.serviceWorker.addEventListener("controllerchange", () => {
      if (controlled) location.reload();
      controlled = true;
    });
    try {
      this.#kept = (await navigator.storage?.persisted?.()) ?? false;
      const registration = await navigator.serviceWorker.register(scriptUrl("./sw.js"));
      this.#watch(registration);
      await Promise.race([navigator.serviceWorker.ready, gone(registration)]);
      this.#state = registration.active ? "ready" : "none";
    } catch {
      this.#state = "none";
    }
    this.show();
  }

  /** @param {ServiceWorkerRegistration} registration */
  #watch(registration) {
    const look = () => {
      this.#next = registration.active ? registration.waiting : null;
      if (registration.active) this.#state = "ready";
      this.show();
    };
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
    look();
  }

  /** The reader asks for new data; a verdict on screen is never swapped underneath. */
  #prompt() {
    const { t } = this.#page;
    return element("div", { id: "update", class: "notice", role: "status" },
      element("p", {}, t("update"), " ",
        element("button", { type: "button", class: "quiet", onclick: () => this.#next?.postMessage("use") }, t("updateNow"))));
  }

  async #keep() {
    this.#kept = await navigator.storage.persist();
    this.show();
  }
}

/** Settles when the first installation fails: a full disk, a broken download. @param {ServiceWorkerRegistration} registration */
function gone({ installing }) {
  return new Promise((resolve) => installing?.addEventListener("statechange", () => installing.state === "redundant" && resolve(null)));
}
