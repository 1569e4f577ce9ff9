// A menu of up to 25 options that acts only when one is chosen. A native select would act on each arrow key.

import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { WireBlock } from '../../wire.ts';
import { ChevronIcon } from '../icons.tsx';
import { usePressing } from './pressing.ts';

export function ChoiceMenu({ placeholder, press: name, options }: Extract<WireBlock, { kind: 'select' }>) {
  const { press, pressed } = usePressing();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const busy = pressed.has(name);

  // Before the next key comes, not after the next frame.
  useLayoutEffect(() => {
    if (!open) return undefined;
    list.current?.focus();
    list.current?.scrollIntoView({ block: 'nearest' });
    const away = (event: Event) => root.current?.contains(event.target as Node) || setOpen(false);
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [open]);
  useEffect(() => list.current?.children[active]?.scrollIntoView({ block: 'nearest' }), [active, open]);

  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const choose = (index: number) => {
    close();
    press(name, options[index]!.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = moveFor(event.key, active, options.length);
    if (step !== undefined) setActive(step);
    else if (event.key === 'Enter' || event.key === ' ') choose(active);
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else {
      const found = startingWith(
        options.map((option) => option.label),
        event.key,
        active,
      );
      if (found !== undefined) setActive(found);
      return;
    }
    event.preventDefault();
  };

  return (
    <div class="choice" ref={root}>
      <button
        ref={opener}
        type="button"
        class={`choice-opener ${busy ? 'busy' : ''}`}
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-disabled={pressed.size > 0}
        aria-busy={busy}
        onClick={() => pressed.size === 0 && setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || pressed.size > 0) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <span>{placeholder}</span>
        <ChevronIcon />
      </button>
      {open && (
        <div
          ref={list}
          class="choice-list"
          role="listbox"
          aria-label={placeholder}
          aria-activedescendant={`${id}-${active}`}
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          {options.map((option, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus and names its active option.
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the list's.
            <div
              key={option.value}
              id={`${id}-${index}`}
              class="choice-option"
              role="option"
              aria-selected={index === active}
              onPointerMove={() => setActive(index)}
              onClick={() => choose(index)}
            >
              <span>{option.label}</span>
              {option.description !== undefined && <small>{option.description}</small>}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

/** Where a key moves to in a list, or undefined when it is not for moving. */
export function moveFor(key: string, active: number, count: number): number | undefined {
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return (active + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

function startingWith(labels: readonly string[], key: string, after: number): number | undefined {
  if ([...key].length !== 1) return undefined;
  const order = labels.map((_, index) => (after + 1 + index) % labels.length);
  return order.find((index) => labels[index]!.toLowerCase().startsWith(key.toLowerCase()));
}
