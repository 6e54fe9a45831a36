/** The rules of scripts/layers.json, which ARCHITECTURE.md shows as a table, for dependency-cruiser. */
const { layers, doors } = require("./scripts/layers.json");

/** Anything in src that a layer may not import, one rule a layer; its own files are always allowed. */
const layerRules = layers.map(({ folder, mayImport }) => ({
  name: `layer-${folder}`,
  comment: `src/${folder} may import ${mayImport.join(", ") || "nothing"}`,
  severity: "error",
  from: { path: `^src/${folder}/` },
  to: { path: "^(?:src|scripts|tests|seeds|data)/", pathNot: `^src/(?:${[folder, ...mayImport].join("|")})/` },
}));

/** A package enters src by one folder only. */
const doorRules = doors.map(({ package: name, opensIn }) => ({
  name: `door-${name}`,
  comment: `${name} may be imported in ${opensIn.map((folder) => `src/${folder}`).join(", ")} only`,
  severity: "error",
  from: { path: "^src/", pathNot: `^src/(?:${opensIn.join("|")})/` },
  to: { path: `(?:^|/)node_modules/(?:@types/)?${name}/` },
}));

const known = doors.map(({ package: name }) => name).join("|");

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...layerRules,
    ...doorRules,
    {
      name: "no-package-without-a-door",
      comment: "a package that src uses is listed in scripts/layers.json",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "(?:^|/)node_modules/", pathNot: `(?:^|/)node_modules/(?:@types/)?(?:${known})/` },
    },
    {
      name: "no-node-in-src",
      comment: "src runs in a browser",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["core"] },
    },
    { name: "no-unresolved", comment: "an import leads to a file", severity: "error", from: {}, to: { couldNotResolve: true } },
    { name: "no-cycle", comment: "arrows point down only", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-barrel",
      comment: "import from the file itself; no index, utils, common, helpers or types",
      severity: "error",
      from: { path: "^(?:src|scripts|tests)/" },
      to: { path: "^src/.*(?:^|/)(?:index|utils?|common|helpers?|types?)\\.tsx?$" },
    },
    {
      name: "scripts-without-state",
      comment: "scripts may use every layer but state",
      severity: "error",
      from: { path: "^scripts/" },
      to: { path: "^src/state/" },
    },
    {
      name: "nothing-imports-tests",
      comment: "what ships does not lean on its tests",
      severity: "error",
      from: { path: "^(?:src|scripts)/" },
      to: { path: "^tests/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.css$" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
