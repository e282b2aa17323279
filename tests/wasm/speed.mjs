// Times the engine on claims about the bundled corpus; prints milliseconds as JSON for `cargo xtask bench`.
import { claims } from "./claims.mjs";
import { bindings, bundled, english, wasm } from "./engine.mjs";

const clock = (work) => {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
};

const exports = await bindings();
const [compile] = clock(() => exports.initSync({ module: wasm() }));
const model = english();
const [open, checker] = clock(() => new exports.Checker(bundled(), model));
const times = [];
for (let round = 0; round < 60; round += 1) {
  for (const claim of claims) times.push(clock(() => checker.check(claim))[0]);
}
times.sort((a, b) => a - b);
const at = (share) => times[Math.floor(share * (times.length - 1))];
console.log(JSON.stringify({ compile, open, median: at(0.5), p95: at(0.95) }));
