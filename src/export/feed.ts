/** Corrections as a feed (Atom, RFC 4287), the latest first. */
import type { Correction } from "../model/library";
import { escapeXml } from "./xml";
import { SITE_NAME } from "../model/site";

const KINDS: Readonly<Record<Correction["kind"], string>> = {
  new: "New figure",
  revision: "The source changed it",
  correction: "We erred",
};

/** Whose doing it was, and how bad an error: "We erred (minor)". */
export function correctionKind({ kind, severity }: Correction): string {
  return severity === null ? KINDS[kind] : `${KINDS[kind]} (${severity})`;
}

/** @param site absolute address of the site's root, with a slash at its end; @param date ISO day of the data, for a feed without entries */
export function toFeed(corrections: readonly Correction[], site: string, date: string): string {
  const latest = corrections.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const entries = latest.map((one) => {
    const id = `${site}corrections/#${one.date}-${one.cell}`;
    return `<entry><id>${escapeXml(id)}</id><title>${escapeXml(`${correctionKind(one)}: ${one.cell}`)}</title><updated>${one.date}T00:00:00Z</updated><link href="${escapeXml(id)}"/><summary>${escapeXml(correctionText(one))}</summary></entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>${site}corrections/</id><title>${escapeXml(SITE_NAME)}: corrections</title><author><name>${escapeXml(SITE_NAME)}</name></author><updated>${latest[0]?.date ?? date}T00:00:00Z</updated><link rel="self" href="${site}corrections.xml"/><link href="${site}corrections/"/>
${entries.join("\n")}
</feed>
`;
}

/** "Was 56%, now 65%. The digits were exchanged." */
export function correctionText({ before, after, reason }: Correction): string {
  return `${before === "" ? `Now ${after}.` : `Was ${before}, now ${after === "" ? "withdrawn" : after}.`} ${reason}`;
}
