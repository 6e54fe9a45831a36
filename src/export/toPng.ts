/** An SVG as a PNG, drawn by the browser. The one export that needs it. */
import { LIGHT } from "../chart/tokens";

export interface PngOptions {
  /** Pixels for each pixel of the SVG. */
  readonly density: number;
  /** Of the picture in the end, in pixels, with the drawing in its middle; null for as large as the drawing. */
  readonly page: { readonly width: number; readonly height: number } | null;
  /** Rules that bring the fonts inside, since a picture cannot fetch any; may be empty. */
  readonly fonts: string;
}

/**
 * @param svg with its width and height in pixels on the root
 * @throws where the browser cannot draw it: no canvas, no memory, or a blocked picture
 */
export async function toPng(svg: string, { density, page, fonts }: PngOptions): Promise<Uint8Array> {
  const { width, height } = sizeOf(svg);
  const scale = page === null ? density : Math.min(density, page.width / width, page.height / height);
  const canvas = document.createElement("canvas");
  canvas.width = page?.width ?? Math.round(width * density);
  canvas.height = page?.height ?? Math.round(height * density);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("this browser has no canvas to draw on");
  context.fillStyle = LIGHT.surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const image = await pictureOf(svg.replace("<style>", () => `<style>${fonts}`));
  const [w, h] = [width * scale, height * scale];
  context.drawImage(image, (canvas.width - w) / 2, (canvas.height - h) / 2, w, h);
  return bytesOf(canvas);
}

/** Width and height of an SVG in pixels, from its root. @throws where it has none */
export function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const { width, height } = /^<svg [^>]*\bwidth="(?<width>\d+)" height="(?<height>\d+)"/u.exec(svg)?.groups ?? {};
  if (width === undefined || height === undefined) throw new Error("the drawing has no size");
  return { width: Number(width), height: Number(height) };
}

async function pictureOf(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function bytesOf(canvas: HTMLCanvasElement): Promise<Uint8Array> {
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, "image/png");
  });
  if (blob === null) throw new Error("the picture is too large for this browser");
  return new Uint8Array(await blob.arrayBuffer());
}
