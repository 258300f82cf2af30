import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes `folder`, and those that it is in, where they aren't there yet. One by one: Node's own recursive way
 * never comes back from where a folder can't be made, as in /proc.
 *
 * @param onMade told each that had to be made, the outermost first
 * @throws what the file system says where there can be no such folder
 */
export function makeFolder(folder: string, onMade: (made: string) => void = () => {}): void {
  const missing: string[] = [];
  for (let each = resolve(folder); !existsSync(each); each = dirname(each)) missing.unshift(each);
  for (const each of missing) {
    mkdirSync(each);
    onMade(each);
  }
  if (!statSync(folder).isDirectory())
    throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' });
}
