// Moving and zooming of the overview: by drag, pinch, wheel with Ctrl, keyboard and buttons.

import { select } from "d3-selection";
import { zoom, type ZoomBehavior, zoomIdentity, type ZoomTransform } from "d3-zoom";
import { useEffect, useRef, useState } from "preact/hooks";

const DAY = 86_400_000;
/** Pixels of a day at the nearest zoom. */
const DAY_PIXELS = 120;
const STEP = 1.6;

export interface Zoom {
  svg: { current: SVGSVGElement | null };
  transform: ZoomTransform;
  by: (factor: number) => void;
  move: (pixels: number) => void;
  reset: () => void;
}

/** The zoom over a stretch of time that is `width` pixels wide when all of it is shown. */
export function useZoom(width: number, [first, last]: [number, number]): Zoom {
  const svg = useRef<SVGSVGElement>(null);
  const behaviour = useRef<ZoomBehavior<SVGSVGElement, unknown> | null>(null);
  const [transform, setTransform] = useState<ZoomTransform>(zoomIdentity);
  useEffect(() => {
    if (!svg.current || !width) return;
    const most = Math.max(2, (DAY_PIXELS * (last - first)) / DAY / width);
    const made = zoom<SVGSVGElement, unknown>()
      .scaleExtent([1, most])
      .extent([[0, 0], [width, 1]])
      .translateExtent([[0, 0], [width, 1]])
      .filter(isMeant)
      .on("zoom", ({ transform: next }: { transform: ZoomTransform }) => setTransform(next));
    behaviour.current = made;
    const target = select(svg.current);
    target.call(made);
    made.scaleBy(target, 1);
    return () => void target.on(".zoom", null);
  }, [width, first, last]);
  const act = (how: (made: ZoomBehavior<SVGSVGElement, unknown>, target: ReturnType<typeof select<SVGSVGElement, unknown>>) => void) => {
    if (svg.current && behaviour.current) how(behaviour.current, select<SVGSVGElement, unknown>(svg.current));
  };
  return {
    svg,
    transform,
    by: (factor) => act((made, target) => made.scaleBy(target, factor)),
    move: (pixels) => act((made, target) => made.translateBy(target, pixels / transform.k, 0)),
    reset: () => act((made, target) => made.transform(target, zoomIdentity)),
  };
}

/** A plain wheel scrolls the page; with Ctrl, or a pinch, it zooms. */
function isMeant(event: WheelEvent | MouseEvent | TouchEvent): boolean {
  if (event.type === "wheel") return event.ctrlKey || event.metaKey;
  return !("button" in event && event.button);
}

/** What the keys do to the overview; says whether one did. */
export function zoomByKey({ by, move, reset }: Zoom, key: string): boolean {
  const acts: Record<string, () => void> = {
    ArrowLeft: () => move(120),
    ArrowRight: () => move(-120),
    "+": () => by(STEP),
    "=": () => by(STEP),
    "-": () => by(1 / STEP),
    "0": reset,
    Home: reset,
  };
  acts[key]?.();
  return key in acts;
}

export const zoomInOn = (zoom: Zoom): void => zoom.by(STEP);
export const zoomOutOf = (zoom: Zoom): void => zoom.by(1 / STEP);
