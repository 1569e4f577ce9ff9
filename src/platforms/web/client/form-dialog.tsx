// A form the bot has opened, as a dialog. Closes by itself once its answers were taken.

import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { WireForm } from '../wire.ts';
import { FormField } from './form-field.tsx';
import { CloseIcon } from './icons.tsx';
import { useReading } from './phrases.ts';
import type { Problem } from './requests.ts';

interface Props {
  readonly form: WireForm;
  /** What stood in the way, or undefined when the answers were taken. */
  readonly onSubmit: (values: Record<string, string>) => Promise<Problem | undefined>;
  readonly onClose: () => void;
}

export function FormDialog({ form, onSubmit, onClose }: Props) {
  const { words } = useReading();
  const dialog = useRef<HTMLDialogElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const title = useId();
  useLayoutEffect(() => {
    dialog.current?.showModal();
    // Opening has focused the first thing that can be: the button that closes.
    const first = dialog.current?.querySelector<HTMLInputElement>('input, textarea, select');
    first?.focus();
    // Typing replaces what stands there, as after a Tab.
    if (first?.type === 'text') first.select();
  }, []);

  const submit = async (element: HTMLFormElement) => {
    const given = new FormData(element);
    const values = Object.fromEntries(form.fields.map(({ name }) => [name, String(given.get(name) ?? '')]));
    setBusy(true);
    const refused = await onSubmit(values);
    setBusy(false);
    setProblem(refused);
    if (refused === undefined) dialog.current?.close();
  };

  return (
    <dialog ref={dialog} class="form-dialog" aria-labelledby={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void submit(event.currentTarget);
        }}
      >
        <header>
          <h2 id={title}>{form.title}</h2>
          <button type="button" class="quiet" aria-label={words.close} onClick={() => dialog.current?.close()}>
            <CloseIcon />
          </button>
        </header>
        {form.fields.map((field) => (
          <FormField key={field.name} field={field} />
        ))}
        {problem !== undefined && (
          <p class="problem" role="alert">
            {words.refusals[problem]}
          </p>
        )}
        <footer>
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {words.cancel}
          </button>
          <button type="submit" class={`button primary ${busy ? 'busy' : ''}`} aria-disabled={busy}>
            {form.submit}
          </button>
        </footer>
      </form>
    </dialog>
  );
}
