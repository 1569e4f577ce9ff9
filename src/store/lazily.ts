// Opened when it is first asked for, and once.

/** `open` runs at the first call; a failure is forgotten, so that the next call tries again. */
export function lazily<T>(open: () => Promise<T>): { (): Promise<T>; readonly opened: () => Promise<T> | undefined } {
  let opened: Promise<T> | undefined;
  const get = () => {
    opened ??= open().catch((fault: unknown) => {
      opened = undefined;
      throw fault;
    });
    return opened;
  };
  return Object.assign(get, { opened: () => opened });
}
