/** What a browser says of its connection to the network; not all do. */

/** Whether the reader asked for few bytes. */
export const savesData = (): boolean => saidOf("saveData") === true;

/** Whether it is as slow as a bad mobile one. */
export const isSlow = (): boolean => ["slow-2g", "2g", "3g"].some((type) => saidOf("effectiveType") === type);

function saidOf(name: "saveData" | "effectiveType"): unknown {
  const connection: unknown = "connection" in navigator ? navigator.connection : null;
  return typeof connection === "object" && connection !== null ? (connection as Readonly<Record<string, unknown>>)[name] : null;
}
