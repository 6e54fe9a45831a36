/**
 * A drawn chart's markup without what Recharts leaves for its own use: inline styles, clip paths that nothing refers to, empty
 * layers. What is left is the same wherever it was drawn.
 */
export function cleanDrawing(html: string): string {
  return html
    .replace(/ style="[^"]*"/gu, "")
    .replace(/<defs><clipPath[\s\S]*?<\/clipPath><\/defs>/gu, "")
    .replace(/ (?:id|clip-path)="recharts[^"]*"/gu, "")
    .replace(/<g class="[^"]*"[^>]*><\/g>/gu, "");
}
