declare module "@knight-lab/timelinejs" {
  export class Timeline {
    constructor(place: HTMLElement | string, data: unknown, options: Record<string, unknown>);
  }
}
