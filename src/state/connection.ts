/** What a browser says of its connection to the network; not all do. */

interface Said {
  readonly saveData?: unknown;
  readonly effectiveType?: unknown;
}

/** Whether the reader asked for few bytes. */
export const savesData = (): boolean => said()?.saveData === true;

/** Whether it is as slow as a bad mobile one. */
export const isSlow = (): boolean => /[23]g/u.test(String(said()?.effectiveType));

const said = (): Said | undefined => (navigator as Navigator & { readonly connection?: Said }).connection;
