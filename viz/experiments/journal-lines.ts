/** The lines of a journal, without their ends, some at a time: however large it is, little of it is in memory at once. */
export async function* linesIn(journal: Blob): AsyncGenerator<readonly string[], void, undefined> {
  const reader = journal.stream().getReader();
  const decoder = new TextDecoder();
  let begun = '';
  for (;;) {
    const { done, value } = await reader.read();
    const text = begun + (done ? decoder.decode() : decoder.decode(value, { stream: true }));
    const lines = text.split('\n');
    begun = done ? '' : (lines.pop() ?? '');
    yield lines;
    if (done) return;
  }
}
