// Asking for the key of a service that wants one.

import { keepKey } from "../api/key";
import { texts } from "../texts";

export function KeyForm({ onKey }: { onKey: () => void }) {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    keepKey(String(new FormData(event.currentTarget as HTMLFormElement).get("key")));
    onKey();
  };
  return (
    <form class="key-form" onSubmit={submit}>
      <label>
        {texts.key.label} <small>{texts.key.hint}</small>
        <input name="key" type="password" autocomplete="off" required />
      </label>
      <button type="submit">{texts.key.use}</button>
    </form>
  );
}
