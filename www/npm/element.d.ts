import type { Report } from "./report.js";

/** What both elements share. Each property is the attribute of the same name. */
export interface VouchElement extends HTMLElement {
  /** Address of a pack made with `vouch build`; by default the bundled one. */
  pack: string;
  /** `sha256-...` of that pack; another one is refused. */
  integrity: string;
  /** Address of a copy of `worker.js` on the page's own origin. */
  worker: string;
  /** The claim, by default the element's words. */
  claim: string;
  /** The last report. */
  readonly report: Report | null;
}

/** Words in an article. The words stay where and as they are; pressed, they show the report. */
export interface VouchClaim extends VouchElement {
  /** Checks a claim, by default the element's own. */
  check(claim?: string): Promise<Report>;
}

/** A box to type a claim into. */
export interface VouchChecker extends VouchElement {
  /** Checks a claim, by default what is written in the box; an empty box is not checked. */
  check(claim?: string): Promise<Report | undefined>;
}

/** Importing this module defines the elements. On a server without a page it does nothing. */
export const VouchClaim: { new (): VouchClaim; prototype: VouchClaim };
export const VouchChecker: { new (): VouchChecker; prototype: VouchChecker };

declare global {
  interface HTMLElementTagNameMap {
    "vouch-claim": VouchClaim;
    "vouch-checker": VouchChecker;
  }
  interface HTMLElementEventMap {
    "vouch-verdict": CustomEvent<Report>;
    "vouch-error": CustomEvent<{ name: string; message: string }>;
  }
}
