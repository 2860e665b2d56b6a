// Bringing articles: a place to paste, to drop and to choose files, and the pile of what was brought.

import { useRef, useState } from "preact/hooks";
import { Alert } from "../parts/Alert";
import { texts } from "../texts";
import { ENDINGS } from "./drafts";
import { Pile } from "./Pile";
import { Sending } from "./Sending";
import { type Intake, useIntake } from "./useIntake";

interface Props {
  /** The timeline to add to; null where a new one is to be made. */
  timeline: string | null;
  onDone: (timeline: string) => void;
}

export function Bring({ timeline, onDone }: Props) {
  const intake = useIntake(timeline);
  const [name, setName] = useState("");
  const { bringing, text, refused, isOver, drag } = intake;
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const made = await intake.send(name);
    if (made) onDone(made);
  };
  return (
    <form class={isOver ? "bring over" : "bring"} {...drag} onSubmit={(event) => void send(event)}>
      <Pile bringing={bringing} />
      <Paste intake={intake} />
      {refused.map((file) => (
        <Alert key={file} problem={texts.bring.badFile(file)} />
      ))}
      {timeline === null && (
        <label class="timeline-name">
          {texts.bring.timelineName} <small>{texts.bring.timelineNameHint}</small>
          <input value={name} maxLength={200} disabled={bringing.isBusy} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
      )}
      <Alert problem={bringing.problem} />
      <Sending bringing={bringing} isNew={timeline === null} pasted={text.trim() ? 1 : 0} onGoOn={onDone} />
    </form>
  );
}

function Paste({ intake: { bringing, text, setText, isOver, addPasted, addFiles } }: { intake: Intake }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const add = (): void => {
    addPasted();
    field.current?.focus();
  };
  return (
    <>
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
        <button type="button" disabled={!text.trim() || bringing.isBusy} onClick={add}>
          {texts.bring.add}
        </button>
        <span class="drop">{isOver ? texts.bring.dropping : texts.bring.drop}</span>
        <FileButton isDisabled={bringing.isBusy} onFiles={(files) => void addFiles(files)} />
      </div>
    </>
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
        accept={ENDINGS}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}
