/** What is used of pdfkit's document; its own types want those of Node. */
export interface PdfDocument {
  readonly page: { readonly dictionary: unknown; readonly width: number; readonly height: number };
  readonly outline: { addItem(title: string): unknown };
  on(event: "data", take: (chunk: Uint8Array) => void): void;
  on(event: "end", done: () => void): void;
  on(event: "error", fail: (error: Error) => void): void;
  addPage(options: { size: readonly [number, number]; margin: number }): void;
  struct(type: string, options?: { alt?: string; bbox?: readonly number[] } | (() => void), content?: () => void): PdfStructure;
  addStructure(element: PdfStructure): void;
  markContent(tag: "Artifact", options?: { type: string }): void;
  endMarkedContent(): void;
  save(): void;
  restore(): void;
  translate(x: number, y: number): void;
  scale(factor: number): void;
  rect(x: number, y: number, width: number, height: number): PdfDocument;
  roundedRect(x: number, y: number, width: number, height: number, radius: number): PdfDocument;
  circle(x: number, y: number, r: number): PdfDocument;
  path(d: string): PdfDocument;
  moveTo(x: number, y: number): PdfDocument;
  lineTo(x: number, y: number): PdfDocument;
  fill(color: string): void;
  stroke(color?: string): void;
  fillAndStroke(fill: string, stroke: string): void;
  fillColor(color: string): void;
  lineWidth(width: number): void;
  dash(lengths: readonly number[]): void;
  undash(): void;
  registerFont(name: string, source: Uint8Array): void;
  font(name: string): void;
  fontSize(size: number): void;
  widthOfString(text: string): number;
  heightOfString(text: string, options: { width: number; lineGap: number }): number;
  text(text: string, x: number, y: number, options: { lineBreak?: false; baseline?: "alphabetic"; width?: number; lineGap?: number }): void;
  end(): void;
}

/** An element of the structure of a tagged PDF. */
export interface PdfStructure {
  add(child: PdfStructure): PdfStructure;
  end(): void;
}

/** Makes an empty tagged document (PDF 1.7, PDF/UA-1) that has no page yet, and tells where its bytes come. */
export async function createPdf(about: { title: string; language: string; fonts: Readonly<Record<string, Uint8Array>> }) {
  const { default: PDFDocument } = await import("pdfkit");
  const options = {
    pdfVersion: "1.7",
    subset: "PDF/UA",
    tagged: true,
    lang: about.language,
    displayTitle: true,
    autoFirstPage: false,
    font: null,
    // The same pathway gives the same bytes: no time of now.
    info: { Title: about.title, Creator: "polku", Producer: "polku", CreationDate: new Date(0) },
  };
  const Make = PDFDocument as unknown as new (options: object) => PdfDocument;
  const document = new Make(options);
  for (const [name, source] of Object.entries(about.fonts)) document.registerFont(name, source);
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on("data", (chunk) => chunks.push(chunk));
    document.on("error", reject);
    document.on("end", () => resolve(joined(chunks)));
  });
  return { document, bytes };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
