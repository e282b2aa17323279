// <vouch-claim> around words in an article, <vouch-checker> as a box, data-vouch="article" on a text.
// This file is all that loads before a reader shows interest; engine and documents come after that.

import { loadView } from "./load-view.js";

const ATTRIBUTES = ["pack", "integrity", "worker", "claim", "lang", "verdict-filter"];
const LABELS = {
  en: { check: "Check a claim", claim: "Check this claim", article: "Check this text", loading: "Loading …", close: "Close" },
  es: { check: "Verificar una afirmación", claim: "Verificar esta afirmación", article: "Verificar este texto", loading: "Cargando …", close: "Cerrar" },
};

/** @type {Promise<typeof import("./embed-view.js")> | undefined} */
let view;

/** The rest of the embed. */
function load() {
  view ??= loadView();
  return view;
}

/** @param {string} css */
function sheet(css) {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

const base = sheet(`
:host { --vouch-verdict-size: 1.45rem; --vouch-gap: 1.2rem }
:host([hidden]) { display: none }
.mark { cursor: pointer; position: relative; text-decoration: underline dotted; text-decoration-color: var(--vouch-mark-line, currentColor); text-decoration-thickness: 2px; text-underline-offset: 0.2em }
.mark:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid var(--vouch-accent, Highlight); outline-offset: 2px }
.mark[data-verdict] { text-decoration-color: var(--verdict) }
.sign { position: absolute; inset-inline-end: -0.35em; inset-block-start: -0.55em; font-size: 0.6em; line-height: 1; border-radius: 50%; background: var(--vouch-paper, Canvas) }
[popover] { box-sizing: border-box; position: fixed; margin: 0; inline-size: min(34rem, calc(100vw - 2rem)); max-block-size: min(32rem, calc(100vh - 2rem)); overflow: auto; padding: 1rem 1.2rem; border: 1px solid var(--vouch-edge, GrayText); border-radius: 4px; background: var(--vouch-paper, Canvas); color: var(--vouch-ink, CanvasText); font-size: 1rem; text-align: start; box-shadow: 0 6px 28px rgb(0 0 0 / 0.18) }
.close { float: inline-end; min-inline-size: 1.75rem; min-block-size: 1.75rem; border: 0; background: none; color: inherit; font: inherit; cursor: pointer }
`);
const box = sheet(`
:host { display: block; box-sizing: border-box; block-size: var(--vouch-height, 26rem); overflow: auto; contain: layout; padding: 1rem 1.2rem; border: 1px solid var(--vouch-edge, GrayText); border-radius: 4px; background: var(--vouch-paper, Canvas); color: var(--vouch-ink, CanvasText); font: 1rem/1.5 var(--vouch-sans, system-ui, sans-serif) }
label { display: block; margin-block-end: 0.3rem; color: var(--vouch-soft, inherit) }
input { box-sizing: border-box; inline-size: 100%; padding: 0.5rem 0.7rem; border: 1px solid var(--vouch-edge, GrayText); border-radius: 3px; background: var(--vouch-raised, Field); color: inherit; font: 1.15rem/1.4 var(--vouch-serif, Georgia, serif) }
.out { margin-block-start: 1.2rem }
`);

/** What both elements share: attributes as properties, one engine per pack, events. */
class VouchElement extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  root = this.attachShadow({ mode: "open" });
  /** The last report. @type {import("./types").Report | null} */
  report = null;

  get language() {
    const tag = /** @type {HTMLElement | null} */ (this.closest("[lang]"))?.lang || navigator.language;
    return /** @type {"en" | "es"} */ (tag.startsWith("es") ? "es" : "en");
  }

  get labels() {
    return LABELS[this.language];
  }

  get options() {
    const value = (/** @type {string} */ name) => this.getAttribute(name) ?? undefined;
    return { pack: value("pack"), packIntegrity: value("integrity"), worker: value("worker") };
  }

  /** Whether the host page wants to show this verdict. @param {string} verdict */
  wants(verdict) {
    const filter = this.getAttribute("verdict-filter")?.trim();
    return !filter || filter.split(/[\s,]+/).includes(verdict);
  }

  /**
   * Checks a claim, by default the element's own, and shows the report in `place`.
   *
   * @param {string} claim @param {HTMLElement} place
   */
  async run(claim, place) {
    try {
      const { reportOn, style } = await load();
      style(this.root);
      if (!place.hasChildNodes()) place.textContent = this.labels.loading;
      const { report, node } = await reportOn(claim, this.options, this.language);
      this.report = report;
      place.replaceChildren(this.wants(report.verdict) ? node : "");
      this.send("vouch-verdict", report);
      return report;
    } catch (error) {
      const { name, message } = /** @type {Error} */ (error);
      if (name === "AbortError") throw error;
      place.textContent = `${name}: ${message}`;
      this.send("vouch-error", { name, message });
      throw error;
    }
  }

  /** Properties set before this script arrived become attributes. */
  adopt() {
    for (const name of ATTRIBUTES) {
      if (!Object.hasOwn(this, name)) continue;
      const value = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      this.setAttribute(name, String(value));
    }
  }

  /** Drops the last report. Answers whether there was one. */
  forget() {
    const had = this.report !== null;
    this.report = null;
    return had;
  }

  /** @param {string} type @param {unknown} detail */
  send(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
for (const name of ATTRIBUTES.slice(0, 4)) {
  Object.defineProperty(VouchElement.prototype, name, {
    get() { return this.getAttribute(name) ?? ""; },
    set(value) { this.setAttribute(name, value); },
  });
}

/** Words in an article. The words stay where and as they are; nothing moves. */
class VouchClaim extends VouchElement {
  mark = Object.assign(document.createElement("span"), { className: "mark", tabIndex: 0, role: "button" });
  sign = Object.assign(document.createElement("span"), { className: "sign" });
  card = Object.assign(document.createElement("div"), { popover: "auto", role: "dialog", tabIndex: -1 });
  place = document.createElement("div");

  connectedCallback() {
    if (this.mark.isConnected) return;
    this.adopt();
    const { mark, sign, card, place } = this;
    this.root.adoptedStyleSheets = [base];
    mark.part.add("mark");
    card.part.add("popover");
    mark.setAttribute("aria-haspopup", "dialog");
    mark.append(document.createElement("slot"), sign);
    const close = Object.assign(document.createElement("button"), { className: "close", type: "button", textContent: "✕", ariaLabel: this.labels.close });
    close.onclick = () => { card.hidePopover(); mark.focus(); };
    card.ariaLabel = this.labels.claim;
    card.append(close, place);
    this.root.append(mark, card);
    mark.onclick = () => this.open();
    mark.onkeydown = (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      this.open();
    };
    mark.onpointerenter = mark.onfocus = () => void load();
    if (this.hasAttribute("eager")) this.whenSeen();
  }

  /** @param {string} name @param {string | null} before @param {string | null} now */
  attributeChangedCallback(name, before, now) {
    if (before !== now && this.forget()) this.check().catch(() => {});
  }

  whenSeen() {
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry.isIntersecting) return;
      observer.disconnect();
      this.check().catch(() => {});
    });
    observer.observe(this);
  }

  open() {
    const at = this.mark.getBoundingClientRect();
    const { style } = this.card;
    style.left = `${Math.max(16, Math.min(at.left, innerWidth - Math.min(544, innerWidth - 32) - 16))}px`;
    const below = at.bottom < innerHeight * 0.55;
    style.top = below ? `${at.bottom + 8}px` : "auto";
    style.bottom = below ? "auto" : `${innerHeight - at.top + 8}px`;
    this.card.showPopover();
    this.card.focus();
    if (!this.report) this.check().catch(() => {});
  }

  /** Checks `claim`, by default the attribute or the words. Resolves to the report. */
  async check(claim = this.getAttribute("claim") || (this.textContent ?? "").trim()) {
    const report = await this.run(claim, this.place);
    const { shape } = await load();
    const wanted = this.wants(report.verdict);
    this.mark.dataset.verdict = wanted ? report.verdict : "";
    this.sign.replaceChildren(...(wanted ? [shape(report.verdict)] : []));
    return report;
  }
}

