/** Why the file system refuses to write, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'it may not be written to',
  EPERM: 'it may not be written to',
  EROFS: 'it is on a file system that is read only',
  ENOSPC: 'there is no space left on the disk',
  EDQUOT: 'there is no space left in your quota',
  EFBIG: 'a file would become larger than is allowed',
  EEXIST: 'there is a file in the way; a folder is wanted',
  ENOENT: 'it can’t be made there',
  ENOTDIR: 'there is a file in the way; a folder is wanted',
  EISDIR: 'there is a folder of the name of a file in it',
  ENAMETOOLONG: 'the name is too long',
};
