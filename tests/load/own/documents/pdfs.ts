/** PDFs to read: those that lie here, and others written letter by letter. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export function pdfFile(name: "book" | "scanned" | "password"): Uint8Array {
  return new Uint8Array(readFileSync(join(import.meta.dirname, `${name}.pdf`)));
}

/** Letters at a place on a page, in points from its lower left. */
export interface SetText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

/** A PDF of pages with text. @param more of its catalogue: its page labels */
export function writtenPdf(pages: readonly (readonly SetText[])[], more = ""): Uint8Array {
  const escaped = (text: string): string => text.replace(/[\\()]/gu, "\\$&");
  const streams = pages.map((page) =>
    page.map(({ x, y, text, size = 12 }) => `BT /F ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`).join("\n"),
  );
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${more} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${4 + 2 * at} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...streams.flatMap((stream, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + 2 * at} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]),
  ];
  let file = "%PDF-1.7\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, "latin1"));
}
