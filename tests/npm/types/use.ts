// Compiled, never run: what the types promise.
import { CheckerError, createChecker, type Checker, type Report, type Verdict } from "vouch-checker";
import { VouchClaim } from "vouch-checker/element";

const checker: Checker = createChecker({ worker: false, onProgress: (stage: "engine" | "corpus" | "ready") => console.log(stage) });
const report: Report = await checker.check("154 tonnes of cocaine were seized", { signal: AbortSignal.timeout(1000) });
const verdict: Verdict = report.verdict;
const [start, end]: [number, number] = report.citations[0].span;
console.log(verdict, end - start, new CheckerError("x") instanceof Error);

const claim: VouchClaim = document.createElement("vouch-claim");
claim.addEventListener("vouch-verdict", ({ detail }) => console.log(detail.summary));
document.addEventListener("vouch-error", (event) => console.log((event as CustomEvent<{ name: string }>).detail.name));
