// Files the reader gives: dropped or chosen. They are read on this device.

import { element } from "../dom.js";
import { readWebPage } from "../web-page.js";

/** A button that opens the file chooser. @param {string} label @param {string} accept @param {boolean} multiple @param {(files: File[]) => void} take */
export function fileButton(label, accept, multiple, take) {
  const input = element("input", { type: "file", accept, multiple, hidden: true });
  input.addEventListener("change", () => {
    if (input.files?.length) take([...input.files]);
    input.value = "";
  });
  return element("span", {}, element("button", { type: "button", class: "button light", onclick: () => input.click() }, label), input);
}

/** Lets files fall on `target`. @param {HTMLElement} target @param {(files: File[]) => void} take */
export function acceptFiles(target, take) {
  const over = (/** @type {boolean} */ on) => target.classList.toggle("over", on);
  target.addEventListener("dragover", (event) => {
    event.preventDefault();
    over(true);
  });
  target.addEventListener("dragleave", () => over(false));
  target.addEventListener("drop", (event) => {
    event.preventDefault();
    over(false);
    if (event.dataTransfer?.files.length) take([...event.dataTransfer.files]);
  });
}

/** Whether the engine reads such a file. @param {File} file */
export function readable({ name }) {
  return /\.(txt|md|markdown|html?|xhtml)$/i.test(name);
}

/** A file's text; of a web page the article and what it says of itself. @param {File} file @returns {Promise<import("../types").SourceFile>} */
export async function readSource(file) {
  if (!readable(file)) throw new Error(`\`${file.name}\` is not text`);
  const text = await file.text();
  return /\.x?html?$/i.test(file.name) ? readWebPage(file.name, text) : { name: file.name, text };
}
