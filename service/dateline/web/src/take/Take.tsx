// Taking a timeline along: other formats, a frame for other pages, a preview, paper.

import { fetchFile, messageOf } from "../api/client";
import { hasKey } from "../api/key";
import { exportAddress } from "../api/timelines";
import { useDesk } from "../state/desk";
import { countFilters, serviceQuery } from "../state/filters";
import { texts } from "../texts";
import { Embed } from "./Embed";
import { Preview } from "./Preview";

export function Take() {
  const { timeline, route, say } = useDesk();
  const query = serviceQuery(route.filters);
  return (
    <section class="panel take">
      <h2>{texts.take.title}</h2>
      <h3>{texts.take.formats}</h3>
      {countFilters(route.filters) > 0 && query.size > 0 && <p class="hint">{texts.take.filtered}</p>}
      <ul class="formats">
        {Object.entries(texts.take.format).map(([format, [name, purpose]]) => (
          <li key={format}>
            <a
              href={exportAddress(timeline.id, format, query)}
              download={`timeline.${ENDINGS[format] ?? "json"}`}
              onClick={(event) => hasKey() && saveWithKey(event).catch((error) => say(messageOf(error)))}
            >
              {name}
            </a>{" "}
            <small>{purpose}</small>
          </li>
        ))}
      </ul>
      <Embed timeline={timeline} query={query} />
      <Preview timeline={timeline} query={query} />
      <h3>{texts.take.print}</h3>
      <p class="hint">{texts.take.printLead}</p>
      <button type="button" onClick={() => print()}>
        {texts.take.printAct}
      </button>
    </section>
  );
}

/** A link of a browser carries no key: fetch the file and hand it over. */
async function saveWithKey(event: MouseEvent): Promise<void> {
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  const saved = document.createElement("a");
  saved.download = link.download;
  saved.href = URL.createObjectURL(await fetchFile(link.href));
  saved.click();
  URL.revokeObjectURL(saved.href);
}

/** File endings of the formats that are not JSON. */
const ENDINGS: Record<string, string> = { csv: "csv", markdown: "md", ics: "ics", atom: "atom", jsonld: "jsonld" };
