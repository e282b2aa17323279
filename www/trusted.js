// Pages may require Trusted Types. Only a script address of the page's own origin becomes a worker here.

/** @typedef {{ createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): any } }} TrustedTypes */

const rules = {
  /** @param {string} url */
  createScriptURL(url) {
    const { origin, href } = new URL(url, location.href);
    if (origin !== location.origin) throw new TypeError(`\`${href}\` lies on another origin`);
    return href;
  },
};

const policy = /** @type {{ trustedTypes?: TrustedTypes }} */ (globalThis).trustedTypes?.createPolicy("vouch", rules) ?? rules;

/** @param {string} url @returns {string} An address that `Worker` and `serviceWorker.register` take under Trusted Types. */
export const scriptUrl = (url) => policy.createScriptURL(url);
