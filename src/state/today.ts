/** The day on the reader's clock, as an ISO date: when a file was made. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
