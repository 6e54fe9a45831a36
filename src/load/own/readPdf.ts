/** The text of a PDF, page by page. No font, picture, script, link or other file of it is opened. */
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
// Puts itself where the line above looks for it, so that both work in one worker and nothing else is fetched.
import "pdfjs-dist/legacy/build/pdf.worker.mjs";
import type { PdfRead, PrintedPage } from "../../model/ownDocument";
import { hasText } from "./makeDocument";
import { hasEndlessStreams } from "./pdfStreams";
import type { PdfRun } from "./pdfText";
import { pdfText } from "./pdfText";

const REFUSED = {
  password: "This PDF has a password. Take it off in the program that opens it, save a copy, and open that.",
  damaged: "This PDF is not complete, or damaged. If it was downloaded, download it again.",
  scanned: "The pages of this PDF are pictures: there is no text in it to search. Have its text recognised (OCR), and open it again.",
} as const;

/** Nothing is fetched, drawn, or run. */
const SAFE = {
  isEvalSupported: false,
  useWorkerFetch: false,
  useWasm: false,
  useSystemFonts: true,
  disableFontFace: true,
  enableXfa: false,
  verbosity: VerbosityLevel.ERRORS,
} as const;

type Task = ReturnType<typeof getDocument>;

/** @param bytes of the file, which are used up; @param onPage hears of each page that is read, and of how many there are */
export async function readPdf(bytes: Uint8Array, onPage: (page: number, of: number) => void): Promise<PdfRead> {
  if (hasEndlessStreams(bytes)) return { refused: REFUSED.damaged };
  const task = getDocument({ ...SAFE, data: bytes });
  try {
    const pages = await pagesOf(task, onPage);
    if (pages.length === 0) return { refused: REFUSED.damaged };
    return hasText(pages) ? { pages } : { refused: REFUSED.scanned };
  } catch (error) {
    return { refused: error instanceof Error && error.name === "PasswordException" ? REFUSED.password : REFUSED.damaged };
  } finally {
    await task.destroy();
  }
}

async function pagesOf(task: Task, onPage: (page: number, of: number) => void): Promise<readonly PrintedPage[]> {
  const pdf = await task.promise;
  const labels = await pdf.getPageLabels().catch(() => null);
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    onPage(number, pdf.numPages);
    // A page that cannot be read is one without text: the document counts those, and says how many there are.
    const printed = await textOf(pdf, number).catch(() => ({ text: "", level: "" }));
    const label = labels?.[number - 1]?.trim() ?? "";
    pages.push({ ...printed, label: label === "" ? null : label });
  }
  return pages;
}

async function textOf(pdf: Awaited<Task["promise"]>, number: number): Promise<ReturnType<typeof pdfText>> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent({ disableNormalization: true });
  page.cleanup();
  return pdfText(items.filter((item): item is typeof item & PdfRun => "str" in item));
}
