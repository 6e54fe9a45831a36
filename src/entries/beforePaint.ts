/**
 * In the head of every page but 404, before anything is painted: the reader's theme, and our fonts. The build puts it into the page
 * itself, since a file would have to be waited for; it must stay small.
 */
import { keepEarlyClick } from "../state/earlyClick";
import { preloadFonts } from "../state/preloadFonts";
import { applyTheme, themeOfPage } from "../state/theme";

keepEarlyClick();
applyTheme(themeOfPage());
preloadFonts();
