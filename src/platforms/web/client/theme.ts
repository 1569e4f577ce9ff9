// Dark or light: what the system says until the reader chooses. The colours themselves are the style sheet's.

import { useEffect, useState } from 'preact/hooks';
import { keepTheme, readTheme, type Theme } from './preferences.ts';

export function useTheme(): [Theme, (theme: Theme) => void] {
  const [chosen, setChosen] = useState(readTheme);
  const [system, setSystem] = useState<Theme>(systemTheme);

  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => setSystem(systemTheme());
    dark.addEventListener('change', follow);
    return () => dark.removeEventListener('change', follow);
  }, []);

  const theme = chosen ?? system;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);

  const choose = (next: Theme) => {
    keepTheme(next);
    setChosen(next);
  };
  return [theme, choose];
}

function systemTheme(): Theme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
