import "@awesome.me/webawesome/dist/translations/fi.js";
import "@awesome.me/webawesome/dist/translations/sv.js";
import { registerIconLibrary } from "@awesome.me/webawesome/dist/components/icon/library.js";
import icons from "./icons.svg?url&no-inline";

// Icons that components show of themselves, from our own sheet: the library would fetch its own from `data:` addresses and from elsewhere.
for (const name of ["default", "system"]) registerIconLibrary(name, { resolver: (icon) => `${icons}#${icon}`, spriteSheet: true });
