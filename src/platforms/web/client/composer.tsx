// Where one writes: grows with its text, completes commands, recalls the last line. Sends nothing itself.

import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LINE_LIMIT } from '../typed-text.ts';
import type { WireManifest } from '../wire.ts';
import { moveFor } from './blocks/choice-menu.tsx';
import { complete } from './completion.ts';
import { CompletionList, optionId } from './completion-list.tsx';
import { SendIcon } from './icons.tsx';
import { useReading } from './phrases.ts';

interface Props {
  readonly label: string;
  readonly manifest: WireManifest;
  /** What was left unsent here. */
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  /** True when the line was taken; else it comes back into the field. */
  readonly onSend: (text: string) => Promise<boolean>;
}

export function Composer({ label, manifest, draft, onDraft, onSend }: Props) {
  const { words, language } = useReading();
  const [text, setText] = useState(draft);
  const [caret, setCaret] = useState(draft.length);
  const [pointed, setPointed] = useState({ at: '', index: -1 });
  const [dismissed, setDismissed] = useState<string>();
  const said = useRef<string[]>([]);
  const recalled = useRef(0);
  const caretWanted = useRef<number | undefined>(undefined);
  const field = useRef<HTMLTextAreaElement>(null);
  const list = useId();

  const before = text.slice(0, caret).normalize('NFC');
  const { from, suggestions, sendable } = complete(manifest, before, language);
  const open = suggestions.length > 0 && dismissed !== before;
  // What was pointed at before the line changed is forgotten, at once: keys come faster than effects.
  const active = pointed.at === before ? pointed.index : -1;
  const setActive = (index: number) => setPointed({ at: before, index });
  // While the line is fine as it stands, Enter sends it: nothing is chosen until an arrow says so.
  const chosen = active >= 0 && active < suggestions.length ? active : sendable ? -1 : 0;

  useEffect(() => onDraft(text), [text, onDraft]);
  useLayoutEffect(() => {
    const element = field.current!;
    // Once the field has its new text and before the next key: else the caret would be put into the old one.
    if (caretWanted.current !== undefined) element.setSelectionRange(caretWanted.current, caretWanted.current);
    caretWanted.current = undefined;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [text]);

  const show = (next: string, at = next.length) => {
    setText(next);
    setCaret(at);
    caretWanted.current = at;
  };
  const take = (index: number) => {
    const head = before.slice(0, from) + suggestions[index]!.insert;
    show(head + text.slice(caret), head.length);
    field.current?.focus();
  };
  const send = async () => {
    const line = text.trim();
    if (line === '') return;
    said.current.push(line);
    recalled.current = 0;
    show('');
    if (!(await onSend(line))) setText((now) => (now === '' ? line : now));
  };
  const recall = (step: 1 | -1) => {
    recalled.current = Math.min(Math.max(recalled.current + step, 0), said.current.length);
    show(recalled.current === 0 ? '' : said.current.at(-recalled.current)!);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // While Hangul is being composed, Enter ends the syllable and belongs to the input method.
    if (event.isComposing || event.keyCode === 229) return;
    const plain = !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
    const step = open && plain ? moveFor(event.key, chosen, suggestions.length) : undefined;
    const recalling = text === '' || text === said.current.at(-recalled.current);
    if (step !== undefined && event.key.startsWith('Arrow'))
      setActive(chosen < 0 && event.key === 'ArrowUp' ? suggestions.length - 1 : step);
    else if (open && plain && event.key === 'Tab') take(Math.max(chosen, 0));
    else if (open && plain && event.key === 'Enter' && chosen >= 0) take(chosen);
    else if (open && event.key === 'Escape') setDismissed(before);
    else if (plain && event.key === 'Enter') void send();
    else if (plain && event.key === 'ArrowUp' && recalling && said.current.length > 0) recall(1);
    else if (plain && event.key === 'ArrowDown' && recalled.current > 0 && recalling) recall(-1);
    else return;
    event.preventDefault();
  };
  const onInput = (element: HTMLTextAreaElement) => {
    setText(element.value);
    setCaret(element.selectionStart);
    recalled.current = 0;
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {open && <CompletionList id={list} suggestions={suggestions} active={chosen} onPoint={setActive} onTake={take} />}
      <p class="hidden" role="status">
        {open && `${words.suggestions}: ${suggestions.length}`}
      </p>
      <div class="composer-field">
        <textarea
          ref={field}
          rows={1}
          value={text}
          maxLength={LINE_LIMIT}
          placeholder={label}
          aria-label={label}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={open ? list : undefined}
          aria-activedescendant={open && chosen >= 0 ? optionId(list, chosen) : undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellcheck={false}
          enterkeyhint="send"
          onInput={(event) => onInput(event.currentTarget)}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
        />
        <button type="submit" class="send" aria-label={words.send} disabled={text.trim() === ''}>
          <SendIcon />
        </button>
      </div>
      <p class="composer-keys">{words.keys}</p>
    </form>
  );
}
