// Every correction, the latest first: by whom, when, and the way to undo it.

import { useEffect, useState } from "preact/hooks";
import { listEdits, undoEdit } from "../api/timelines";
import type { Edit } from "../api/types";
import { Alert } from "../parts/Alert";
import { useDesk } from "../state/desk";
import { texts } from "../texts";
import { useAct } from "./useAct";

export function History() {
  const { timeline, say } = useDesk();
  const { isBusy, problem, run } = useAct();
  const [edits, setEdits] = useState<Edit[] | null>(null);
  useEffect(() => {
    listEdits(timeline.id).then((read) => setEdits(read.reverse()), () => setEdits([]));
  }, [timeline]);
  const undo = async (edit: Edit): Promise<void> => {
    await run(() => undoEdit(timeline.id, edit.id));
    say(texts.correct.undone);
  };
  return (
    <section class="panel history">
      <h2>{texts.history.title}</h2>
      <Alert problem={problem} />
      {edits === null ? <p>{texts.loading}</p> : !edits.length && <p>{texts.history.none}</p>}
      <ol class="article-list">
        {(edits ?? []).map((edit) => (
          <Entry key={edit.id} edit={edit} isBusy={isBusy} onUndo={() => void undo(edit)} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ edit, isBusy, onUndo }: { edit: Edit; isBusy: boolean; onUndo: () => void }) {
  const what = `${texts.history.op[edit.op]} ${saidBy(edit)}`.trim();
  return (
    <li class={edit.undone === null ? "card" : "card withdrawn"}>
      <p dir="auto">
        <strong>{what}</strong>
      </p>
      {edit.targets.map((target, index) => (
        <p key={index} class="hint" dir="auto">
          {target.sources[0] && `“${target.sources[0].quote}”`}
        </p>
      ))}
      <p class="about">
        <span>{texts.history.by(edit.author, momentText(edit.made))}</span>
        {edit.undone !== null && <span class="flag">{texts.history.undone}</span>}
        {edit.orphaned && edit.undone === null && <span class="flag">{texts.history.orphaned}</span>}
      </p>
      {edit.undone === null && (
        <button type="button" disabled={isBusy} aria-label={texts.history.undoNamed(what)} onClick={onUndo}>
          {texts.undo}
        </button>
      )}
    </li>
  );
}

/** What an edit says, field by field. */
function saidBy({ title, date, status, note }: Edit): string {
  return [
    title && texts.history.title_(title),
    date && texts.history.date(date.text),
    status && texts.history.status(texts.status[status]),
    note && texts.history.note(note),
  ]
    .filter(Boolean)
    .join(", ");
}

function momentText(iso: string): string {
  return new Date(iso).toLocaleString(texts.locale, { dateStyle: "medium", timeStyle: "short" });
}