/** A box to type a claim into. Its height is fixed, so that an answer moves nothing on the page. */
class VouchChecker extends VouchElement {
  input = Object.assign(document.createElement("input"), { type: "text", autocomplete: "off", maxLength: 2000, id: "claim" });
  out = Object.assign(document.createElement("div"), { className: "out", role: "status" });
  latest = 0;

  connectedCallback() {
    if (this.input.isConnected) return;
    this.adopt();
    this.root.adoptedStyleSheets = [base, box];
    const label = Object.assign(document.createElement("label"), { htmlFor: "claim", textContent: this.labels.check });
    this.input.part.add("input");
    this.root.append(label, this.input, this.out);
    this.input.onfocus = () => void load().then(({ warm }) => warm(this.options));
    this.input.oninput = () => this.check(this.input.value).catch(() => {});
    const claim = this.getAttribute("claim");
    if (claim) this.check((this.input.value = claim)).catch(() => {});
  }

  /** @param {string} name @param {string | null} before @param {string | null} now */
  attributeChangedCallback(name, before, now) {
    if (before === now || !this.input.isConnected) return;
    if (name === "claim") this.input.value = now ?? "";
    if (name === "lang") this.root.querySelector("label")?.replaceChildren(this.labels.check);
    this.check(this.input.value).catch(() => {});
  }

