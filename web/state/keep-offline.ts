/** How long the page is left in peace before all of it is taken in (milliseconds): what is looked at comes first. */
const peace = 3000;

/**
 * Has the browser keep the whole page for use without a network, once it has loaded. Browsers let pages do this over https and on the
 * machine itself; elsewhere, and while it is being developed, the page works with its server only.
 */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const register = () => navigator.serviceWorker.register(new URL("offline.js", document.baseURI)).catch(() => {});
  const inPeace = () => setTimeout(register, peace);
  if (document.readyState === "complete") inPeace();
  else addEventListener("load", inPeace, { once: true });
}
