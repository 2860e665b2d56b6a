// How the page speaks to the service: JSON, entity tags, and every error as a Problem.

import { texts } from "../texts";
import { keyHeader } from "./key";
import type { Fault } from "./types";

/** An answer that is not a success; `status` 0 where no answer came. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly faults: Fault[] = [],
  ) {
    super(message);
  }

  /** Whether the service wants a key, or another one. */
  get isLocked(): boolean {
    return this.status === 401 || this.status === 403;
  }

  /** Whether someone else has changed the thing since it was read. */
  get isConflict(): boolean {
    return this.status === 412 || this.status === 409;
  }
}

/** A thing with the tag that a change of it must name. */
export interface Tagged<T> {
  value: T;
  tag: string;
}

interface Request {
  method?: string;
  accept?: string;
  /** A value to be sent as JSON, or a document that goes out as it is, by its type. */
  body?: unknown;
  /** The tag of what is changed. */
  ifMatch?: string;
  /** The tag of what is here already. */
  unless?: string;
  /** Makes a repeated POST harmless. */
  once?: string;
}

/** Ask the service. Throws a Problem for every answer but a success. */
export async function ask<T>(path: string, request: Request = {}): Promise<Tagged<T>> {
  const response = await reach(path, request);
  if (!response.ok) throw await problemOf(response);
  const value = (response.status === 204 ? undefined : await response.json()) as T;
  return { value, tag: response.headers.get("ETag") ?? "" };
}

/** A file that the service writes, with the key. Throws a Problem where it does not. */
export async function fetchFile(path: string): Promise<Blob> {
  const response = await reach(path, { accept: "*/*" });
  if (!response.ok) throw await problemOf(response);
  return response.blob();
}

/** Ask for a thing unless it is still as it was when it had a tag; null where it is. */
export async function askUnless<T>(path: string, tag: string): Promise<Tagged<T> | null> {
  try {
    return await ask<T>(path, { unless: tag });
  } catch (error) {
    if (error instanceof Problem && error.status === 304) return null;
    throw error;
  }
}

async function reach(path: string, { method, body, accept, ifMatch, unless, once }: Request): Promise<Response> {
  const headers: Record<string, string> = { Accept: accept ?? "application/json", ...keyHeader() };
  const isDocument = body instanceof Blob;
  if (body !== undefined) headers["Content-Type"] = isDocument ? body.type : "application/json";
  if (ifMatch) headers["If-Match"] = ifMatch;
  if (unless) headers["If-None-Match"] = unless;
  if (once) headers["Idempotency-Key"] = once;
  const sent = isDocument ? body : body === undefined ? null : JSON.stringify(body);
  try {
    return await fetch(path, { method: method ?? "GET", headers, body: sent, credentials: "same-origin" });
  } catch {
    throw new Problem(0, texts.problems.unreachable);
  }
}

/** The problem document of an answer, in words for a person. */
async function problemOf(response: Response): Promise<Problem> {
  const told = await response.json().catch(() => ({}));
  const faults: Fault[] = told.errors ?? [];
  const said = faults.length
    ? faults.map((fault) => texts.problems.fault(fault.path, fault.expected, fault.got)).join("\n")
    : (told.detail ?? response.statusText);
  return new Problem(response.status, said, faults);
}

/** What a caught error says to a person. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
