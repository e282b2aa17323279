// An error with its fix.

import { element } from "../dom.js";

/** An error with its fix. @param {unknown} error @param {import("../words.js").Words} t */
export function failure(error, t) {
  const { name, message } = /** @type {Error} */ (error);
  return element("div", { class: "notice failure", role: "alert" },
    element("p", {}, element("b", {}, t("failed"))), element("p", { lang: "en" }, `${name}: ${message}`));
}
