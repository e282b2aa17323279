// A ClaimReview draft and a Web Annotation, after a person has confirmed the rating.

import { copyButton, download, element } from "../dom.js";
import { annotation, claimReview, ratings } from "../view/claim-review.js";

/** @typedef {import("../types").Report} Report */
/** @typedef {import("../words.js").Words} Words */

/** @param {Report} report @param {Words} t */
export function reviewForm(report, t) {
  if (report.verdict === "not_checkable") return "";
  const field = (/** @type {string} */ name, /** @type {string} */ type = "text") => element("input", { name, type, autocomplete: "off" });
  const [by, url, claimant, appeared] = [field("by"), field("url", "url"), field("claimant"), field("appeared", "url")];
  by.required = url.required = true;
  const rating = element("select", {}, ratings(report.verdict).map(({ value, words }) =>
    element("option", { value: value ?? "" }, value ? `${value}: ${t(words)}` : `${t(words)} (${t("ratingNone").toLowerCase()})`)));
  const confirm = element("input", { type: "checkbox", required: true });
  const output = element("div");
  const form = element("form", { class: "form" },
    element("label", {}, t("reviewBy"), by),
    element("label", {}, t("reviewUrl"), url),
    element("label", {}, t("claimant"), claimant),
    element("label", {}, t("appeared"), appeared),
    element("label", {}, t("rating"), rating),
    element("label", { class: "tick" }, confirm, t("confirm")),
    element("p", { class: "row" }, element("button", { class: "button light" }, t("makeReview"))));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = ratings(report.verdict)[rating.selectedIndex];
    const person = { by: by.value, url: url.value, claimant: claimant.value, appeared: appeared.value, rating: chosen.value, words: t(chosen.words) };
    output.replaceChildren(drafts(report, person, t));
  });
  return element("details", { class: "section" },
    element("summary", {}, t("reviewTitle")), element("p", { class: "meta" }, t("reviewHint")), form, output);
}

/** @param {Report} report @param {import("../view/claim-review.js").Person} person @param {Words} t */
function drafts(report, person, t) {
  const review = JSON.stringify(claimReview(report, person), null, 2);
  const notes = JSON.stringify(annotation(report, person), null, 2);
  const fragment = document.createDocumentFragment();
  fragment.append(
    element("h3", { class: "small" }, t("reviewDone")),
    element("pre", { tabindex: 0, role: "region", "aria-label": t("reviewDone") }, review),
    element("p", { class: "actions" },
      copyButton(t("copyJson"), t("copied"), () => review),
      element("button", { type: "button", class: "quiet", onclick: () => download("claim-review.json", review, "application/ld+json") }, t("saveReview")),
      element("button", { type: "button", class: "quiet", onclick: () => download("annotation.json", notes, "application/ld+json") }, t("saveAnnotation"))));
  return fragment;
}
