/** The name of a file: parts joined by hyphens, without what a file system or a shell may take amiss; never empty, at most 120 characters before the ending. */
export function fileName(parts: readonly string[], ending: string): string {
  const joined = parts
    .map((part) =>
      part
        .normalize("NFKC")
        .replaceAll(/[^\p{L}\p{N}._-]+/gu, "-")
        .replaceAll(/^[-.]+|[-.]+$/g, ""),
    )
    .filter((part) => part !== "")
    .join("-");
  return `${[...joined].slice(0, 120).join("") || "polku"}.${ending}`;
}
