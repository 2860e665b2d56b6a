// A correction that is being written: what the entry was when it was opened, what is not as it was, and saving it.

import { useEffect, useState } from "preact/hooks";
import { messageOf, Problem, type Tagged } from "../api/client";
import { correctEvent, listEdits, readEvent } from "../api/timelines";
import type { Status, TimelineEvent, Wording } from "../api/types";
import { useDesk } from "../state/desk";
import { texts } from "../texts";
import { authorOf, rememberAuthor } from "./author";
import { edtfOf, NO_DATE, type TypedDate, typedFrom } from "./edtf";

export interface Fields {
  title: string;
  typed: TypedDate;
  status: Status;
  note: string;
  author: string;
}

export interface Correction {
  fields: Fields;
  set: (part: Partial<Fields>) => void;
  /** What is not as it was. */
  says: Wording;
  /** The tag of the entry as it was opened; empty until it is here. */
  tag: string;
  problem: string | null;
  /** The entry as someone else has left it meanwhile. */
  theirs: Tagged<TimelineEvent> | null;
  save: (tag: string) => Promise<void>;
}

/** The correction of an event; `onDone` is called when it is saved. */
export function useCorrection(event: TimelineEvent, onDone: () => void): Correction {
  const { timeline, reload, say } = useDesk();
  const [opened, setOpened] = useState<Tagged<TimelineEvent> | null>(null);
  const [fields, setFields] = useState<Fields>(() => fieldsOf(event));
  const [problem, setProblem] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<Tagged<TimelineEvent> | null>(null);
  useEffect(() => {
    readEvent(timeline.id, event.id).then(setOpened, (error) => setProblem(messageOf(error)));
  }, [timeline.id, event.id]);
  const says = changesOf(fields, opened?.value ?? event);
  const save = async (tag: string): Promise<void> => {
    const author = fields.author.trim();
    rememberAuthor(author);
    setProblem(null);
    try {
      await correctEvent(timeline.id, event.id, author ? { ...says, author } : says, { tag });
      const made = (await listEdits(timeline.id)).at(-1);
      await reload();
      say(texts.correct.done.set, made?.id);
      onDone();
    } catch (error) {
      if (error instanceof Problem && error.isConflict) setTheirs(await readEvent(timeline.id, event.id));
      else setProblem(messageOf(error));
    }
  };
  const set = (part: Partial<Fields>): void => setFields((now) => ({ ...now, ...part }));
  return { fields, set, says, tag: opened?.tag ?? "", problem, theirs, save };
}

const fieldsOf = ({ title, date, status, note }: TimelineEvent): Fields => ({
  title,
  typed: date ? typedFrom(date.edtf) : NO_DATE,
  status,
  note: note ?? "",
  author: authorOf(),
});

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
