import { isBelow } from "#chart";
import { overview } from "#layout";
import { legendOf, setBelow } from "./legend.ts";
import { partOfChart } from "./part-of-chart.ts";
import { roomOn, type Sheet, textInScene, textOnPaper } from "./sheet.ts";
import { layOut, type Picture, type Subject } from "./subject.ts";
import { type Fits, statesOf, type Unit, unitsOfChart } from "./units-of-chart.ts";
import { wholePicture } from "./whole-picture.ts";

/** What is drawn on a page. */
export interface Page {
  readonly picture: Picture;
  /** Null: an overview, or the whole. */
  readonly units: readonly Unit[] | null;
  /** Points for each unit of the scene. */
  readonly scale: number;
}

/** States that are boxes on one page at most: about twenty symbols are what a process description on one page is to hold. */
const mostBoxes = 22;
/** Where all fits on one page, more may stand on it. */
const mostBoxesOnOne = 30;

/**
 * Splits a pathway over pages on which its text is large enough: one page where it fits, else an overview and the phases of the model in the
 * order of time, as many on a page as there is room for. Where something was closed by choice, or one lane or state was chosen, there is one page.
 */
export async function splitPages(subject: Subject, sheet: Sheet): Promise<Page[]> {
  const pages = await splitOnce(subject, sheet);
  // Numbers of outcomes take less room than lines to them.
  return (pages.length === 1 && isReadable(pages[0]!.scale)) || subject.endings === "marks"
    ? pages
    : splitOnce({ ...subject, endings: "marks" }, sheet);
}

async function splitOnce(subject: Subject, sheet: Sheet): Promise<Page[]> {
  const room = roomOf(sheet);
  const whole = await wholePicture(subject, room);
  const { collapsed, only } = subject.input.picture;
  const one = { picture: whole, units: null, scale: scaleOn(whole, sheet) };
  if ((isReadable(one.scale, 0.9) && boxesIn(whole) <= mostBoxesOnOne) || (collapsed ?? []).length > 0 || only) return [one];
  const groups = await groupUnits(subject, whole, sheet);
  const pageOnPaper = pagesByState(subject, groups);
  const pageOfState = (path: string) => {
    const page = pageOnPaper(path);
    return page === null ? null : page + sheet.first - 1;
  };
  const pages: Page[] = [await overviewPage(subject, sheet, pageOfState)];
  for (const [i, group] of groups.entries()) {
    const pageOf = (path: string) => {
      const page = pageOfState(path);
      return page === i + 1 + sheet.first ? null : page;
    };
    const picture = await drawUnits(subject, group, { sheet, units: groups.flat(), pageOf });
    pages.push({ picture, units: group, scale: scaleOn(picture, sheet) });
  }
  return pages;
}

/** What a picture is to fill, in pixels of a screen on which text is 11 high: it is to be as high as it has to be on paper. */
function roomOf(sheet: Sheet): { width: number; height: number } {
  const { width, height } = roomOn(sheet);
  const unit = 11 / textOnPaper.least;
  return { width: width * unit, height: (height - 24) * unit };
}

/** Points for each unit of a scene, so that it fits on the sheet with its legend and its notes. */
function scaleOn({ scene, look }: Picture, sheet: Sheet): number {
  const room = roomOn(sheet);
  const legend = legendOf([scene], look);
  const fits = (scale: number) => {
    const below = setBelow(legend, { scale, width: room.width, look });
    return scene.width * scale <= room.width && (scene.height + 12) * scale + below.height <= room.height;
  };
  let scale = textOnPaper.most / textInScene;
  while (scale > 0.02 && !fits(scale)) scale *= 0.99;
  return scale;
}

/** Whether text is as high as it has to be at a scale; a little less is allowed for what would have to be torn apart. */
function isReadable(scale: number, less = 0.97): boolean {
  return scale * textInScene >= textOnPaper.least * less;
}

type Around = { sheet: Sheet; units: readonly Unit[]; pageOf: (path: string) => number | null };

function drawUnits(subject: Subject, group: readonly Unit[], { sheet, units, pageOf }: Around): Promise<Picture> {
  return layOut(subject, { ...partOf(subject, group, units), pageOf, room: roomOf(sheet) });
}

