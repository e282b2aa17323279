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

/** Shows the state in the footer and keeps it current. @param {Page} page */
export function offlinePanel(page) {
  const line = /** @type {HTMLElement} */ (document.getElementById("offline"));
  const state = { ready: false, failed: !("serviceWorker" in navigator), kept: false };
  /** @type {ServiceWorker | null} */
  let waiting = null;

  function show() {
    const { t, description } = page;
    const [form, words] = STATES[state.ready ? "ready" : state.failed ? "none" : "waiting"];
    const about = description && `${t("corpusDate", { day: dayText(corpusDay(description), t) })} · ${shortHash(description.hash)}`;
    line.replaceChildren(
      element("span", { "data-state": state.ready ? "ready" : state.failed ? "none" : "waiting" }, shape(form), t(words)),
      about ? element("span", {}, about) : "",
      state.ready && !state.kept && "persist" in (navigator.storage ?? {}) ? element("button", { type: "button", class: "quiet", onclick: keep }, t("keep")) : "",
      state.kept ? element("span", {}, t("kept")) : "");
    document.getElementById("update")?.remove();
    if (waiting) document.getElementById("main")?.prepend(prompt());
  }

  /** The reader asks for new data; a verdict on screen is never swapped underneath. */
  function prompt() {
    return element("div", { id: "update", class: "notice", role: "status" },
      element("p", {}, page.t("update"), " ",
        element("button", { type: "button", class: "quiet", onclick: () => waiting?.postMessage("use") }, page.t("updateNow"))));
  }

  async function keep() {
    state.kept = await navigator.storage.persist();
    show();
  }

  /** @param {ServiceWorkerRegistration} registration */
  function watch(registration) {
    const look = () => {
      waiting = registration.active ? registration.waiting : null;
      state.ready ||= Boolean(registration.active);
      show();
    };
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
    look();
  }

  async function register() {
    if (state.failed) return show();
    let controlled = Boolean(navigator.serviceWorker.controller);
    navigator.serviceWorker.addEventListener("controllerchange", () => {
      if (controlled) location.reload();
      controlled = true;
    });
    try {
      state.kept = (await navigator.storage?.persisted?.()) ?? false;
      const registration = await navigator.serviceWorker.register(scriptUrl("./sw.js"));
      watch(registration);
      await Promise.race([navigator.serviceWorker.ready, gone(registration)]);
      state.ready = Boolean(registration.active);
      state.failed = !state.ready;
    } catch {
      state.failed = true;
    }
    show();
  }

  return { show, register };
}

/** Settles when the first installation fails: a full disk, a broken download. @param {ServiceWorkerRegistration} registration */
function gone({ installing }) {
  return new Promise((resolve) => installing?.addEventListener("statechange", () => installing.state === "redundant" && resolve(null)));
}
