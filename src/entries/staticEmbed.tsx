/** Where the build begins an embed: its content as HTML. */
import { renderToStaticMarkup } from "react-dom/server";
import type { Embed } from "../ui/embed/EmbedView";
import { EmbedView } from "../ui/embed/EmbedView";

export function renderStaticEmbed(embed: Embed): string {
  return renderToStaticMarkup(<EmbedView embed={embed} />);
}
