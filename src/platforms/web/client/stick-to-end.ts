// Follows the newest item while the reader does, and stays where it is while they read further up.

import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

const NEAR = 48;
const MARGIN = 8;

/** At the start of the newest item, at the very end (the reader went there), or somewhere further up. */
type Mode = 'newest' | 'end' | 'away';

interface Item {
  readonly id: string;
}

interface Sticking {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
  /** How many items came while the reader was further up; undefined while they follow. */
  readonly missed: number | undefined;
  readonly toEnd: () => void;
}

/** `lastIsMine`: who has just said something wants to see it. */
export function useStickToEnd(place: string, items: readonly Item[], lastIsMine: boolean): Sticking {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const mode = useRef<Mode>('newest');
  const aim = useRef(0);
  const fromEnd = useRef(0);
  const size = useRef('');
  const [missed, setMissed] = useState<number>();
  const last = items.at(-1)?.id;
  const first = items[0]?.id;

  const follow = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    element.scrollTop = Math.min(element.scrollHeight, startOfLast(element));
    aim.current = element.scrollTop;
    size.current = sizeOf(element);
    mode.current = 'newest';
    setMissed(undefined);
  }, []);
  const toEnd = useCallback(() => {
    const element = scroller.current;
    if (element !== null) element.scrollTop = element.scrollHeight;
  }, []);

  useEffect(() => {
    const element = scroller.current!;
    const onScroll = () => {
      // The content has grown or shrunk beneath the reader: not they have moved. The observer is about to see to it.
      if (size.current !== sizeOf(element)) return;
      fromEnd.current = element.scrollHeight - element.scrollTop;
      const atEnd = fromEnd.current - element.clientHeight < NEAR;
      mode.current = Math.abs(element.scrollTop - aim.current) < 2 ? 'newest' : atEnd ? 'end' : 'away';
      setMissed((count) => (mode.current === 'away' ? (count ?? 0) : undefined));
    };
    // A picture that has loaded, or a window that has shrunk, must not push the newest out of sight.
    const observer = new ResizeObserver(() => {
      size.current = sizeOf(element);
      if (mode.current === 'newest') follow();
      else if (mode.current === 'end') toEnd();
    });
    observer.observe(element);
    observer.observe(content.current!);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [follow, toEnd]);

  useLayoutEffect(follow, [place, follow]);

  useLayoutEffect(() => {
    if (mode.current !== 'away' || lastIsMine) follow();
    else setMissed((count) => (count ?? 0) + 1);
  }, [last, follow]);

  // Earlier items came in above: what the reader looks at stays where it is.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element !== null && mode.current === 'away') element.scrollTop = element.scrollHeight - fromEnd.current;
  }, [first]);

  return { scroller, content, missed, toEnd };
}

function sizeOf(element: HTMLElement): string {
  return `${element.scrollHeight} ${element.clientHeight}`;
}

// An answer longer than the window is shown from its heading on, not from its last button.
function startOfLast(element: HTMLElement): number {
  const articles = element.querySelectorAll('article');
  const article = articles[articles.length - 1];
  if (article === undefined) return Infinity;
  const top = article.getBoundingClientRect().top - element.getBoundingClientRect().top + element.scrollTop;
  return top - MARGIN;
}
