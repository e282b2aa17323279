// The reader's own documents: read into a pack here, kept here, asked instead of the bundled ones.

import { download, element } from "../dom.js";
import { acceptFiles, fileButton, readSource, readable } from "./files.js";
import { collections, keep, remove } from "../store.js";
import { failure } from "./failure.js";

/** @typedef {import("./check.js").Page} Page */
/** @typedef {import("../store.js").Collection} Collection */
/** @typedef {import("../types").Description} Description */

/** Name of the collection in use; nothing means the bundled documents. */
let used = "";
/** Where the name is kept for the next visit. */
const ENTRY = "vouch-collection";

/** Changes the collection in use, also for the next visit. @param {string} title */
function choose(title) {
  used = title;
  try {
    if (title) localStorage.setItem(ENTRY, title);
    else localStorage.removeItem(ENTRY);
  } catch {
    // Storage is switched off: the choice holds until the page closes.
  }
}

/** The pack that was in use at the last visit, when it is still there. */
export async function chosenPack() {
  const title = localStorage.getItem(ENTRY);
  const found = title ? (await collections()).find((collection) => collection.name === title) : undefined;
  choose(found ? found.name : "");
  return found?.pack ?? null;
}

/** Back to the bundled documents. */
export const forgetChoice = () => choose("");

/** The view of the reader's own documents. */
export class DocumentsPanel {
  #page;
  #opened;
  #name;
  #problem = element("div", { role: "alert" });
  #list = element("ul", { class: "plain" });

  /** @param {Page} page @param {HTMLElement} section @param {(description: Description) => void} opened */
  constructor(page, section, opened) {
    const { t } = page;
    this.#page = page;
    this.#opened = opened;
    this.#name = element("input", { type: "text", value: t("documentsDefault"), autocomplete: "off" });
    const take = (/** @type {File[]} */ files) => this.#attempt(() => this.#take(files));
    const drop = element("div", { class: "drop" },
      element("div", { class: "form" }, element("label", {}, t("documentsName"), this.#name)),
      element("p", { class: "row" }, fileButton(t("documentsOpen"), ".txt,.md,.html,.htm,.pack,text/*", true, take)),
      element("p", { class: "meta" }, t("documentsPack")));
    acceptFiles(drop, take);
    section.replaceChildren(
      element("h1", { class: "title" }, t("documentsTitle")),
      element("p", {}, t("documentsHint")), drop, this.#problem,
      element("div", { class: "section" }, this.#list));
  }

  async show() {
    const kept = await collections().catch(() => []);
    const none = element("li", { class: "meta" }, this.#page.t("documentsNone"));
    this.#list.replaceChildren(this.#row({ name: "", pack: new Uint8Array(), documents: 0 }), ...(kept.length ? kept.map((one) => this.#row(one)) : [none]));
  }

  /** Does something that may fail, says so, and shows the list anew. @param {() => Promise<void>} act */
  async #attempt(act) {
    const { t } = this.#page;
    this.#problem.replaceChildren();
    try {
      await act();
    } catch (error) {
      const { name, message } = /** @type {Error} */ (error);
      this.#problem.replaceChildren(name === "QuotaExceededError" ? element("p", {}, t("documentsFull", { message })) : failure(error, t));
    }
    await this.show();
  }

  /** Keeps packs as they are and builds one of everything else that can be read. @param {File[]} files */
  async #take(files) {
    const { t, checker } = this.#page;
    const packs = files.filter((file) => file.name.endsWith(".pack"));
    for (const file of packs) await keep({ name: file.name.replace(/\.pack$/, ""), pack: new Uint8Array(await file.arrayBuffer()), documents: 0 });
    const texts = files.filter(readable);
    const other = files.filter((file) => !readable(file) && !packs.includes(file));
    if (other.length) this.#problem.append(element("p", {}, t("notRead", { name: other.map((file) => file.name).join("`, `") })));
    if (!texts.length) return;
    const sources = await Promise.all(texts.map(readSource));
    const title = this.#name.value.trim() || t("documentsDefault");
    await keep({ name: title, pack: await checker.build(sources, title), documents: sources.length });
    await this.#use(title);
    // Something of the reader's own is kept now: worth asking the browser not to throw it away. Some browsers put the question
    // to the reader, so the answer is not waited for.
    navigator.storage?.persist?.().catch(() => {});
  }

  /** Asks a collection from now on, or the bundled documents for no name. @param {string} title */
  async #use(title) {
    const { checker } = this.#page;
    const found = (await collections()).find((collection) => collection.name === title);
    this.#opened(found ? await checker.open(found.pack) : await checker.openBundled());
    choose(found ? title : "");
  }

  /** @param {string} title */
  async #remove(title) {
    await remove(title);
    if (used === title) await this.#use("");
  }

  /** @param {Collection} collection */
  #row({ name: title, pack, documents }) {
    const { t } = this.#page;
    const button = (/** @type {string} */ label, /** @type {() => void} */ act) =>
      element("button", { type: "button", class: "quiet", onclick: act }, label);
    return element("li", {},
      element("b", {}, title || t("documentsBundled")), " ",
      documents > 0 && element("small", {}, t("documentsCount", { n: documents })),
      element("p", { class: "actions" },
        used === title ? element("span", { class: "meta" }, t("documentsUsed")) : button(t("documentsUse"), () => this.#attempt(() => this.#use(title))),
        title && button(t("documentsDownload"), () => download(`${title}.pack`, /** @type {BlobPart} */ (pack), "application/octet-stream")),
        title && button(t("documentsRemove"), () => this.#attempt(() => this.#remove(title)))));
  }
}
