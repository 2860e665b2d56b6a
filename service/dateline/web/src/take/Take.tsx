export function Take() { return <p />; }
