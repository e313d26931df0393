import { layoutOf } from "./in-node.ts";

// Prints how long one layout takes in a process that has laid out nothing yet: a model, and whether all its states are open.

const [model = "", isWhole = ""] = process.argv.slice(2);
process.stdout.write(String(layoutOf(model, isWhole === "true")()));
