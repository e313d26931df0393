import { spawnSync } from "node:child_process";

/** Programs by which tests read what polku writes, and the Debian package of each. */
const usual = { pdfinfo: "poppler-utils", pdffonts: "poppler-utils", qpdf: "qpdf", xmllint: "libxml2-utils", dot: "graphviz" };

/** Those that are large, or slow to answer: only `npm run verify:exports` asks for them, by the word `heavy`. */
const heavy = {
  soffice: "libreoffice-writer libreoffice-calc libreoffice-impress",
  pdftotext: "poppler-utils",
  plantuml: "plantuml",
  "Qt SCXML": "python3-pyside2.qtscxml",
};

const packages = process.argv.includes("heavy") ? { ...usual, ...heavy } : usual;

/** Whether a program can be started; Qt's interpreter of SCXML is a module of Debian's Python. */
function isThere(program) {
  if (program === "Qt SCXML") return spawnSync("/usr/bin/python3", ["-c", "import PySide2.QtScxml"]).status === 0;
  return spawnSync(program, ["--version"]).error === undefined;
}

const missing = () => Object.keys(packages).filter((program) => !isThere(program));
const wanted = [...new Set(missing().flatMap((program) => packages[program].split(" ")))];
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
