/** Limits of time, which only end what hangs: they suit a machine many times slower than this one, with other work beside. */

/** How long to wait for what must come, in milliseconds, and how often to look. */
export const PATIENT = { timeout: 120_000, interval: 50 };

/** After this long a test hangs. */
export const HANGS_MS = 600_000;
