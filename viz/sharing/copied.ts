const TYPE = 'text/plain';

/**
 * Copies a text that may still be in the making. The browser is asked at once: a click gives leave to write to the
 * clipboard for some seconds only, and the making may take longer. Gives whether it could be copied.
 *
 * @param text null where nothing came of it
 */
export async function copied(text: Promise<string | null>): Promise<boolean> {
  const blob = text.then((made) => {
    if (made === null) throw new Error('nothing to be copied');
    return new Blob([made], { type: TYPE });
  });
  try {
    await navigator.clipboard.write([new ClipboardItem({ [TYPE]: blob })]);
    return true;
  } catch {
    // Where it was not even asked, what became of the text is for whoever makes it.
    blob.catch(() => {});
    return false;
  }
}
