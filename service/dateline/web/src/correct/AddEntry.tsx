// An entry that no article tells.

import { useState } from "preact/hooks";
import { Alert } from "../parts/Alert";
import { useDesk } from "../state/desk";
import { go } from "../state/route";
import { texts } from "../texts";
import { DateFields } from "./DateFields";
import { edtfOf, NO_DATE } from "./edtf";
import { useAct } from "./useAct";

export function AddEntry() {
  const { route } = useDesk();
  const { isBusy, problem, edit } = useAct();
  const [title, setTitle] = useState("");
  const [typed, setTyped] = useState(NO_DATE);
  const date = edtfOf(typed);
  const add = async (submit: SubmitEvent): Promise<void> => {
    submit.preventDefault();
    const made = await edit({ op: "add", title: title.trim(), date });
    if (made) go({ ...route, entry: made.id, panel: null }, { replace: true });
  };
  return (
    <form class="panel edit" onSubmit={(submit) => void add(submit)}>
      <h2>{texts.add.title}</h2>
      <p class="hint">{texts.add.lead}</p>
      <label>
        {texts.correct.title}
        <input required dir="auto" value={title} onInput={(input) => setTitle(input.currentTarget.value)} />
      </label>
      <DateFields typed={typed} onChange={setTyped} />
      <Alert problem={problem} />
      <p class="buttons">
        <button type="submit" class="main" disabled={!title.trim() || !date || isBusy}>
          {texts.add.act}
        </button>
      </p>
    </form>
  );
}
