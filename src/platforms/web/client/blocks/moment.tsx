// A moment in time, counted down by the page itself; the words come from the browser's own language data.

import { useEffect, useState } from 'preact/hooks';
import { useReading } from '../phrases.ts';

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

export function Moment({ at, show }: { at: number; show: 'relative' | 'time' | 'date' }) {
  const { language } = useReading();
  const now = useNow(show === 'relative');
  const text = show === 'relative' ? relative(at - now, language) : absolute(at, show, language);
  // A ticking text must not be read out each second.
  return (
    <time class="moment" dateTime={new Date(at).toISOString()} title={absolute(at, 'full', language)} aria-live="off">
      {text}
    </time>
  );
}

/** `in 12 seconds`, `3 minutes ago`: whole units, rounded toward now. */
export function relative(milliseconds: number, language: string): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  const seconds = milliseconds > 0 ? Math.ceil(milliseconds / 1000) : -Math.floor(-milliseconds / 1000);
  for (const [unit, size] of UNITS) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit);
  }
  return format.format(seconds, 'second');
}

function absolute(at: number, show: 'time' | 'date' | 'full', language: string): string {
  const date = { dateStyle: 'medium' } as const;
  const time = { timeStyle: 'short' } as const;
  const style = show === 'time' ? time : show === 'date' ? date : { ...date, ...time };
  return new Intl.DateTimeFormat(language, style).format(at);
}

function useNow(ticking: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!ticking) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [ticking]);
  return now;
}
