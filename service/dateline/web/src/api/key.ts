// The key of a service that asks for one. It is forgotten when the window is closed.

const NAME = "dateline.key";

export const hasKey = (): boolean => sessionStorage.getItem(NAME) !== null;

/** Use a key from now on; none where it is empty. */
export function keepKey(key: string): void {
  if (key.trim()) sessionStorage.setItem(NAME, key.trim());
  else sessionStorage.removeItem(NAME);
}

/** The header that carries the key, if there is one. */
export function keyHeader(): Record<string, string> {
  const key = sessionStorage.getItem(NAME);
  return key === null ? {} : { Authorization: `Bearer ${key}` };
}
