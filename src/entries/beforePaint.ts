/**
 * In the head of every page but 404, before anything is painted: the reader's theme, and our fonts where the device has them. The build
 * puts it into the page itself, since a file would have to be waited for; it must stay small.
 */
import { wearKeptFonts } from "../state/fonts";
import { applyTheme, themeOfPage } from "../state/theme";

applyTheme(themeOfPage());
const { base } = document.documentElement.dataset;
// The one-file edition has its fonts inside.
if (base !== undefined) wearKeptFonts(new URL(base, document.baseURI));
