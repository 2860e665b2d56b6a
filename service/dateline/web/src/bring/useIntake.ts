// What is being handed in: the pasted text, chosen and dropped files, and whether a file is held over the form.

import { useState } from "preact/hooks";
import type { NewArticle } from "../api/types";
import { broughtBy } from "./drafts";
import { type Bringing, useBringing } from "./useBringing";

export interface Intake {
  bringing: Bringing;
  text: string;
  setText: (text: string) => void;
  /** Names of files that could not be read. */
  refused: readonly string[];
  isOver: boolean;
  /** Put the pasted text on the pile. */
  addPasted: () => void;
  addFiles: (files: Iterable<File>) => Promise<void>;
  /** Hand over the pile and the pasted text; gives the timeline when all were read. */
  send: (name: string) => Promise<string | null>;
  /** What the form does with files that are dragged over it. */
  drag: { onDragOver: (event: DragEvent) => void; onDragLeave: () => void; onDrop: (event: DragEvent) => void };
}

export function useIntake(timeline: string | null): Intake {
  const bringing = useBringing(timeline);
  const [text, setText] = useState("");
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [isOver, setOver] = useState(false);
  const takePasted = (): NewArticle[] => {
    setText("");
    return text.trim() ? [{ text }] : [];
  };
  const addFiles = async (files: Iterable<File>): Promise<void> => {
    const bad: string[] = [];
    for (const file of files) await broughtBy(file).then(bringing.add, () => bad.push(file.name));
    setRefused(bad);
  };
  return {
    bringing,
    text,
    setText,
    refused,
    isOver,
    addPasted: () => bringing.add(takePasted()),
    addFiles,
    send: (name) => bringing.send(name.trim(), takePasted()),
    drag: {
      onDragOver: (event) => {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event) => {
        event.preventDefault();
        setOver(false);
        void addFiles(event.dataTransfer?.files ?? []);
      },
    },
  };
}
