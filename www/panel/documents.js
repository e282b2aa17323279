// The reader's own documents: read into a pack here, kept here, asked instead of the bundled ones.

import { download, element } from "../dom.js";
import { acceptFiles, fileButton, readSource, readable } from "./files.js";
import { collections, keep, remove } from "../store.js";
import { failure } from "./failure.js";

/** @typedef {import("./check.js").Page} Page */
/** @typedef {import("../store.js").Collection} Collection */

/** Name of the collection in use; nothing means the bundled documents. */
let used = "";

/** @param {Page} page @param {HTMLElement} section @param {(description: import("../types").Description) => void} opened */
export function documentsPanel(page, section, opened) {
  const { t, checker } = page;
  const name = element("input", { type: "text", value: t("documentsDefault"), autocomplete: "off" });
  const problem = element("div", { role: "alert" });
  const list = element("ul", { class: "plain" });

  /** @param {() => Promise<void>} act */
  const attempt = async (act) => {
    problem.replaceChildren();
    try {
      await act();
    } catch (error) {
      problem.replaceChildren(/** @type {Error} */ (error).name === "QuotaExceededError"
        ? element("p", {}, t("documentsFull", { message: /** @type {Error} */ (error).message }))
        : failure(error, t));
    }
    await show();
  };

  /** @param {File[]} files */
  const take = (files) => attempt(async () => {
    const packs = files.filter((file) => file.name.endsWith(".pack"));
    for (const file of packs) await keep({ name: file.name.replace(/\.pack$/, ""), pack: new Uint8Array(await file.arrayBuffer()), documents: 0 });
    const texts = files.filter(readable);
    const other = files.filter((file) => !readable(file) && !packs.includes(file));
    if (other.length) problem.append(element("p", {}, t("notRead", { name: other.map((file) => file.name).join("`, `") })));
    if (!texts.length) return;
    const sources = await Promise.all(texts.map(readSource));
    const title = name.value.trim() || t("documentsDefault");
    await keep({ name: title, pack: await checker.build(sources, title), documents: sources.length });
    await use(title);
    // Something of the reader's own is kept now: worth asking the browser not to throw it away.
    await navigator.storage?.persist?.();
  });

  /** @param {string} title */
  async function use(title) {
    const found = (await collections()).find((collection) => collection.name === title);
    opened(found ? await checker.open(found.pack) : await checker.openBundled());
    used = found ? title : "";
  }

  async function show() {
    const kept = await collections().catch(() => []);
    list.replaceChildren(
      row({ name: "", pack: new Uint8Array(), documents: 0 }),
      ...(kept.length ? kept.map(row) : [element("li", { class: "meta" }, t("documentsNone"))]));
  }

  /** @param {Collection} collection */
  function row({ name: title, pack, documents }) {
    const button = (/** @type {string} */ label, /** @type {() => void} */ act) =>
      element("button", { type: "button", class: "quiet", onclick: act }, label);
    return element("li", {},
      element("b", {}, title || t("documentsBundled")), " ",
      documents > 0 && element("small", {}, t("documentsCount", { n: documents })),
      element("p", { class: "actions" },
        used === title ? element("span", { class: "meta" }, t("documentsUsed")) : button(t("documentsUse"), () => attempt(() => use(title))),
        title && button(t("documentsDownload"), () => download(`${title}.pack`, /** @type {BlobPart} */ (pack), "application/octet-stream")),
        title && button(t("documentsRemove"), () => attempt(async () => {
          await remove(title);
          if (used === title) await use("");
        }))));
  }

  const drop = element("div", { class: "drop" },
    element("div", { class: "form" }, element("label", {}, t("documentsName"), name)),
    element("p", { class: "row" }, fileButton(t("documentsOpen"), ".txt,.md,.html,.htm,.pack,text/*", true, take)),
    element("p", { class: "meta" }, t("documentsPack")));
  acceptFiles(drop, take);
  section.replaceChildren(
    element("h1", { class: "title" }, t("documentsTitle")),
    element("p", {}, t("documentsHint")), drop, problem,
    element("div", { class: "section" }, list));
  return { show };
}
