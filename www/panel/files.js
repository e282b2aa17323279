// Files the reader gives: dropped or chosen. They are read on this device.

import { element } from "../dom.js";

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

/** A file's own text; of HTML the article without the page around it, as the engine extracts it. @param {File} file @param {import("./check.js").Page} page */
export async function readText(file, { checker }) {
  if (!readable(file)) throw new Error(`\`${file.name}\` is not text`);
  const text = await file.text();
  if (!/\.x?html?$/i.test(file.name)) return text;
  return checker.extract(file.name, text);
}
