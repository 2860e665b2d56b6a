// Events that look like this one and were kept apart, each with the two tellings that came nearest.

import type { NearMiss, TimelineEvent } from "../api/types";
import { useDesk } from "../state/desk";
import { Link } from "../parts/Link";
import { texts } from "../texts";

const SHOWN = 4;

export function NearMisses({ event, near }: { event: TimelineEvent; near: readonly NearMiss[] }) {
  const { events } = useDesk();
  const shown = near.filter((each) => events.has(each.event) && each.event !== event.id).slice(0, SHOWN);
  if (!shown.length) return null;
  return (
    <section class="near">
      <h3>{texts.evidence.near}</h3>
      <p class="hint">{texts.evidence.nearLead}</p>
      <ul>
        {shown.map((each) => (
          <Near key={each.event} near={each} />
        ))}
      </ul>
    </section>
  );
}

function Near({ near: { event, sources } }: { near: NearMiss }) {
  const { events, route } = useDesk();
  const other = events.get(event)!;
  return (
    <li>
      <Link to={{ ...route, entry: event, panel: null }}>{other.title}</Link> <small>{other.date?.text}</small>
      <dl>
        {[texts.evidence.nearHere, texts.evidence.nearThere].map((where, index) => (
          <div key={where}>
            <dt>{where}</dt>
            <dd dir="auto">“{sources[index]!.quote}”</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
