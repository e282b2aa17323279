// Nothing in it is for the package.
import { join } from "node:path";

const here = import.meta.dirname;
export default { mode: "production", context: here, entry: "./src/main.js", output: { path: join(here, "dist"), publicPath: "auto" }, performance: false };
