// Where the two sites stand: the real one, and the same page on the stub engine.
import { join } from "node:path";

const target = join(import.meta.dirname, "../../target");
export const SITE = process.env.VOUCH_SITE ?? join(target, "site");
export const STUB = join(target, "stub-site");
export const PORTS = { stub: 4173, site: 4174, other: 4175 };
