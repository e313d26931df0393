import { type ZoomTransform, zoomIdentity } from "d3-zoom";
import type { Box, Scene } from "#layout";

/** Where a picture is to lie, in a room of some size, so that a state is seen with what comes before and after it, and no room is left empty. */
export function followTransform(box: Box, scene: Scene, room: { width: number; height: number }): ZoomTransform {
  const scale = Math.min(Math.max(0.85, Math.min(room.width / scene.width, room.height / scene.height)), 1.6);
  const along = (middle: number, size: number, wanted: number, whole: number) =>
    whole * scale <= size ? (size - whole * scale) / 2 : Math.max(size - whole * scale, Math.min(0, wanted - middle * scale));
  const x = along(box.x + box.width / 2, room.width, room.width * 0.38, scene.width);
  const y = along(box.y + Math.min(box.height, 200) / 2, room.height, room.height / 2, scene.height);
  return zoomIdentity.translate(x, y).scale(scale);
}
