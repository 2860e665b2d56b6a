// Which view the address asks for.

import { Start } from "./bring/Start";
import { useRoute } from "./state/route";
import { TimelineView } from "./TimelineView";

export function App() {
  const route = useRoute();
  return route.timeline === null ? <Start /> : <TimelineView key={route.timeline} id={route.timeline} route={route} />;
}
