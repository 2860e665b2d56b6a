// One entry of the list: when, what, and how well it is founded.

import { memo } from "preact/compat";
import type { TimelineEvent } from "../api/types";
import { Link } from "../parts/Link";
import type { Route } from "../state/route";
import { texts } from "../texts";

interface Props {
  event: TimelineEvent;
  route: Route;
  isChosen: boolean;
  /** How an article is called. */
  nameOf: (article: string) => string;
}

export const Row = memo(function Row({ event, route, isChosen, nameOf }: Props) {
  const source = event.sources[0];
  return (
    <li class={`row status-${event.status}`} data-entry={event.id}>
      <Link to={{ ...route, entry: event.id, panel: null }} class="entry" current={isChosen}>
        <span class="when">{event.date?.text ?? ""}</span>
        <span class="what" dir="auto">
          {event.title}
        </span>
        <Facts event={event} />
        {source && (
          <span class="print-quote" dir="auto">
            “{source.quote}” <cite>{nameOf(source.article)}</cite>
          </span>
        )}
      </Link>
    </li>
  );
}, isSame);

/** Status, sources, confidence, and what a reader should know, on one line. */
export function Facts({ event }: { event: TimelineEvent }) {
  return (
    <span class="facts">
      <span class={`status status-${event.status}`}>{texts.status[event.status]}</span>
      <span>{texts.entry.sources(event.sources.length ? event.independent_sources : 0)}</span>
      {event.date && (
        <span class="confidence" title={texts.entry.confidenceLong(event.confidence)}>
          <meter min={0} max={1} value={event.confidence} aria-hidden="true" />
          {texts.entry.confidence(event.confidence)}
        </span>
      )}
      {event.disagreements.length > 0 && <span class="flag">{texts.entry.disagree}</span>}
      {event.edited && <span class="flag">{texts.entry.edited}</span>}
      {event.pinned && <span class="flag">{texts.entry.pinned}</span>}
    </span>
  );
}

/** The address of a row's link depends on the filters, which change with the list and not with each choice. */
function isSame(before: Props, after: Props): boolean {
  return (
    before.event === after.event &&
    before.isChosen === after.isChosen &&
    before.nameOf === after.nameOf &&
    before.route.filters === after.route.filters
  );
}
