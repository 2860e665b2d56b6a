// Where articles say otherwise than what is shown, side by side.

import type { TimelineEvent } from "../api/types";
import { useDesk } from "../state/desk";
import { texts } from "../texts";

/** What is shown beside what each article says against it. */
export function Disagreements({ event }: { event: TimelineEvent }) {
  const { nameOf } = useDesk();
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
                {nameOf(article)}
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

function wordingOf(kind: string, said: string): string {
  return kind === "status" && said in texts.status ? texts.status[said as keyof typeof texts.status] : said;
}

