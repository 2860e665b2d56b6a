// A timeline to read, in a frame of another site.

import { render } from "preact";
import { Reader } from "./take/Reader";
import "./styles/embed.css";

render(<Reader />, document.getElementById("page")!);