  /** Checks `claim`, by default what is written in the box. Resolves to the report, or to nothing for an empty box. */
  async check(claim = this.input.value) {
    if (this.input.value !== claim) this.input.value = claim;
    if (!claim.trim()) return void this.out.replaceChildren();
    return this.run(claim.trim(), this.out);
  }
}

/** `data-vouch="article"`: a button in the corner; pressed, it marks the checkable sentences. */
function articles() {
  for (const article of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-vouch="article"]'))) {
    if (article.dataset.vouchReady) continue;
    article.dataset.vouchReady = "";
    const host = document.createElement("vouch-article");
    const root = host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [base, sheet(":host { position: fixed; inset: auto 1rem 1rem auto; z-index: 9 } .start { min-block-size: 2.5rem; padding: 0.3rem 1rem; border: 1px solid; border-radius: 2rem; background: var(--vouch-paper, Canvas); color: var(--vouch-ink, CanvasText); font: 1rem system-ui, sans-serif; cursor: pointer }")];
    const language = /** @type {"en" | "es"} */ ((/** @type {HTMLElement | null} */ (article.closest("[lang]"))?.lang ?? "").startsWith("es") ? "es" : "en");
    const start = Object.assign(document.createElement("button"), { type: "button", className: "start", textContent: LABELS[language].article });
    start.part.add("start");
    start.onclick = async () => {
      start.textContent = LABELS[language].loading;
      start.disabled = true;
      try {
        const { markArticle } = await load();
        await markArticle(article, root, language);
        start.remove();
      } catch (error) {
        const { name, message } = /** @type {Error} */ (error);
        start.textContent = `${name}: ${message}`;
        article.dispatchEvent(new CustomEvent("vouch-error", { detail: { name, message }, bubbles: true, composed: true }));
      }
    };
    root.append(start);
    article.after(host);
  }
}

// Frames that may grow (`data-vouch-grow`) ask for a height. The sender is checked: only the frame itself is resized, within bounds.
addEventListener("message", ({ data, source }) => {
  const height = Number(data?.["vouch-height"]);
  if (!(height > 0)) return;
  for (const frame of /** @type {NodeListOf<HTMLIFrameElement>} */ (document.querySelectorAll("iframe[data-vouch-grow]"))) {
    if (frame.contentWindow === source) frame.style.height = `${Math.min(4000, Math.max(Number(frame.height) || 100, height))}px`;
  }
});

customElements.define("vouch-claim", VouchClaim);
customElements.define("vouch-checker", VouchChecker);
if (document.readyState === "loading") addEventListener("DOMContentLoaded", articles);
else articles();

export { VouchChecker, VouchClaim };
