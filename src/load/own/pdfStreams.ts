/** Streams of a PDF that never end: to look for the end of each goes through the rest of the file, as often as there are streams. */

const STREAM = [...new TextEncoder().encode("stream")];
const END = [...new TextEncoder().encode("end")];
const CLOSING = 0x3e;
const [FIRST = 0] = STREAM;
/** As many bytes may be gone through, four times as many as a file has at most; what reads PDFs does so in about a second. */
const MOST_SEARCHED = 200_000_000;

/** Whether to find the ends of a file's streams takes longer than anybody waits. In a PDF that is whole, each ends before the next begins. */
export function hasEndlessStreams(bytes: Uint8Array): boolean {
  let [searched, open, begun] = [0, 0, 0];
  for (let at = bytes.indexOf(FIRST); at >= 0; at = bytes.indexOf(FIRST, at + 1)) {
    if (!STREAM.every((byte, offset) => bytes[at + offset] === byte)) continue;
    if (END.every((byte, offset) => bytes[at - END.length + offset] === byte)) {
      searched += open * at - begun;
      [open, begun] = [0, 0];
    } else if (followsDictionary(bytes, at)) {
      open += 1;
      begun += at;
    }
  }
  return searched + open * bytes.length - begun > MOST_SEARCHED;
}

/** The word begins a stream behind a dictionary alone; elsewhere it is a word. */
function followsDictionary(bytes: Uint8Array, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (bytes[before] ?? 0) <= 0x20) before -= 1;
  return bytes[before] === CLOSING && bytes[before - 1] === CLOSING;
}
