// What to know of the whole timeline, where no entry is open.

import { Link } from "../parts/Link";
import { useDesk } from "../state/desk";
import { isTold } from "../state/labels";
import { texts } from "../texts";

export function Notes() {
  const { timeline, nameOf, route } = useDesk();
  const inferred = timeline.articles.filter((each) => each.published && !isTold(each)).length;
  const open = timeline.articles.filter((each) => !each.published && !each.withdrawn).length;
  const others = timeline.warnings.filter(({ code }) => !code.endsWith("publication_date"));
  return (
    <section class="notes">
      <h2>{texts.timeline.notes}</h2>
      {!timeline.events.length && !timeline.undated.length && <p>{texts.timeline.empty}</p>}
      {inferred + open > 0 && (
        <p>
          {inferred > 0 && texts.articles.inferredNotice(inferred)} {open > 0 && texts.articles.openNotice(open)}{" "}
          <Link to={{ ...route, panel: "articles" }}>{texts.articles.check}</Link>
        </p>
      )}
      <ul>
        {others.map(({ article, message }, index) => (
          <li key={index}>
            {article !== null && (
              <strong>
                <bdi>{nameOf(article)}</bdi>:{" "}
              </strong>
            )}
            {message}
          </li>
        ))}
      </ul>
      <p class="hint">{texts.timeline.hint}</p>
    </section>
  );
}
