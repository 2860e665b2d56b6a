// The drawing of the overview.

import type { Ref } from "preact";
import { texts } from "../texts";
import { BIN, type Layout, type Placed } from "./lanes";
import { cutTo } from "./measure";
import type { Tick } from "./ticks";

const LANE = 25;
const BAR = 20;
const TOP = 6;
const HIDDEN = 16;
const AXIS = 22;

interface Props {
  layout: Layout;
  lanes: number;
  ticks: Tick[];
  width: number;
  svg: Ref<SVGSVGElement>;
  chosen: string | null;
  onOpen: (event: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

export function Chart({ layout, lanes, ticks, width, svg, chosen, onOpen, onKeyDown }: Props) {
  const foot = TOP + lanes * LANE;
  const height = foot + HIDDEN + AXIS;
  return (
    <svg
      ref={svg}
      class="chart"
      role="application"
      aria-label={texts.overview.label}
      aria-describedby="overview-help"
      tabindex={0}
      height={height}
      width={width}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const entry = entryAt(event);
        if (entry) onOpen(entry);
      }}
    >
      <Fades />
      {ticks.map(({ x, text, isYear }, place) => (
        <g key={place} class={isYear ? "tick year" : "tick"} transform={`translate(${x},0)`}>
          <line y2={foot + HIDDEN} />
          <text y={height - 6}>{text}</text>
        </g>
      ))}
      <Hidden layout={layout} foot={foot + HIDDEN} />
      {/* By their places, not their events: elements are used again for others when it moves, and none is made. */}
      {layout.placed.map((placed, place) => (
        <BarDrawing key={place} placed={placed} isChosen={placed.item.id === chosen} />
      ))}
    </svg>
  );
}

/** The event whose bar was hit. */
function entryAt({ target }: MouseEvent): string | null {
  return (target as Element).closest<SVGElement>("[data-entry]")?.dataset.entry ?? null;
}

/** One event. Its edges lie where its time begins and ends. */
function BarDrawing({ placed, isChosen }: { placed: Placed; isChosen: boolean }) {
  const { item, lane, left, right, label } = placed;
  return (
    <g
      class={`mark status-${item.status}${isChosen ? " chosen" : ""}`}
      transform={`translate(0,${TOP + lane * LANE})`}
      data-entry={item.id}
    >
      <title>{`${item.when}: ${item.title}`}</title>
      <rect x={left} width={right - left} height={BAR} rx={3} mask={maskOf(placed)} />
      {label && (
        <text x={label.x} y={BAR / 2 + 4} text-anchor={label.isBefore ? "end" : "start"}>
          {cutTo(item.title, label.room)}
        </text>
      )}
    </g>
  );
}

function maskOf({ item }: Placed): string | undefined {
  if (item.from === null && item.to === null) return "url(#fade-both)";
  if (item.to === null) return "url(#fade-right)";
  if (item.from === null) return "url(#fade-left)";
  return item.isSoft ? "url(#fade-soft)" : undefined;
}

/** How far a bar is to be seen along its length: stops of [place, strength]. */
const FADES: Record<string, [number, number][]> = {
  right: [[0, 1], [0.55, 0.85], [1, 0]],
  left: [[0, 0], [0.45, 0.85], [1, 1]],
  both: [[0, 0], [0.4, 0.8], [0.6, 0.8], [1, 0]],
  soft: [[0, 0.05], [0.3, 1], [0.7, 1], [1, 0.05]],
};

function Fades() {
  return (
    <defs>
      {Object.entries(FADES).map(([name, stops]) => (
        <g key={name}>
          <linearGradient id={`gradient-${name}`}>
            {stops.map(([offset, strength]) => (
              <stop key={offset} offset={offset} stop-color="white" stop-opacity={strength} />
            ))}
          </linearGradient>
          <mask id={`fade-${name}`} maskContentUnits="objectBoundingBox">
            <rect width="1" height="1" fill={`url(#gradient-${name})`} />
          </mask>
        </g>
      ))}
    </defs>
  );
}

/** How many events have no room, as small columns: one path, since it is drawn anew with every move. */
function Hidden({ layout, foot }: { layout: Layout; foot: number }) {
  const most = Math.max(1, ...layout.hidden);
  const columns = layout.hidden.map((n, bin) => (n ? `M${bin * BIN + 1},${foot}v${-heightOf(n, most)}h${BIN - 2}V${foot}z` : ""));
  const all = layout.hidden.reduce((sum, n) => sum + n, 0);
  return (
    <path class="hidden-marks" d={columns.join("")} data-hidden={all}>
      <title>{texts.overview.hidden(all)}</title>
    </path>
  );
}

const heightOf = (n: number, most: number): number => 3 + ((HIDDEN - 5) * n) / most;
