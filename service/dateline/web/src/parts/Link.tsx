// A link within the page: an address to copy or open beside, and no load when it is followed.

import type { ComponentChildren } from "preact";
import { addressOf, go, type Route } from "../state/route";

interface Props {
  to: Route;
  class?: string;
  label?: string | undefined;
  current?: boolean;
  id?: string;
  children: ComponentChildren;
}

export function Link({ to, class: name, label, current, id, children }: Props) {
  const follow = (event: MouseEvent): void => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a href={addressOf(to)} class={name} id={id} aria-label={label} aria-current={current ? "true" : undefined} onClick={follow}>
      {children}
    </a>
  );
}
