import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's top folder, or the folder named as the first plain argument (for trials). */
export function projectRoot(args) {
  const named = args.find(arg => !arg.startsWith('--'));
  return named ? resolve(named) : fileURLToPath(new URL('../..', import.meta.url));
}

/** Paths below root/folder that end in the extension, relative to root, in a fixed order. */
export function filesBelow(root, folder, extension) {
  let entries;
  try {
    entries = readdirSync(join(root, folder), { recursive: true });
  } catch (error) {
    if (error.code === 'ENOENT') {
      return [];
    }
    throw error;
  }
  return entries
    .filter(path => path.endsWith(extension))
    .map(path => join(folder, path).replaceAll('\\', '/'))
    .sort();
}
