// The entries in order of time, by year, and those without a date apart with their reasons.

import { memo } from "preact/compat";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { TimelineEvent } from "../api/types";
import { yearOf } from "../dates/days";
import { useDesk } from "../state/desk";
import type { Route } from "../state/route";
import { texts } from "../texts";
import { Row } from "./Row";

interface Props {
  events: readonly TimelineEvent[];
  undated: readonly TimelineEvent[];
  route: Route;
}

interface Group {
  key: string;
  title: string;
  events: TimelineEvent[];
}

export function List({ events, undated, route }: Props) {
  const list = useRef<HTMLElement>(null);
  const years = useMemo(() => groupedBy(events, yearTitle), [events]);
  const { nameOf } = useDesk();
  const reasons = useMemo(() => groupedBy(undated, ({ reason }) => reason?.text ?? ""), [undated]);
  const ready = useGrowing(events.length + undated.length);
  useShown(list, route.entry);
  let room = ready;
  const shown = (groups: Group[]): Group[] =>
    groups.flatMap((group) => {
      const part = group.events.slice(0, Math.max(0, room));
      room -= part.length;
      if (!part.length) return [];
      // A group that is all there stays the same thing, and is not compared anew with every frame.
      return [part.length === group.events.length ? group : { ...group, events: part }];
    });
  return (
    <section class="list" id="entries" ref={list} tabIndex={-1} aria-label={texts.timeline.events(events.length)} onKeyDown={step}>
      {!events.length && !undated.length && <p class="none">{texts.timeline.none}</p>}
      {shown(years).map((group) => (
        <YearGroup key={group.key} group={group} route={route} nameOf={nameOf} />
      ))}
      {undated.length > 0 && room > 0 && (
        <section class="undated" id="undated">
          <h2>{texts.entry.undatedTitle}</h2>
          <p>{texts.entry.undatedLead}</p>
          {shown(reasons).map((group) => (
            <YearGroup key={group.key} group={group} route={route} nameOf={nameOf} isReason />
          ))}
        </section>
      )}
    </section>
  );
}

/** Rows that a browser lays out at once; the rest follow a frame at a time, so that no frame is long. */
const AT_ONCE = 60;

/** How many of all rows may be there already. */
function useGrowing(all: number): number {
  const [ready, setReady] = useState(AT_ONCE);
  useEffect(() => {
    if (ready >= all) return;
    const frame = requestAnimationFrame(() => setReady(ready + AT_ONCE));
    return () => cancelAnimationFrame(frame);
  }, [ready, all]);
  return ready;
}

interface GroupProps {
  group: Group;
  route: Route;
  nameOf: (article: string) => string;
  isReason?: boolean;
}

const YearGroup = memo(function YearGroup({ group, route, nameOf, isReason }: GroupProps) {
  return (
    <section class="group">
      {isReason ? <h3 class="reason">{group.title}</h3> : <h2 class="year">{group.title}</h2>}
      <ol style={{ "--rows": group.events.length }}>
        {group.events.map((event) => (
          <Row key={event.id} event={event} route={route} isChosen={event.id === route.entry} nameOf={nameOf} />
        ))}
      </ol>
    </section>
  );
});

function yearTitle({ date }: TimelineEvent): string {
  return texts.year(Number(date ? yearOf(date) : 0));
}

/** Neighbours that share a title, in the order in which they come. */
function groupedBy(events: readonly TimelineEvent[], titleOf: (event: TimelineEvent) => string): Group[] {
  const groups: Group[] = [];
  const byTitle = new Map<string, Group>();
  for (const event of events) {
    const title = titleOf(event);
    let group = byTitle.get(title);
    if (!group) {
      group = { key: title, title, events: [] };
      byTitle.set(title, group);
      groups.push(group);
    }
    group.events.push(event);
  }
  return groups;
}

/** Bring the chosen row into sight, once it is there. */
function useShown(list: { current: HTMLElement | null }, chosen: string | null): void {
  const done = useRef<string | null>(null);
  useEffect(() => {
    if (done.current === chosen) return;
    const row = chosen && list.current?.querySelector(`[data-entry="${CSS.escape(chosen)}"]`);
    if (row) row.scrollIntoView({ block: "nearest" });
    if (row || !chosen) done.current = chosen;
  });
}

/** Up and down go from entry to entry. */
function step(event: KeyboardEvent): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const links = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>("a.entry")];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = links[at < 0 ? 0 : at + (event.key === "ArrowDown" ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
