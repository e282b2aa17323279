// Times the engine on claims about the bundled corpus; prints milliseconds as JSON for `cargo xtask bench`.
import { bindings, bundled, wasm } from "./engine.mjs";

const claims = [
  "32,000 firearms seized",
  "154 tonnes of cocaine were seized over the past year.",
  "Homicides in Mexico declined by 9.2 percent in the first nine months of the year.",
  "The talks took place in Mexico City on October 5, 2023.",
  "Merrick Garland called fentanyl the deadliest drug threat the United States has ever faced.",
  "Se incautaron 32.000 armas de fuego.",
  "The bridge was painted green in the spring, and the mayor, who had promised it for years, was seen crossing it twice.",
];

const clock = (work) => {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
};

const exports = await bindings();
const [compile] = clock(() => exports.initSync({ module: wasm() }));
const [open, checker] = clock(() => new exports.Checker(bundled()));
const times = [];
for (let round = 0; round < 60; round += 1) {
  for (const claim of claims) times.push(clock(() => checker.check(claim))[0]);
}
times.sort((a, b) => a - b);
const at = (share) => times[Math.floor(share * (times.length - 1))];
console.log(JSON.stringify({ compile, open, median: at(0.5), p95: at(0.95) }));
