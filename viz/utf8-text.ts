/** The bytes of a file as text: what is none is refused, since a letter put in place of another would be a change. */

/** Null where `bytes` are not text in UTF-8. */
export function utf8Text(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
