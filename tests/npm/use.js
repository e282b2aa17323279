// What every fixture does with the package, from the first check to the last: the same calls, the same answers.

/** Runs through the whole interface; the answers are plain data. */
export async function use(createChecker, options) {
  const stages = [];
  const checker = createChecker({ ...options, onProgress: (stage) => stages.push(stage) });
  const { verdict, citations } = await checker.check("154 tonnes of cocaine were seized");
  const control = new AbortController();
  const stale = checker.check("32,000 firearms", { signal: control.signal }).catch(({ name }) => name);
  control.abort();
  const { language } = await checker.check("Se incautaron 154 toneladas de cocaína");
  const bad = await checker.open(new Uint8Array([1])).catch(({ message }) => message.length > 0);
  const pack = await checker.build([{ name: "a.txt", text: "The council bought 40 buses on Monday.\n" }], "mine");
  const { id } = await checker.open(pack);
  const own = (await checker.check("The council bought 60 buses.")).verdict;
  const again = (await checker.openBundled()).id;
  checker.dispose();
  return { stages, verdict, cited: citations[0].sentence.includes("94 tonnes of cocaine"), stale: await stale, language, bad, id, own, again };
}

/** What `use` answers everywhere. */
export const EXPECTED = {
  stages: ["engine", "corpus", "ready"],
  verdict: "refuted",
  cited: true,
  stale: "AbortError",
  language: "es",
  bad: true,
  id: "mine",
  own: "refuted",
  again: "us-mexico-security",
};

/** The page's part: with a worker and without, and the elements. The outcome lies in `window.outcome`. */
export async function usePage(createChecker, options = {}) {
  const outcome = {};
  try {
    outcome.worker = await use(createChecker, options);
    outcome.local = await use(createChecker, { ...options, worker: false });
    await customElements.whenDefined("vouch-claim");
    const claim = document.createElement("vouch-claim");
    claim.textContent = "154 tonnes of cocaine were seized";
    document.body.append(claim);
    outcome.element = (await claim.check()).verdict;
    outcome.shown = claim.shadowRoot.querySelector(".verdict").textContent;
  } catch ({ name, message }) {
    outcome.error = `${name}: ${message}`;
  }
  window.outcome = outcome;
}
