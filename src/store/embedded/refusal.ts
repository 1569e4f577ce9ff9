// Why a data folder cannot be used, in one sentence with advice. Nothing is ever deleted or repaired here.

import { join } from 'node:path';
import { StoreRefusal } from '../refusal.ts';
import { DATABASE_FILE } from './files.ts';

/** Found by the check at the start: the file opens, but what it holds does not fit together. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile';
  readonly code = 'SQLITE_CORRUPT';
}

/** By how the code of the fault begins: SQLite's are refined behind an underscore. */
const SENTENCES: readonly [RegExp, (folder: string, owner: string) => string][] = [
  [
    /^SQLITE_BUSY/,
    (folder, owner) =>
      `${folder} is in use by another backprop process${owner}. Stop it, or give this one its own DATA_DIR.`,
  ],
  [
    /^SQLITE_(CORRUPT|NOTADB)/,
    (folder) =>
      `${join(folder, DATABASE_FILE)} is damaged. Put a backup in its place, or move it away to start afresh; it was left untouched.`,
  ],
  [
    /^(SQLITE_FULL|ENOSPC|EDQUOT)/,
    (folder) => `The disk that holds ${folder} is full. Make room, or point DATA_DIR elsewhere; nothing was lost.`,
  ],
  [
    /^(SQLITE_(CANTOPEN|READONLY|PERM)|EACCES|EPERM|EROFS|ENOTDIR|EEXIST)/,
    (folder) => `${folder} cannot be written. Give this user a folder of its own by DATA_DIR.`,
  ],
  [
    /^(SQLITE_IOERR|EIO)/,
    (folder) => `The disk that holds ${folder} cannot be read or written. Repair it, or point DATA_DIR elsewhere.`,
  ],
];

/** Undefined for a fault of ours. `owner` reads the number of the process that has the folder, if it can. */
export function embeddedRefusal(fault: unknown, folder: string, owner: () => string): StoreRefusal | undefined {
  const code = codeOf(fault);
  if (code === undefined) return undefined;
  const sentence = SENTENCES.find(([codes]) => codes.test(code))?.[1];
  return sentence && new StoreRefusal(sentence(folder, named(owner)), { cause: fault });
}

/** The driver tells of a file that it cannot open by SQLite's number alone: 14 is SQLITE_CANTOPEN. */
function codeOf(fault: unknown): string | undefined {
  const { code, message } = fault as { readonly code?: unknown; readonly message?: unknown };
  if (/^ConnectionFailed\(.*: 14"\)$/.test(String(message))) return 'SQLITE_CANTOPEN';
  return typeof code === 'string' ? code : undefined;
}

function named(owner: () => string): string {
  try {
    return ` (number ${owner()})`;
  } catch {
    return '';
  }
}
