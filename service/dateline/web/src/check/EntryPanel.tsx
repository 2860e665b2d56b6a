// An entry: what it says, what it rests on, where sources disagree, and how to correct it.

import { useState } from "preact/hooks";
import type { Explanation, Source, TimelineEvent } from "../api/types";
import { Corrections } from "../correct/Corrections";
import { Facts } from "../list/Row";
import { useDesk } from "../state/desk";
import { texts } from "../texts";
import { Disagreements } from "./Disagreements";
import { NearMisses } from "./NearMisses";
import { SourceView } from "./SourceView";
import { useExplanation } from "./useExplanation";

const SHOWN_SOURCES = 12;

export function EntryPanel({ id }: { id: string }) {
  const { events, timeline } = useDesk();
  const explanation = useExplanation(timeline, id);
  const event = events.get(id);
  if (!event) return <p class="none">{texts.problems.noEntry}</p>;
  return (
    <div class="entry-panel">
      <p class="when">{event.date?.text ?? event.reason?.text}</p>
      <h2 dir="auto">{event.title}</h2>
      <Facts event={event} />
      <Corrections event={event} />
      {event.note && (
        <p class="note" dir="auto">
          <strong>{texts.evidence.note}:</strong> {event.note}
        </p>
      )}
      <Names event={event} />
      <Disagreements event={event} />
      <Evidence event={event} explanation={explanation} />
      <NearMisses event={event} near={explanation?.near ?? []} />
    </div>
  );
}

function Names({ event }: { event: TimelineEvent }) {
  const lists: [string, string[]][] = [
    [texts.evidence.participants, event.participants.map(({ name }) => name)],
    [texts.evidence.places, event.places.map(({ name }) => name)],
  ];
  return (
    <dl class="names">
      {lists.map(
        ([title, names]) =>
          names.length > 0 && (
            <div key={title}>
              <dt>{title}</dt>
              <dd dir="auto">{[...new Set(names)].join(", ")}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Evidence({ event, explanation }: { event: TimelineEvent; explanation: Explanation | null }) {
  const [isAll, setAll] = useState(false);
  const ordered = inOrder(event);
  const shown = isAll ? ordered : ordered.slice(0, SHOWN_SOURCES);
  const copies = event.sources.filter(({ copy }) => copy).length;
  return (
    <section class="evidence">
      <h3>
        {texts.evidence.title}
        {event.sources.length > 0 && <small>{texts.entry.sourcesLong(event.independent_sources, copies)}</small>}
      </h3>
      {event.date && (
        <p class="how">
          <strong>{texts.evidence.how}:</strong> {explanation?.account}
        </p>
      )}
      {event.sources.length === 0 ? <p>{texts.evidence.noSources}</p> : <Legend />}
      {shown.map((index) => (
        <SourceView
          key={index}
          event={event}
          source={event.sources[index]!}
          account={explanation?.sources[index]?.account}
        />
      ))}
      {shown.length < ordered.length && (
        <button type="button" onClick={() => setAll(true)}>
          {texts.evidence.more(ordered.length - shown.length)}
        </button>
      )}
    </section>
  );
}

/** The places of an event's sources: those that date it as shown, other dates, none, copies. */
function inOrder({ sources, date }: TimelineEvent): number[] {
  const rank = ({ copy, date: own }: Source): number => (copy ? 3 : own === null ? 2 : own.edtf === date?.edtf ? 0 : 1);
  return sources.map((_, index) => index).sort((a, b) => rank(sources[a]!) - rank(sources[b]!) || a - b);
}

function Legend() {
  return (
    <p class="marks-legend">
      {texts.evidence.legend}{" "}
      {(["sentence", "trigger", "when", "participant"] as const).map((mark) => (
        <mark key={mark} class={`mark-${mark}`}>
          {texts.evidence.marks[mark]}
        </mark>
      ))}
    </p>
  );
}
