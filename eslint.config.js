import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/** Layers that know nothing of a browser, a clock, chance or a reader's language: the same input gives the same output anywhere. */
const PURE = ["src/{model,load,url,view,chart,export}/**/*.ts"];

const BROWSER_OR_CLOCK = [
  "window",
  "document",
  "navigator",
  "location",
  "history",
  "screen",
  "self",
  "globalThis",
  "localStorage",
  "sessionStorage",
  "indexedDB",
  "fetch",
  "XMLHttpRequest",
  "performance",
  "crypto",
  "setTimeout",
  "setInterval",
  "requestAnimationFrame",
  "requestIdleCallback",
  "matchMedia",
  "getComputedStyle",
  "process",
  "Intl",
  "console",
].map((name) => ({ name, message: "Layers below state/ know no browser, clock, chance or language; take the value as an argument." }));

const BY_LOCALE = ["toLocaleString", "toLocaleDateString", "toLocaleTimeString", "toLocaleUpperCase", "toLocaleLowerCase", "localeCompare"];

const CLOCK_OR_CHANCE = [
  { object: "Date", property: "now", message: "Take the date as an argument." },
  { object: "Math", property: "random", message: "The same input gives the same output." },
  ...BY_LOCALE.map((property) => ({ property, message: "Compare and print by rules of our own, not the machine's language." })),
];

const NO_DEFAULT_EXPORT = { selector: "ExportDefaultDeclaration, ExportSpecifier[exported.name='default']", message: "Export by name." };
const NO_ENUM = { selector: "TSEnumDeclaration", message: "Use a union of literals." };
const NO_REEXPORT = {
  selector: "ExportAllDeclaration, ExportNamedDeclaration[source]",
  message: "No barrels: import from the file itself.",
};
const NO_MARKUP_SINK = {
  selector: "JSXAttribute[name.name='dangerouslySetInnerHTML'], AssignmentExpression[left.property.name=/^(?:inner|outer)HTML$/]",
  message: "Build elements; never markup from text.",
};
const NO_CLOCK = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
  message: "Take the date as an argument.",
};
const IN_SOURCES = [NO_DEFAULT_EXPORT, NO_ENUM, NO_REEXPORT, NO_MARKUP_SINK];

export default defineConfig(
  { ignores: ["dist/", ".cache/", "coverage/", "test-results/", "public/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error", reportUnusedInlineConfigs: "error" } },
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  {
    rules: {
      eqeqeq: "error",
      "no-console": "off",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-param-reassign": "error",
      "object-shorthand": "error",
      "prefer-template": "error",
      // The compiler reports these, and knows types.
      "no-undef": "off",
      "@typescript-eslint/no-unused-vars": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/dot-notation": "off",
      "@typescript-eslint/no-invalid-void-type": "off",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}", "scripts/**/*.ts", "tests/**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "no-console": "error",
      "no-restricted-syntax": ["error", ...IN_SOURCES],
      "@typescript-eslint/explicit-module-boundary-types": "error",
    },
  },
  {
    files: PURE,
    rules: {
      "no-restricted-globals": ["error", ...BROWSER_OR_CLOCK],
      "no-restricted-properties": ["error", ...CLOCK_OR_CHANCE],
      "no-restricted-syntax": ["error", ...IN_SOURCES, NO_CLOCK],
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
    },
  },
  { files: ["tests/**/*.{ts,tsx}"], rules: { "@typescript-eslint/no-non-null-assertion": "off" } },
  { files: ["**/*.cjs"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  // A picture needs a canvas: the one export that may ask the browser.
  { files: ["src/export/toPng.ts"], rules: { "no-restricted-globals": "off" } },
  { files: ["src/{state,ui,entries}/**/*.{ts,tsx}"], extends: [reactHooks.configs.flat.recommended] },
);
