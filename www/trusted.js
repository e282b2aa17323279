// Pages may require Trusted Types. Only a script address of the page's own origin becomes a worker here, and markup is only
// ever parsed into a document that is not shown.

/** @typedef {{ createScriptURL(url: string): any, createHTML(html: string): any }} Rules */
/** @typedef {{ createPolicy(name: string, rules: Rules): Rules }} TrustedTypes */

/** @type {Rules} */
const rules = {
  createHTML: (html) => html,
  createScriptURL(url) {
    const { origin, href } = new URL(url, location.href);
    if (origin !== location.origin) throw new TypeError(`\`${href}\` lies on another origin`);
    return href;
  },
};

const policy = /** @type {{ trustedTypes?: TrustedTypes }} */ (globalThis).trustedTypes?.createPolicy("vouch", rules) ?? rules;

/** @param {string} url @returns {string} An address that `Worker` and `serviceWorker.register` take under Trusted Types. */
export const scriptUrl = (url) => policy.createScriptURL(url);

/** @param {string} html @returns {string} Markup for `DOMParser`, and for nothing else. */
export const inertHtml = (html) => policy.createHTML(html);
