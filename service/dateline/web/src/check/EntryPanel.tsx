// An entry: what it says, what it rests on, where sources disagree, and how to correct it.

import { useState } from "preact/hooks";
import type { TimelineEvent } from "../api/types";
import { Corrections } from "../correct/Corrections";
import { Facts } from "../list/Row";
import { useDesk } from "../state/desk";
import { labelOf } from "../state/labels";
import { texts } from "../texts";
import { SourceView } from "./SourceView";

const SHOWN_SOURCES = 12;

export function EntryPanel({ id }: { id: string }) {
  const { events } = useDesk();
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
      <Evidence event={event} />
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

/** What is shown beside what each article says against it. */
function Disagreements({ event }: { event: TimelineEvent }) {
  const { articles } = useDesk();
  if (!event.disagreements.length) return null;
  return (
    <section class="disagreements">
      <h3>{texts.evidence.disagreements}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col" />
            <th scope="col">{texts.evidence.shownHere}</th>
            {event.disagreements.map(({ article }, index) => (
              <th key={index} scope="col" dir="auto">
                {nameOf(articles.get(article), article)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(["date", "status", "number"] as const).map((kind) => {
            const said = event.disagreements.filter((each) => each.kind === kind);
            if (!said.length) return null;
            return (
              <tr key={kind}>
                <th scope="row">{texts.evidence.disagreement[kind]}</th>
                <td>{wordingOf(kind, said[0]!.shown)}</td>
                {event.disagreements.map((each, index) => (
                  <td key={index}>{each.kind === kind ? wordingOf(kind, each.says) : ""}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

const nameOf = (article: Parameters<typeof labelOf>[0] | undefined, id: string): string =>
  article ? labelOf(article) : id;

function wordingOf(kind: string, said: string): string {
  return kind === "status" && said in texts.status ? texts.status[said as keyof typeof texts.status] : said;
}

function Evidence({ event }: { event: TimelineEvent }) {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? event.sources : event.sources.slice(0, SHOWN_SOURCES);
  const copies = event.sources.filter(({ copy }) => copy).length;
  return (
    <section class="evidence">
      <h3>
        {texts.evidence.title}
        {event.sources.length > 0 && <small>{texts.entry.sourcesLong(event.independent_sources, copies)}</small>}
      </h3>
      {event.sources.length === 0 ? <p>{texts.evidence.noSources}</p> : <Legend />}
      {shown.map((source, index) => (
        <SourceView key={index} event={event} source={source} />
      ))}
      {shown.length < event.sources.length && (
        <button type="button" onClick={() => setAll(true)}>
          {texts.evidence.more(event.sources.length - shown.length)}
        </button>
      )}
    </section>
  );
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
