// Bringing articles: a place to paste, to drop and to choose files, and the pile of what was brought.

import { useRef, useState } from "preact/hooks";
import type { NewArticle } from "../api/types";
import { texts } from "../texts";
import { articlesOf } from "./drafts";
import { Pile } from "./Pile";
import { useBringing } from "./useBringing";

interface Props {
  /** The timeline to add to; null where a new one is to be made. */
  timeline: string | null;
  onDone: (timeline: string) => void;
}

export function Bring({ timeline, onDone }: Props) {
  const bringing = useBringing(timeline);
  const [text, setText] = useState("");
  const [name, setName] = useState("");
  const [refused, setRefused] = useState<string[]>([]);
  const [isOver, setOver] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const pasted = (): NewArticle[] => (text.trim() ? [{ text }] : []);
  const addPasted = (): void => {
    bringing.add(pasted());
    setText("");
    field.current?.focus();
  };
  const addFiles = async (files: Iterable<File>): Promise<void> => {
    const bad: string[] = [];
    for (const file of files) {
      await articlesOf(file).then(bringing.add, () => bad.push(file.name));
    }
    setRefused(bad);
  };
  const send = async (): Promise<void> => {
    const more = pasted();
    setText("");
    const made = await bringing.send(name.trim(), more);
    if (made) onDone(made);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void addFiles(event.dataTransfer?.files ?? []);
  };
  const isNothing = !text.trim() && !bringing.drafts.some(({ state }) => state === "waiting" || state === "failed");
  return (
    <form
      class={isOver ? "bring over" : "bring"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Pile bringing={bringing} />
      <label class="paste">
        <span>{texts.bring.paste}</span>
        <textarea
          ref={field}
          rows={bringing.drafts.length ? 5 : 9}
          value={text}
          placeholder={texts.bring.pasteHint}
          disabled={bringing.isBusy}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <div class="bring-row">
        <button type="button" disabled={!text.trim() || bringing.isBusy} onClick={addPasted}>
          {texts.bring.add}
        </button>
        <span class="drop">{isOver ? texts.bring.dropping : texts.bring.drop}</span>
        <FileButton isDisabled={bringing.isBusy} onFiles={(files) => void addFiles(files)} />
      </div>
      {refused.map((file) => (
        <p key={file} class="problem" role="alert">
          {texts.bring.badFile(file)}
        </p>
      ))}
      {timeline === null && (
        <label class="timeline-name">
          {texts.bring.timelineName} <small>{texts.bring.timelineNameHint}</small>
          <input value={name} maxLength={200} disabled={bringing.isBusy} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
      )}
      {bringing.problem && (
        <p class="problem" role="alert">
          {bringing.problem}
        </p>
      )}
      <Sending bringing={bringing} isNothing={isNothing} isNew={timeline === null} pasted={pasted().length} onGoOn={onDone} />
    </form>
  );
}

function FileButton({ isDisabled, onFiles }: { isDisabled: boolean; onFiles: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="link" disabled={isDisabled} onClick={() => input.current?.click()}>
        {texts.bring.choose}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".txt,.md,.text,.json,text/plain"
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}

interface SendingProps {
  bringing: ReturnType<typeof useBringing>;
  isNothing: boolean;
  isNew: boolean;
  pasted: number;
  onGoOn: (timeline: string) => void;
}

/** The button that starts it, how far it is, and the way on where some could not be read. */
function Sending({ bringing, isNothing, isNew, pasted, onGoOn }: SendingProps) {
  const { drafts, isBusy, timeline } = bringing;
  const at = drafts.findIndex(({ state }) => state === "reading");
  const failed = drafts.filter(({ state }) => state === "failed").length;
  const waiting = drafts.filter(({ state }) => state === "waiting").length + pasted;
  const isSome = drafts.some(({ state }) => state === "done" || state === "existed");
  return (
    <div class="sending">
      <div role="status">
        {isBusy && (
          <p>
            <progress max={drafts.length} value={Math.max(0, at)} aria-label={texts.bring.reading(at + 1, drafts.length)} />
            {at >= 0 && texts.bring.reading(at + 1, drafts.length)}
          </p>
        )}
      </div>
      <button type="submit" class="main" disabled={isNothing || isBusy}>
        {failed && !isBusy ? texts.bring.again : isNew ? texts.bring.make : texts.bring.makeMore(waiting)}
      </button>
      {failed > 0 && isSome && !isBusy && timeline && (
        <button type="button" onClick={() => onGoOn(timeline)}>
          {texts.bring.goOn}
        </button>
      )}
    </div>
  );
}
