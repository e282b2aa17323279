// Where the two sites stand: the real one, and the same page on the stub engine.
import { join } from "node:path";

const target = join(import.meta.dirname, "../../target");
export const SITE = process.env.VOUCH_SITE ?? join(target, "site");
export const STUB = join(target, "stub-site");
// Set once by the first process and handed to its workers, so that two runs on one machine do not meet.
process.env.VOUCH_PORT ??= String(20_000 + 3 * (process.pid % 10_000));
const first = Number(process.env.VOUCH_PORT);
export const PORTS = { stub: first, site: first + 1, other: first + 2 };