function partOf({ chart, language }: Subject, group: readonly Unit[], units: readonly Unit[]) {
  const states = new Set(group.flatMap((unit) => statesOf(chart, unit)));
  const collapsed = group.flatMap(({ closed }) => closed.map((index) => chart.nodes[index]!.path));
  const holds = ({ node }: Unit, index: number) => index >= node && index < chart.nodes[node]!.end;
  // Of a state outside the unit in which it is open: the innermost of those that hold it. Where units are not known yet, the outermost state.
  const sourceFor = (index: number) => Math.max(0, ...units.filter((unit) => holds(unit, index)).map(({ node }) => node));
  return { part: partOfChart(chart, { states, sourceFor, language }), collapsed };
}

/** Puts as many phases on a page as there is room for; a phase that does not fit on one is split. */
async function groupUnits(subject: Subject, whole: Picture, sheet: Sheet): Promise<Unit[][]> {
  let units: readonly Unit[] = [];
  const fits: Fits = async (group, isLast = false) => {
    // What is closed on a page is not opened on the same one.
    const closed = group.flatMap((unit) => unit.closed);
    if (group.some(({ node }) => closed.some((index) => node === index || isBelow(subject.chart, node, index)))) return false;
    if (boxesOf(partOf(subject, group, units)) > mostBoxes) return false;
    const picture = await drawUnits(subject, group, { sheet, units, pageOf: () => 99 });
    return isReadable(scaleOn(picture, sheet), isLast ? 0.82 : group.length === 1 ? 0.88 : 0.97);
  };
  units = await unitsOfChart(subject.chart, whole.scene, fits);
  const groups: Unit[][] = [];
  let current: Unit[] = [];
  for (const phase of new Set(units.map((unit) => unit.phase))) {
    const own = units.filter((unit) => unit.phase === phase);
    if (await fits([...current, ...own])) {
      current = [...current, ...own];
      continue;
    }
    if (current.length > 0) groups.push(current);
    current = [];
    for (const unit of own) {
      if (current.length > 0 && !(await fits([...current, unit]))) {
        groups.push(current);
        current = [];
      }
      current = [...current, unit];
    }
  }
  return current.length === 0 ? groups : [...groups, current];
}

function boxesIn({ scene }: Picture): number {
  return scene.nodes.filter(({ kind, flags }) => kind !== "initial" && kind !== "history" && !flags.isFrame && !flags.isOutcome).length;
}

/** The same before anything is laid out. */
function boxesOf({ part, collapsed }: ReturnType<typeof partOf>): number {
  const { nodes } = part.chart;
  const isHidden = (path: string) => collapsed.some((other) => path.startsWith(`${other}.`));
  return nodes.filter(
    ({ path, children, kind }) =>
      kind !== "final" && kind !== "history" && !isHidden(path) && (children.length === 0 || collapsed.includes(path)),
  ).length;
}

/** The page of a state, by its path; of a frame on several pages the first. The overview is page 1. */
function pagesByState({ chart }: Subject, groups: readonly (readonly Unit[])[]): (path: string) => number | null {
  const pages = new Map<number, number>();
  const placed = groups.flatMap((group, i) => group.map((unit) => ({ unit, page: i + 2 })));
  // Outer units first: what is closed in them is on the page where it is open.
  for (const { unit, page } of placed.sort((a, b) => a.unit.node - b.unit.node))
    for (const index of statesOf(chart, unit)) if (index > 0) pages.set(index, page);
  const byPath = new Map([...pages].map(([index, page]) => [chart.nodes[index]!.path, page]));
  return (path) => byPath.get(path) ?? null;
}

async function overviewPage(subject: Subject, sheet: Sheet, pageOf: (path: string) => number | null): Promise<Page> {
  let best: Page | null = null;
  for (const most of [24, 20, 16, 12, 8]) {
    const collapsed = overview(subject.chart, most);
    const picture = await layOut(subject, { part: null, collapsed, pageOf, room: roomOf(sheet) });
    const page = { picture, units: null, scale: scaleOn(picture, sheet) };
    if (best === null || page.scale > best.scale) best = page;
    if (isReadable(page.scale)) break;
  }
  return best!;
}
