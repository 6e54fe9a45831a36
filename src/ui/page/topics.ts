/** Topics in the order home lists them, with their names. */
export const TOPICS: readonly (readonly [id: string, name: string])[] = [
  ["violence", "Violence"],
  ["claims", "Claims and disagreements"],
  ["refugees", "Refugees and returns"],
  ["borders", "Borders"],
  ["economy", "Economy"],
  ["chronology", "Chronology"],
  ["method", "How the reports were made"],
];

export function topicName(id: string): string {
  return TOPICS.find(([topic]) => topic === id)?.[1] ?? id;
}
