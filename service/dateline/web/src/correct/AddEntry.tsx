export function AddEntry() { return <p />; }
