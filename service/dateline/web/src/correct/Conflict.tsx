// Another editor was faster: both versions side by side, and a choice.

import type { TimelineEvent, Wording } from "../api/types";
import { texts } from "../texts";

interface Props {
  theirs: TimelineEvent;
  mine: Wording;
  onKeep: () => void;
  onLeave: () => void;
}

type Field = keyof typeof texts.conflict.field;

export function Conflict({ theirs, mine, onKeep, onLeave }: Props) {
  const rows: [Field, string, string | undefined][] = [
    ["title", theirs.title, mine.title],
    ["date", theirs.date?.text ?? "", mine.date],
    ["status", texts.status[theirs.status], mine.status && texts.status[mine.status]],
    ["note", theirs.note ?? "", mine.note],
  ];
  return (
    <section class="conflict" role="alertdialog" aria-labelledby="conflict-title">
      <h3 id="conflict-title">{texts.conflict.title}</h3>
      <p>{texts.conflict.lead}</p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{texts.conflict.theirs}</th>
            <th scope="col">{texts.conflict.mine}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([field, now, wanted]) => (
            <tr key={field}>
              <th scope="row">{texts.conflict.field[field]}</th>
              <td dir="auto">{now}</td>
              <td dir="auto">{wanted ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="buttons">
        <button type="button" class="main" onClick={onKeep}>
          {texts.conflict.keepMine}
        </button>
        <button type="button" onClick={onLeave}>
          {texts.conflict.takeTheirs}
        </button>
      </p>
    </section>
  );
}
