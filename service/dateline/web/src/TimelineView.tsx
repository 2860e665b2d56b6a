// One timeline: overview above, list and details side by side, or one after the other where it is narrow.

import { useEffect, useMemo, useState } from "preact/hooks";
import type { Timeline } from "./api/types";
import { FilterBar } from "./list/FilterBar";
import { List } from "./list/List";
import { Overview } from "./overview/Overview";
import { Bar } from "./parts/Bar";
import { Failure } from "./parts/Failure";
import { News } from "./parts/News";
import { Toast, type Said } from "./parts/Toast";
import { Side } from "./Side";
import { type Desk, DeskProvider, useIndexes } from "./state/desk";
import { filtersInto, keeperOf } from "./state/filters";
import { go, type Route } from "./state/route";
import { useTimeline } from "./state/useTimeline";
import { texts } from "./texts";

export function TimelineView({ id, route }: { id: string; route: Route }) {
  const { timeline, problem, isOutdated, reload } = useTimeline(id);
  const indexes = useIndexes(timeline);
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => {
    document.title = timeline ? `${timeline.name || texts.timeline.untitled} · ${texts.name}` : texts.name;
  }, [timeline]);
  if (problem && !timeline) return <Failure problem={problem} onRetry={() => void reload()} />;
  if (!timeline) return <p class="loading">{texts.loading}</p>;
  const desk: Desk = {
    timeline,
    route,
    ...indexes,
    reload,
    say: (message, undo) => setSaid({ message, undo: undo ?? null }),
  };
  return (
    <DeskProvider value={desk}>
      <a class="skip" href="#entries">
        {texts.skip}
      </a>
      <Bar />
      <Work timeline={timeline} route={route} />
      <div class="toast-place">
        <News isOutdated={isOutdated} onShow={reload} />
        <Toast said={said} onDone={() => setSaid(null)} />
      </div>
    </DeskProvider>
  );
}

function Work({ timeline, route }: { timeline: Timeline; route: Route }) {
  const asked = filtersInto(route.filters).toString();
  const keeps = useMemo(() => keeperOf(route.filters), [asked]);
  const events = useMemo(() => timeline.events.filter(keeps), [timeline, keeps]);
  const undated = useMemo(() => timeline.undated.filter(keeps), [timeline, keeps]);
  const isDetail = route.entry !== null || route.panel !== null;
  const open = (entry: string): void => go({ ...route, entry, panel: null });
  return (
    <main class={isDetail ? "work has-detail" : "work"}>
      <Overview events={events} chosen={route.entry} onOpen={open} />
      <FilterBar timeline={timeline} route={route} shown={events.length + undated.length} undated={undated.length} />
      <List events={events} undated={undated} route={route} />
      <Side />
    </main>
  );
}
