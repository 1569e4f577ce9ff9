// Asks again, a few times and ever later, for a picture that could not be drawn: a busy machine may have time by then.

import { useEffect, useState } from 'preact/hooks';

const WAITS_MS = [1500, 4000, 10_000];

/** Calls `onLoaded` when the picture came after all, so that it can be shown without a gap. */
export function useLaterTry(src: string, isMissing: boolean, onLoaded: () => void): void {
  const [tries, setTries] = useState(0);
  const wait = isMissing ? WAITS_MS[tries] : undefined;
  useEffect(() => {
    if (wait === undefined) return;
    const timer = setTimeout(() => {
      const again = new Image();
      again.onload = onLoaded;
      again.onerror = () => setTries(tries + 1);
      again.src = src;
    }, wait);
    return () => clearTimeout(timer);
  }, [src, wait]);
}
