/** What is said of a reading: warnings in whole sentences, and the answers to its questions. */

const WARNINGS: Readonly<Record<string, (where: string) => string>> = {
  "not-a-number": (at) => `${at} is no number and is left as text.`,
  "not-exact": (at) => `${at} holds more digits than can be kept exactly, and is left as text.`,
  "not-a-date": (at) => `${at} is a day that does not exist, and is left as text.`,
  "heading-empty": (at) => `Column ${at} has no heading.`,
  "heading-twice": (at) => `Two columns have the same heading: ${at}.`,
  "column-empty": (at) => `Column ${at} is empty and is left out.`,
  "row-short": (at) => `Row ${at} is shorter than the headings.`,
  "row-long": (at) => `Row ${at} is longer than the headings.`,
  "line-ends-mixed": () => "The file mixes kinds of line ends.",
  "quote-unclosed": (at) => `A quotation mark that opens in ${at} is not closed.`,
  "quote-stray": (at) => `A quotation mark stands within the quotes that open in ${at}; where they end, another program may see otherwise.`,
  "control-character": (at) => `${at} holds a character that cannot be shown.`,
  "direction-override": (at) => `${at} holds a sign that turns the direction of its letters.`,
  "units-mixed": (at) => `Column ${at} mixes units; they are not drawn together.`,
  "deletion-left-out": (at) => `Part of ${at} is struck out and is left out.`,
  "struck-out": (at) => `${at} is struck out, and is left as text.`,
  "hidden-row": (at) => `The file hides row ${at}.`,
  "hidden-column": (at) => `The file hides column ${at}.`,
  "hidden-sheet": (at) => `The file hides the sheet “${at}”.`,
  "shown-rounded": (at) => `${at} shows fewer digits than it stores; what it stores is read.`,
  "shown-scaled": (at) => `Column ${at} shows its numbers in another size than it stores; what it stores is read.`,
  "shown-otherwise": (at) => `Column ${at} shows numbers otherwise than it stores them; what it stores is read.`,
  "error-value": (at) => `${at} holds an error, which is no figure.`,
  "formula-without-value": (at) =>
    `${at} holds a formula without a result. Open the file in a spreadsheet program, save it, and open it again.`,
  "total-row": (at) => `Row ${at} looks like a total.`,
  "cell-far-away": (at) => `A cell far from the table is left out: ${at}.`,
  "cell-too-long": (at) => `Cell ${at} holds more letters than are shown. It is kept.`,
  "not-what-its-name-says": () => "The file is of another kind than its name says.",
  "macros-ignored": () => "The file holds macros. None was run.",
  "external-link-ignored": () => "The file points to other files. None was opened.",
};

/** @param warning `kind where` */
export function warningText(warning: string): string {
  const space = warning.indexOf(" ");
  const [kind, where] = space === -1 ? [warning, ""] : [warning.slice(0, space), warning.slice(space + 1)];
  return WARNINGS[kind]?.(where) ?? warning.replaceAll("-", " ");
}

const ANSWERS: Readonly<Record<string, string>> = {
  thousands: "It parts thousands",
  decimal: "It is the decimal mark",
  nil: "Zero",
  "not-available": "No figure was given",
  "not-applicable": "No figure applies",
  negative: "Below zero",
  note: "The mark of a note",
  text: "Keep it as text",
  "day-month": "The day comes first",
  "month-day": "The month comes first",
  year: "Years",
  number: "Numbers",
  row: "The whole row",
  groups: "Headings of the rows beneath",
  rows: "Rows like the others",
  "out-of-chart": "Yes: in the table, not in the chart",
  keep: "No: a row like the others",
  "leave-out": "Leave them out",
  "take-in": "Take them in",
  paste: "I will paste the list of notes",
  write: "I will write them",
  "leave-without": "Leave them without a note",
};

export function answerText(answer: string): string {
  return ANSWERS[answer] ?? (/^[A-Z]{1,2}$/u.test(answer) ? `Column ${answer}` : answer.replaceAll("-", " "));
}
