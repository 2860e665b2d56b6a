// What the service answers, as far as the page reads it (docs/api.md, /openapi.json).

export const STATUSES = [
  "occurred",
  "ongoing",
  "planned",
  "cancelled",
  "alleged",
  "denied",
  "not_occurred",
  "hypothetical",
] as const;
export type Status = (typeof STATUSES)[number];

/** Both ends included; null is open. */
export interface Bounds {
  start: string | null;
  end: string | null;
}

export interface Alternative extends Bounds {
  text: string;
  score: number;
}

export type Basis = "stated" | "resolved" | "event" | "inherited" | "published";

export interface EventDate extends Bounds {
  edtf: string;
  granularity: string;
  modifier: "early" | "mid" | "late" | "start" | "end" | "about" | null;
  relation: "in" | "before" | "after" | "since" | "until" | "during";
  text: string;
  basis: Basis;
  alternatives: Alternative[];
}

/** Words of a text; offsets are half-open and count code points. */
export interface Span {
  text: string;
  start: number;
  end: number;
}

/** One telling of an event in one sentence. */
export interface Source {
  article: string;
  field: "text" | "title";
  quote: string;
  /** The sentence in the page of its article; null where the article has none. */
  link: string | null;
  start: number;
  end: number;
  status: Status;
  copy: boolean;
  trigger: Span;
  when: Span | null;
  date: EventDate | null;
  derivation: string[];
}

export interface Participant {
  name: string;
  type: string;
  role: string;
}

export interface Disagreement {
  article: string;
  kind: "date" | "status" | "number";
  says: string;
  shown: string;
}

export interface TimelineEvent {
  id: string;
  date: EventDate | null;
  title: string;
  status: Status;
  participants: Participant[];
  places: { name: string; type: string }[];
  confidence: number;
  salience: number;
  independent_sources: number;
  sources: Source[];
  disagreements: Disagreement[];
  edited: boolean;
  pinned: boolean;
  note: string | null;
  reason?: { code: string; text: string } | null;
}

/** A pair of tellings that was weighed; `score` above 0 means that they more probably tell one event. */
export interface NearMiss {
  event: string;
  title: string;
  score: number;
  /** The telling of the event that is explained, then the other's. */
  sources: [Source, Source];
}

/** Why an event is as it is, in the service's words. */
export interface Explanation {
  account: string;
  sources: (Source & { account: string })[];
  near: NearMiss[];
}

export interface Article {
  id: string;
  title: string | null;
  publisher: string | null;
  url: string | null;
  published: EventDate | null;
  published_basis: "given" | "metadata" | "dateline" | "furniture" | "articles" | "text" | "none";
  published_bounds: Bounds;
  language: string;
  words: number;
  copy_of: string | null;
  version: number;
  withdrawn: boolean;
}

/** Someone or something that an article was said to be about; `type` is "" where it was not told. */
export interface NamedEntity {
  name: string;
  type: string;
  aliases: string[];
}

export interface ArticleText extends Article {
  text: string;
  entities: NamedEntity[];
}

export interface Warning {
  code: string;
  article: string | null;
  message: string;
}

export interface Timeline {
  id: string;
  name: string | null;
  entity: string | null;
  revision: number;
  events: TimelineEvent[];
  undated: TimelineEvent[];
  articles: Article[];
  warnings: Warning[];
  partial: boolean;
}

/** A timeline as the list of timelines tells it. */
export interface KeptTimeline {
  id: string;
  name: string | null;
  revision: number;
  created: string;
  changed: string;
}

/** An article as it is handed in; the service infers the date that is not given. */
export interface NewArticle {
  text: string;
  title?: string;
  publisher?: string;
  url?: string;
  published?: string;
}

export interface EditTarget {
  sources: { article: string; quote: string; trigger: string }[];
  added: string | null;
}

export interface Edit {
  id: string;
  op: "set" | "hide" | "pin" | "note" | "merge" | "split" | "add";
  author: string | null;
  made: string;
  undone: number | null;
  orphaned: boolean;
  targets: EditTarget[];
  title: string | null;
  date: EventDate | null;
  status: Status | null;
  note: string | null;
}

/** What a person says of an event; what is left out stays. */
export interface Wording {
  title?: string;
  date?: string;
  status?: Status;
  note?: string;
  author?: string;
}

export interface Fault {
  path: string;
  expected: string;
  got: string;
}
