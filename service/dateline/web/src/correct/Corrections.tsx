import type { TimelineEvent } from "../api/types";
export function Corrections(_: { event: TimelineEvent }) { return null; }
