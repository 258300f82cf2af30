export function ExperimentsView() { return null; }
