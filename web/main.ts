import "@fontsource/noto-sans/latin-400.css";
import "@fontsource/noto-sans/latin-700.css";
import "./style/tokens.css";
import "./style/webawesome.css";
import "./style/base.css";
import "./style/webawesome.ts";
import "./shell/polku-app.ts";
import { keepForOffline } from "./state/keep-offline.ts";
import { startSession } from "./state/session.ts";
import { store } from "./state/store.ts";

void startSession(store);
keepForOffline();
