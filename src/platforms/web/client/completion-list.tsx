// The suggestions above the composer. The text field keeps the focus and names the active one.

import type { Suggestion } from './completion.ts';
import { useReading } from './phrases.ts';

interface Props {
  readonly id: string;
  readonly suggestions: readonly Suggestion[];
  readonly active: number;
  readonly onPoint: (index: number) => void;
  readonly onTake: (index: number) => void;
}

export function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}

export function CompletionList({ id, suggestions, active, onPoint, onTake }: Props) {
  const { words } = useReading();
  return (
    <div class="completion" id={id} role="listbox" aria-label={words.suggestions}>
      {suggestions.map((suggestion, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the text field holds the focus and names its active option.
        <div
          key={suggestion.insert}
          id={optionId(id, index)}
          class="completion-option"
          role="option"
          aria-selected={index === active}
          ref={index === active ? (element) => element?.scrollIntoView({ block: 'nearest' }) : null}
          onPointerMove={() => onPoint(index)}
          // A press, not a click: a click would take the focus out of the field first.
          onPointerDown={(event) => {
            event.preventDefault();
            onTake(index);
          }}
        >
          <span class="completion-label">{suggestion.label}</span>
          <span class="completion-detail">{suggestion.detail}</span>
        </div>
      ))}
    </div>
  );
}
