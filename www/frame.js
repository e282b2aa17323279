// The frame variant, for sites that strip scripts: the claim comes in the fragment, the height goes to the parent.

import { parsePlace } from "./permalink.js";

const checker = /** @type {HTMLElement} */ (document.querySelector("vouch-checker"));
const { claim } = parsePlace(location.hash);
if (claim) checker.setAttribute("claim", claim);
import(/* @vite-ignore */ new URL("./vouch.js", import.meta.url).href);

/** Only a number is told, so any parent may hear it. */
new ResizeObserver(() => parent.postMessage({ "vouch-height": document.documentElement.offsetHeight }, "*")).observe(document.documentElement);
