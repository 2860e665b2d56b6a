// Correcting title, date, status and note of an entry, as it was when the form was opened.

import { STATUSES, type Status, type TimelineEvent } from "../api/types";
import { Alert } from "../parts/Alert";
import { useDesk } from "../state/desk";
import { texts } from "../texts";
import { Conflict } from "./Conflict";
import { DateFields } from "./DateFields";
import { type Correction, useCorrection } from "./useCorrection";
import { usePreview } from "./usePreview";

export function EditForm({ event, onDone }: { event: TimelineEvent; onDone: () => void }) {
  const { timeline, reload } = useDesk();
  const correction = useCorrection(event, onDone);
  const { says, tag, problem, theirs, save } = correction;
  const preview = usePreview(timeline.id, event.id, says.date, tag);
  const leave = (): void => void reload().then(onDone);
  if (theirs) {
    return <Conflict theirs={theirs.value} mine={says} onKeep={() => void save(theirs.tag)} onLeave={leave} />;
  }
  const submit = (submitted: SubmitEvent): void => {
    submitted.preventDefault();
    if (!Object.keys(says).length) onDone();
    else void save(tag);
  };
  return (
    <form class="edit" onSubmit={submit}>
      <EditFields correction={correction} preview={preview} />
      <Alert problem={problem} />
      <p class="buttons">
        <button type="submit" class="main" disabled={!tag}>
          {texts.correct.save}
        </button>
        <button type="button" class="quiet" onClick={onDone}>
          {texts.cancel}
        </button>
      </p>
    </form>
  );
}

function EditFields({ correction: { fields, set }, preview }: { correction: Correction; preview: string }) {
  return (
    <>
      <label>
        {texts.correct.title}
        <input required dir="auto" value={fields.title} onInput={(input) => set({ title: input.currentTarget.value })} />
      </label>
      <DateFields typed={fields.typed} onChange={(typed) => set({ typed })} />
      <p class="preview" role="status">
        {preview}
      </p>
      <label>
        {texts.correct.status}
        <select value={fields.status} onChange={(input) => set({ status: input.currentTarget.value as Status })}>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {texts.status[status]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {texts.correct.note} <small>{texts.correct.noteHint}</small>
        <textarea rows={2} dir="auto" value={fields.note} onInput={(input) => set({ note: input.currentTarget.value })} />
      </label>
      <label>
        {texts.correct.author} <small>{texts.correct.authorHint}</small>
        <input autocomplete="name" value={fields.author} onInput={(input) => set({ author: input.currentTarget.value })} />
      </label>
    </>
  );
}
