/**
 * What the page runs: copies the text of the button that is pressed, with its formatting and as plain text, and tells so. Where the
 * browser gives no clipboard to a page from a file, the command of old is used.
 */
export const pageScript = `
(() => {
  const words = JSON.parse(document.getElementById("copy-words").textContent);
  const texts = JSON.parse(document.getElementById("copy-texts").textContent);
  const status = document.getElementById("status");
  let timer = 0;
  const tell = (text) => {
    status.textContent = "";
    clearTimeout(timer);
    setTimeout(() => { status.textContent = text; }, 50);
    timer = setTimeout(() => { status.textContent = ""; }, 8000);
  };
  const byCommand = (html, text) => {
    let isDone = false;
    const fill = (event) => {
      event.preventDefault();
      event.clipboardData.setData("text/plain", text);
      if (html !== null) event.clipboardData.setData("text/html", html);
      isDone = true;
    };
    document.addEventListener("copy", fill);
    try { document.execCommand("copy"); } catch {}
    document.removeEventListener("copy", fill);
    return isDone;
  };
  const byClipboard = async (html, text) => {
    if (html === null) return navigator.clipboard.writeText(text);
    const blob = (content, type) => new Blob([content], { type });
    return navigator.clipboard.write([new ClipboardItem({ "text/html": blob(html, "text/html"), "text/plain": blob(text, "text/plain") })]);
  };
  const copy = async (html, text) => {
    try {
      await byClipboard(html, text);
      return true;
    } catch {
      return byCommand(html, text);
    }
  };
  document.addEventListener("click", async ({ target }) => {
    const button = target instanceof Element ? target.closest("button[data-copy]") : null;
    if (button === null) return;
    const { copy: id, as } = button.dataset;
    const shown = document.getElementById("text-" + id);
    const isDone = await copy(as === "rich" && shown ? shown.innerHTML : null, texts[id]);
    tell((isDone ? words.copied : words.failed).replace("%", () => button.dataset.name));
  });
})();
`;
