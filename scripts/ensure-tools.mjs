import { spawnSync } from "node:child_process";

/** Programs by which tests read what polku writes, and the Debian package of each. */
const packages = { pdfinfo: "poppler-utils", pdffonts: "poppler-utils", qpdf: "qpdf", xmllint: "libxml2-utils" };

const missing = () => Object.keys(packages).filter((program) => spawnSync(program, ["--version"]).error !== undefined);
const wanted = [...new Set(missing().map((program) => packages[program]))];
if (wanted.length > 0) {
  const canInstall = process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;
  if (canInstall) {
    spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...wanted], { stdio: "inherit" });
  }
  const still = missing();
  if (still.length > 0) {
    process.stderr.write(`Tests need ${still.join(", ")}. Install them (Debian, Ubuntu: sudo apt-get install ${wanted.join(" ")}).\n`);
    process.exit(1);
  }
}
