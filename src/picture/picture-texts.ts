import { say } from "#units";
import type { Picture, Subject } from "./subject.ts";
import { countsText, shortened, tellScene } from "./tell-scene.ts";
import { wordsOf } from "./words.ts";

/** What a picture is called, and what is told of it. */
export interface PictureTexts {
  readonly title: string;
  readonly subtitle: string;
  readonly short: string;
  readonly long: string;
}

/** What some scenes of a subject are called together, and what they show in words. */
export function textsOf(subject: Subject, pictures: readonly Picture[]): PictureTexts {
  const { input, language, view, chart } = subject;
  const words = wordsOf(language);
  const { title, stage } = input.pathway;
  const { only, overlay } = input.picture;
  const name = say(title, language);
  const nodes = pictures.flatMap(({ scene }) => scene.nodes).filter(({ path }) => !pictures.some(({ look }) => look.connectors.has(path)));
  const order = chart.nodes.map(({ path }) => path);
  const counts = countsText({ nodes, actors: pictures[0]!.scene.actors }, language);
  const chosen =
    only === null || only === undefined
      ? null
      : "actor" in only
        ? words.onlyActor(say(chart.pathway.actors?.[only.actor]?.name ?? { fi: only.actor }, language))
        : words.onlyState(say(chart.nodes.find(({ path }) => path === only.state)!.name, language));
  const laid = overlay === null || overlay === undefined ? null : overlayName(subject);
  const parts = [words.views[view], stage === undefined ? null : words.stages[stage], chosen, laid];
  const subtitle = parts.filter(Boolean).join(" · ");
  return {
    title: name,
    subtitle,
    short: shortAlt(words.views[view], name, [chosen, laid, counts].filter(Boolean).join(", ")),
    long: [
      words.about(subtitle, name, counts),
      ...pictures.flatMap(({ scene, look }) => [
        ...tellScene(scene, look, order),
        ...look.overlay.notes.map(({ number, text }) => `${number}. ${text}`),
      ]),
    ].join("\n"),
  };
}

function overlayName({ input, language }: Subject): string {
  const words = wordsOf(language);
  const { overlay, before } = input.picture;
  if (overlay === "pains") return words.painPoints;
  if (overlay === "differences") return words.comparedWith(say(before!.pathway.title, language));
  return words.heat[overlay!];
}

/** A short alternative text of at most 150 characters: what is left out is part of the title. */
function shortAlt(view: string, title: string, about: string): string {
  const rest = `${view}: . ${about}.`;
  return shortened(`${view}: ${shortened(title, Math.max(20, 150 - [...rest].length))}. ${about}.`, 150);
}
