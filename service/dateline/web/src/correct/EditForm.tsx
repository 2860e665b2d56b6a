// Correcting title, date, status and note of an entry, as it was when the form was opened.

import { useEffect, useState } from "preact/hooks";
import { messageOf, Problem, type Tagged } from "../api/client";
import { correctEvent, listEdits, readEvent } from "../api/timelines";
import { STATUSES, type Status, type TimelineEvent, type Wording } from "../api/types";
import { useDesk } from "../state/desk";
import { texts } from "../texts";
import { authorOf, rememberAuthor } from "./author";
import { Conflict } from "./Conflict";
import { DateFields } from "./DateFields";
import { edtfOf, NO_DATE, type TypedDate, typedFrom } from "./edtf";
import { usePreview } from "./usePreview";

interface Props {
  event: TimelineEvent;
  onDone: () => void;
}

interface Fields {
  title: string;
  typed: TypedDate;
  status: Status;
  note: string;
}

const fieldsOf = ({ title, date, status, note }: TimelineEvent): Fields => ({
  title,
  typed: date ? typedFrom(date.edtf) : NO_DATE,
  status,
  note: note ?? "",
});

export function EditForm({ event, onDone }: Props) {
  const { timeline, reload, say } = useDesk();
  const [opened, setOpened] = useState<Tagged<TimelineEvent> | null>(null);
  const [fields, setFields] = useState<Fields>(() => fieldsOf(event));
  const [author, setAuthor] = useState(authorOf);
  const [problem, setProblem] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<Tagged<TimelineEvent> | null>(null);
  useEffect(() => {
    readEvent(timeline.id, event.id).then(setOpened, (error) => setProblem(messageOf(error)));
  }, [timeline.id, event.id]);
  const says = changesOf(fields, opened?.value ?? event);
  const preview = usePreview(timeline.id, event.id, says.date, opened?.tag ?? "");
  const set = (part: Partial<Fields>): void => setFields({ ...fields, ...part });

  const save = async (tag: string): Promise<void> => {
    rememberAuthor(author);
    setProblem(null);
    try {
      await correctEvent(timeline.id, event.id, author.trim() ? { ...says, author: author.trim() } : says, { tag });
      const made = (await listEdits(timeline.id)).at(-1);
      await reload();
      say(texts.correct.done.set, made?.id);
      onDone();
    } catch (error) {
      if (error instanceof Problem && error.isConflict) setTheirs(await readEvent(timeline.id, event.id));
      else setProblem(messageOf(error));
    }
  };
  const leave = async (): Promise<void> => {
    await reload();
    onDone();
  };
  if (theirs) {
    return <Conflict theirs={theirs.value} mine={says} onKeep={() => void save(theirs.tag)} onLeave={() => void leave()} />;
  }
  return (
    <form
      class="edit"
      onSubmit={(submit) => {
        submit.preventDefault();
        if (!Object.keys(says).length) onDone();
        else if (opened) void save(opened.tag);
      }}
    >
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
        <input autocomplete="name" value={author} onInput={(input) => setAuthor(input.currentTarget.value)} />
      </label>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <p class="buttons">
        <button type="submit" class="main" disabled={!opened}>
          {texts.correct.save}
        </button>
        <button type="button" class="quiet" onClick={onDone}>
          {texts.cancel}
        </button>
      </p>
    </form>
  );
}

/** What is not as it was. */
function changesOf({ title, typed, status, note }: Fields, was: TimelineEvent): Wording {
  const before = fieldsOf(was);
  const says: Wording = {};
  if (title.trim() && title.trim() !== before.title) says.title = title.trim();
  const date = edtfOf(typed);
  if (date && date !== edtfOf(before.typed)) says.date = date;
  if (status !== before.status) says.status = status;
  if (note.trim() && note.trim() !== before.note) says.note = note.trim();
  return says;
}
