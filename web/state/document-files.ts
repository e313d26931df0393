const files = {
  pathway: import.meta.glob<unknown>("../../models/*.pathway.json", { import: "default" }),
  simulation: import.meta.glob<unknown>("../../simulations/*.simulation.json", { import: "default" }),
};
const folders = { pathway: "models", simulation: "simulations" };

/** The JSON of a document of the repository, unread. Rejects where the file cannot be had, such as without a network. */
export async function repositoryJson(kind: "pathway" | "simulation", file: string): Promise<unknown> {
  return files[kind][`../../${folders[kind]}/${file}`]!();
}
