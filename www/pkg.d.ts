declare module "*/vouch_wasm.js" {
  const bindings: import("./types").EngineModule;
  export = bindings;
}
