/** Colors of documents, without the number sign: those of text and lines have a contrast of 4.5 on white. */
export const palette = {
  text: "17212B",
  quiet: "4A5764",
  heading: "17324D",
  accent: "1F5F99",
  line: "8C96A0",
  head: "E3EAF2",
  band: "F5F8FB",
  warm: "FBE3C4",
  series: ["1F5F99", "B8480A", "2C7D55", "8A5A9E"],
} as const;

/** A font that every machine has, or one as wide. */
export const font = "Arial";
