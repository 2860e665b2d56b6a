// The filters of the list and the overview; each is part of the address.

import { useMemo, useState } from "preact/hooks";
import { STATUSES, type Status, type Timeline } from "../api/types";
import { typedReach } from "../dates/days";
import { countFilters, type Filters, namesOf, NO_FILTERS, USUAL_STATUSES } from "../state/filters";
import { go, type Route } from "../state/route";
import { labelOf } from "../state/labels";
import { texts } from "../texts";

const LEVELS = [0.5, 0.7, 0.9];
const MOST_NAMES = 80;

interface Props {
  timeline: Timeline;
  route: Route;
  shown: number;
}

export function FilterBar({ timeline, route, shown }: Props) {
  const { filters } = route;
  const names = useMemo(() => frequentNames(timeline), [timeline]);
  const set = (part: Partial<Filters>, replace = false): void => go({ ...route, filters: { ...filters, ...part } }, { replace });
  const number = countFilters(filters);
  const all = number ? timeline.events.length + timeline.undated.length : shown;
  const [isOpen, setOpen] = useState(number > 0);
  return (
    <search class="filters">
      <div class="filters-first">
        <input
          type="search"
          class="search"
          placeholder={texts.filters.search}
          aria-label={texts.filters.search}
          value={filters.words}
          onInput={(event) => set({ words: event.currentTarget.value }, true)}
        />
        <button type="button" class="filters-toggle" aria-expanded={isOpen} aria-controls="filters-more" onClick={() => setOpen(!isOpen)}>
          {texts.filters.title}
          {number > 0 && ` (${number})`}
        </button>
        <output class="shown">{texts.filters.shown(shown, all)}</output>
      </div>
      <div class="filters-more" id="filters-more" hidden={!isOpen}>
        <label>
          {texts.filters.entity}
          <select value={filters.entity} onChange={(event) => set({ entity: event.currentTarget.value })}>
            <option value="">{texts.filters.any}</option>
            {[...new Set([...(filters.entity ? [filters.entity] : []), ...names])].map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {texts.filters.source}
          <select value={filters.source} onChange={(event) => set({ source: event.currentTarget.value })}>
            <option value="">{texts.filters.anySource}</option>
            {timeline.articles.map((article) => (
              <option key={article.id} value={article.id}>
                {labelOf(article)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {texts.filters.confidence}
          <select value={String(filters.confidence)} onChange={(event) => set({ confidence: Number(event.currentTarget.value) })}>
            <option value="0">{texts.filters.anyConfidence}</option>
            {LEVELS.map((level) => (
              <option key={level} value={String(level)}>
                {texts.filters.atLeast(level)}
              </option>
            ))}
          </select>
        </label>
        <DayInput label={texts.filters.from} value={filters.from} onDay={(from) => set({ from })} />
        <DayInput label={texts.filters.to} value={filters.to} onDay={(to) => set({ to })} />
        <Statuses chosen={filters.statuses} onChoice={(statuses) => set({ statuses })} />
        <button type="button" class="quiet" disabled={number === 0} onClick={() => set(NO_FILTERS)}>
          {texts.filters.clear}
        </button>
      </div>
    </search>
  );
}

/** A day, month or year; it takes effect when it can be read. */
function DayInput({ label, value, onDay }: { label: string; value: string; onDay: (day: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? value;
  const isBad = text.trim() !== "" && typedReach(text) === null;
  const commit = (): void => {
    if (isBad) return;
    setTyped(null);
    onDay(text.trim());
  };
  return (
    <label>
      {label}
      <input
        class="day"
        value={text}
        placeholder={texts.filters.dayHint}
        aria-invalid={isBad}
        title={isBad ? texts.filters.badDay : texts.filters.dayHint}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === "Enter" && commit()}
      />
    </label>
  );
}

function Statuses({ chosen, onChoice }: { chosen: readonly Status[]; onChoice: (statuses: Status[]) => void }) {
  const shown = new Set(chosen.length ? chosen : USUAL_STATUSES);
  const toggle = (status: Status): void => {
    const next = STATUSES.filter((each) => shown.has(each) !== (each === status));
    const isUsual = next.length === USUAL_STATUSES.length && USUAL_STATUSES.every((each) => next.includes(each));
    onChoice(isUsual ? [] : next);
  };
  return (
    <fieldset class="statuses">
      <legend>{texts.filters.status}</legend>
      {STATUSES.map((status) => (
        <label key={status} class="chip">
          <input type="checkbox" checked={shown.has(status)} onChange={() => toggle(status)} />
          <span>{texts.status[status]}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The names that most events have, most frequent first. */
function frequentNames(timeline: Timeline): string[] {
  const counts = new Map<string, number>();
  for (const event of [...timeline.events, ...timeline.undated]) {
    for (const name of new Set(namesOf(event))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const ordered = [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b));
  return ordered.slice(0, MOST_NAMES).map(([name]) => name);
}
