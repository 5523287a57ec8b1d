import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Opens a PDF with an independent reader. The bytes are copied, because the reader takes them away. */
export const openPdf = (bytes: Uint8Array) =>
  getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false }).promise;

export type OpenPdf = Awaited<ReturnType<typeof openPdf>>;

/** The lines of a page as drawn, one string each. */
export const linesOf = async (pdf: OpenPdf, page: number): Promise<string[]> => {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items.flatMap((item) => ("str" in item && item.str.trim() !== "" ? [item.str] : []));
};

export const textOf = async (pdf: OpenPdf, page: number): Promise<string> =>
  (await linesOf(pdf, page)).join(" ").replace(/ +/g, " ");

/** A page as grey values, row by row: 0 is black, 255 white. */
export const pixelsOf = async (pdf: OpenPdf, pageNumber: number, scale: number) => {
  const page = await pdf.getPage(pageNumber);
  const viewport = page.getViewport({ scale });
  const factory = pdf.canvasFactory as {
    create(width: number, height: number): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };
  };
  const { canvas, context } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas, canvasContext: context, viewport, background: "white" }).promise;
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  const grey = Uint8Array.from({ length: width * height }, (_, i) => data[i * 4] ?? 255);
  return { grey, width, height };
};
