// At the foot of the sidebar: who one is, in which language and colours, and the way to be somebody else.

import { Avatar } from './avatar.tsx';
import { LeaveIcon, MoonIcon, SunIcon } from './icons.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { useReading } from './phrases.ts';
import type { Theme } from './preferences.ts';

interface Props {
  readonly name: string;
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  readonly onLeave: () => void;
}

export function OwnPanel({ name, theme, onTheme, onLeave }: Props) {
  const { words } = useReading();
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <footer class="own">
      <div class="own-name">
        <Avatar name={name} bot={false} />
        <strong>{name}</strong>
        <button
          type="button"
          class="quiet"
          aria-label={words.switchPerson}
          title={words.switchPerson}
          onClick={onLeave}
        >
          <LeaveIcon />
        </button>
      </div>
      <div class="own-settings">
        <LanguageChoice />
        <ThemeButton label={other === 'dark' ? words.toDark : words.toLight} other={other} onTheme={onTheme} />
      </div>
    </footer>
  );
}

function ThemeButton({ label, other, onTheme }: { label: string; other: Theme; onTheme: (theme: Theme) => void }) {
  return (
    <button type="button" class="quiet" aria-label={label} title={label} onClick={() => onTheme(other)}>
      {other === 'dark' ? <MoonIcon /> : <SunIcon />}
    </button>
  );
}
