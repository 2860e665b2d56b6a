// The timeline drawn over time: a year is as wide as a year.

import { scaleUtc } from "d3-scale";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { TimelineEvent } from "../api/types";
import { texts } from "../texts";
import { barsOf, extentOf } from "./bars";
import { Chart } from "./Chart";
import { layOut } from "./lanes";
import { widthOf } from "./measure";
import { ticksOf } from "./ticks";
import { useZoom, type Zoom, zoomByKey, zoomInOn, zoomOutOf } from "./useZoom";

interface Props {
  events: readonly TimelineEvent[];
  chosen: string | null;
  onOpen: (event: string) => void;
}

const LANES = 8;
const NARROW_LANES = 6;
const NARROW = 600;

export function Overview({ events, chosen, onOpen }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const items = useMemo(() => barsOf(events), [events]);
  const extent = useMemo(() => extentOf(items), [items]);
  const zoom = useZoom(width, extent);
  const before = useRef(new Map<string, number>());
  const scale = zoom.transform.rescaleX(scaleUtc().domain(extent).range([0, width]));
  const lanes = width < NARROW ? NARROW_LANES : LANES;
  const layout = layOut(items, { width, lanes, x: scale, measure: widthOf, before: before.current });
  before.current = new Map(layout.placed.map(({ item, lane }) => [item.id, lane]));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.ctrlKey && !event.metaKey && !event.altKey && zoomByKey(zoom, event.key)) event.preventDefault();
  };
  return (
    <section class="overview" aria-label={texts.overview.label}>
      <div class="overview-box" ref={box}>
        <Chart
          layout={layout}
          lanes={lanes}
          ticks={width ? ticksOf(scale, width) : []}
          width={width}
          svg={zoom.svg}
          chosen={chosen}
          onOpen={onOpen}
          onKeyDown={onKeyDown}
        />
      </div>
      <Tools zoom={zoom} />
    </section>
  );
}

/** How to read the overview, and the buttons that zoom. */
function Tools({ zoom }: { zoom: Zoom }) {
  return (
    <div class="overview-tools">
      <details class="legend">
        <summary>{texts.overview.legend}</summary>
        <p>{texts.overview.legendText}</p>
        <p id="overview-help">{texts.overview.help}</p>
      </details>
      <button type="button" onClick={() => zoomOutOf(zoom)} aria-label={texts.overview.zoomOut}>
        −
      </button>
      <button type="button" onClick={() => zoomInOn(zoom)} aria-label={texts.overview.zoomIn}>
        +
      </button>
      <button type="button" onClick={zoom.reset}>
        {texts.overview.all}
      </button>
    </div>
  );
}

/** The width of an element in whole pixels, kept up with. */
function useWidth(box: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current!;
    const update = (): void => setWidth(Math.floor(element.clientWidth));
    update();
    const observer = new ResizeObserver(update);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return width;
}
