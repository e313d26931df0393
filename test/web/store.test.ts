import { describe, expect, test } from "vitest";
import { type AppState, Store } from "../../web/state/store.ts";

describe("the store", () => {
  test("tells at once of what has changed, with the state before, and of nothing else", () => {
    const store = new Store();
    const heard: Array<[AppState, AppState]> = [];
    const end = store.subscribe((state, before) => heard.push([state, before]));
    const first = store.state;
    store.set({ language: "sv", selected: null });
    expect(heard).toEqual([[{ ...first, language: "sv" }, first]]);
    store.set({ language: "sv" });
    expect(heard.length).toBe(1);
    end();
    store.set({ language: "en" });
    expect(heard.length).toBe(1);
    expect(store.state.language).toBe("en");
    expect(first.language).toBe("fi");
  });

  test("may be changed by a listener, whose change is told to all", () => {
    const store = new Store();
    const languages: string[] = [];
    store.subscribe(({ selected }) => {
      if (selected !== null) store.set({ selected: null, language: "en" });
    });
    store.subscribe(({ language }) => languages.push(language));
    store.set({ selected: "a" });
    expect(store.state).toMatchObject({ selected: null, language: "en" });
    expect(languages).toContain("en");
  });
});
