// The address is the state that can be shared: which timeline, which entry, which filters, which panel.

import { useEffect, useState } from "preact/hooks";
import { type Filters, filtersFrom, filtersInto } from "./filters";

export const PANELS = ["articles", "history", "take", "add"] as const;
export type Panel = (typeof PANELS)[number];

export interface Route {
  /** The timeline that is shown; null on the first page. */
  timeline: string | null;
  entry: string | null;
  panel: Panel | null;
  filters: Filters;
}

const CHANGED = "dateline:route";

/** What an address shows. */
function routeOf({ pathname, search }: { pathname: string; search: string }): Route {
  const query = new URLSearchParams(search);
  const found = /^\/timelines\/([^/]+)$/.exec(pathname);
  const panel = PANELS.find((name) => name === query.get("panel")) ?? null;
  return {
    timeline: found ? decodeURIComponent(found[1]!) : null,
    entry: query.get("entry"),
    panel,
    filters: filtersFrom(query),
  };
}

/** The address of a route. */
export function addressOf(route: Route): string {
  if (route.timeline === null) return "/";
  const query = filtersInto(route.filters);
  if (route.entry) query.set("entry", route.entry);
  if (route.panel) query.set("panel", route.panel);
  const search = query.toString();
  return `/timelines/${encodeURIComponent(route.timeline)}${search && `?${search}`}`;
}

/** Go somewhere; a replaced address leaves no step to come back to. */
export function go(route: Route, { replace = false }: { replace?: boolean } = {}): void {
  const address = addressOf(route);
  if (address !== location.pathname + location.search) {
    if (replace) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
  }
  dispatchEvent(new Event(CHANGED));
}

/** The route that is shown, kept up with back and forward. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location));
  useEffect(() => {
    const update = (): void => setRoute(routeOf(location));
    addEventListener("popstate", update);
    addEventListener(CHANGED, update);
    return () => {
      removeEventListener("popstate", update);
      removeEventListener(CHANGED, update);
    };
  }, []);
  return route;
}
