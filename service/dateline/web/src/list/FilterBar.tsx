// The filters of the list and the overview; each is part of the address.

import { useMemo, useState } from "preact/hooks";
import { STATUSES, type Status, type Timeline } from "../api/types";
import { typedReach } from "../dates/days";
import { countFilters, type Filters, namesOf, NO_FILTERS, USUAL_STATUSES } from "../state/filters";
import { useDesk } from "../state/desk";
import { go, type Route } from "../state/route";
import { texts } from "../texts";

const LEVELS = [0.5, 0.7, 0.9];
const MOST_NAMES = 80;

/** Changes some filters; a replaced address leaves no step to come back to. */
type Change = (part: Partial<Filters>, replace?: boolean) => void;

interface Props {
  timeline: Timeline;
  route: Route;
  shown: number;
  /** How many of those that are shown have no date. */
  undated: number;
}

export function FilterBar({ timeline, route, shown, undated }: Props) {
  const { filters } = route;
  const set: Change = (part, replace = false) => go({ ...route, filters: { ...filters, ...part } }, { replace });
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
        <button type="button" aria-expanded={isOpen} aria-controls="filters-more" onClick={() => setOpen(!isOpen)}>
          {texts.filters.title}
          {number > 0 && ` (${number})`}
        </button>
        <p class="shown">
          <output>{texts.filters.shown(shown, all)}</output>
          {undated > 0 && <a href="#undated">{texts.filters.undated(undated)}</a>}
        </p>
      </div>
      <div class="filters-more" id="filters-more" hidden={!isOpen}>
        <Choices timeline={timeline} filters={filters} set={set} />
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

/** What is chosen from a list: who or where, an article, a confidence. */
function Choices({ timeline, filters, set }: { timeline: Timeline; filters: Filters; set: Change }) {
  const { nameOf } = useDesk();
  const frequent = useMemo(() => frequentNames(timeline), [timeline]);
  const names = [...new Set([...(filters.entity ? [filters.entity] : []), ...frequent])];
  return (
    <>
      <Choice
        label={texts.filters.entity}
        value={filters.entity}
        options={[["", texts.filters.any], ...names.map((name): Option => [name, name])]}
        onChoice={(entity) => set({ entity })}
      />
      <Choice
        label={texts.filters.source}
        value={filters.source}
        options={[["", texts.filters.anySource], ...timeline.articles.map(({ id }): Option => [id, nameOf(id)])]}
        onChoice={(source) => set({ source })}
      />
      <Choice
        label={texts.filters.confidence}
        value={String(filters.confidence)}
        options={[["0", texts.filters.anyConfidence], ...LEVELS.map((level): Option => [String(level), texts.filters.atLeast(level)])]}
        onChoice={(confidence) => set({ confidence: Number(confidence) })}
      />
    </>
  );
}

/** A value and what is shown for it. */
type Option = [string, string];

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly Option[];
  onChoice: (value: string) => void;
}

function Choice({ label, value, options, onChoice }: ChoiceProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChoice(event.currentTarget.value)}>
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
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
        placeholder={texts.filters.dayExample}
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
