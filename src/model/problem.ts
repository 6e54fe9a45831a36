/** What is wrong with an input, where, and what was allowed. Problems are collected, never thrown. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** One line per problem: `data/trade-shares/observations.csv:4:9  cites …`. */
export function formatProblem({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column}  ${message}`;
}
