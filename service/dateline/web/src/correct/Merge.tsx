// Joining an entry with another that tells the same.

import { useMemo, useState } from "preact/hooks";
import { readEvent } from "../api/timelines";
import { STATUSES, type TimelineEvent } from "../api/types";
import { reachOf } from "../dates/days";
import { Alert } from "../parts/Alert";
import { useDesk } from "../state/desk";
import { keeperOf, NO_FILTERS } from "../state/filters";
import { go } from "../state/route";
import { texts } from "../texts";
import { useAct } from "./useAct";

const SHOWN = 8;

export function Merge({ event, onDone }: { event: TimelineEvent; onDone: () => void }) {
  const { timeline, events, route } = useDesk();
  const { isBusy, problem, edit } = useAct();
  const [words, setWords] = useState("");
  const others = useMemo(() => nearest(event, [...events.values()]), [event, events]);
  const keeps = keeperOf({ ...NO_FILTERS, words, statuses: STATUSES });
  const merge = async (other: string): Promise<void> => {
    if (!(await edit({ op: "merge", events: [event.id, other] }))) return;
    onDone();
    // A merged event's old id leads to the one that it is part of.
    const { value } = await readEvent(timeline.id, event.id);
    go({ ...route, entry: value.id });
  };
  return (
    <section class="merge">
      <h3>{texts.merge.title}</h3>
      <p class="hint">{texts.merge.lead}</p>
      <input type="search" aria-label={texts.merge.search} placeholder={texts.merge.search} value={words} onInput={(input) => setWords(input.currentTarget.value)} />
      <ul class="choices">
        {others.filter(keeps).slice(0, SHOWN).map((other) => (
          <li key={other.id}>
            <span>
              <small>{other.date?.text}</small> <span dir="auto">{other.title}</span>
            </span>
            <button type="button" disabled={isBusy} aria-label={texts.merge.actNamed(other.title)} onClick={() => void merge(other.id)}>
              {texts.merge.act}
            </button>
          </li>
        ))}
      </ul>
      <Alert problem={problem} />
    </section>
  );
}

/** The other events, those nearest in time first. */
function nearest(event: TimelineEvent, all: TimelineEvent[]): TimelineEvent[] {
  const middle = ({ date }: TimelineEvent): number => {
    const { from, to } = date ? reachOf(date) : { from: null, to: null };
    return ((from ?? to ?? Infinity) + (to ?? from ?? Infinity)) / 2;
  };
  const here = middle(event);
  const distance = (other: TimelineEvent): number => {
    const apart = Math.abs(middle(other) - here);
    return Number.isNaN(apart) ? 0 : apart;
  };
  return all.filter(({ id }) => id !== event.id).sort((a, b) => distance(a) - distance(b));
}
