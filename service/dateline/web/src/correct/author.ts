// Who corrects: told once, kept by the browser.

const KEY = "dateline.author";

export const authorOf = (): string => localStorage.getItem(KEY) ?? "";

export const rememberAuthor = (name: string): void => localStorage.setItem(KEY, name.trim());
