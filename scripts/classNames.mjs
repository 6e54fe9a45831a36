/** Class names of CSS modules, the same in the bundle and where components are rendered by scripts. */
import { basename } from "node:path";

/**
 * "label" of chart.module.css is "chart-label": names of files are unique, which a test holds.
 * @param {string} name
 * @param {string} file
 */
export function scopedName(name, file) {
  return `${basename(file).replace(/\.module\.css.*$/u, "")}-${name}`;
}

const VIRTUAL = "\0class-names:";
const NO_STYLES = "\0no-styles";

/**
 * Gives scripts the class names of a CSS module without its styles, and a sheet that is taken as text empty: only the bundle needs them.
 * @returns {import("vite").Plugin}
 */
export function classNames() {
  return {
    name: "class-names",
    enforce: "pre",
    resolveId: (id) => {
      if (id.endsWith(".css?inline")) return NO_STYLES;
      return id.endsWith(".module.css") ? `${VIRTUAL}${basename(id, ".module.css")}.js` : null;
    },
    load: (id) => {
      if (id === NO_STYLES) return 'export default "";';
      if (!id.startsWith(VIRTUAL)) return null;
      const file = JSON.stringify(basename(id.slice(VIRTUAL.length), ".js"));
      return `export default new Proxy({}, { get: (_, name) => typeof name === "string" ? ${file} + "-" + name : undefined });`;
    },
  };
}
