/** Gives the reader a file. */
export function saveFile(name: string, parts: readonly (string | Blob)[]): void {
  const address = URL.createObjectURL(new Blob([...parts]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has to have begun with it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
