import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

// Tests that look at pages need Chromium: the one that CHROMIUM names, or /usr/bin/chromium. Installs Debian's where it can.
const program = process.env.CHROMIUM ?? "/usr/bin/chromium";
if (!existsSync(program)) {
  const canInstall = process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;
  if (canInstall) {
    spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { stdio: "inherit" });
  }
  if (!existsSync(program)) {
    process.stderr.write(
      `There is no Chromium at ${program}. Install it (Debian, Ubuntu: sudo apt-get install chromium), or set CHROMIUM to its path.\n`,
    );
    process.exit(1);
  }
}
