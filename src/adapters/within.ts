// Waits for something, but not for ever. Costs one timer: it is asked several times for each act.

/** What comes of `promise`, or of `late` where that takes more than `ms`. */
export async function within<T, L>(ms: number, promise: Promise<T>, late: () => L): Promise<T | L> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<L>((resolve, reject) => {
    timer = setTimeout(() => {
      try {
        resolve(late());
      } catch (fault) {
        reject(fault);
      }
    }, ms).unref();
  });
  return Promise.race([promise, tooLong]).finally(() => clearTimeout(timer));
}
