// One picture, as large as the window allows, with its words below it.

import { useLayoutEffect, useRef } from 'preact/hooks';
import { CloseIcon } from '../icons.tsx';
import { useReading } from '../phrases.ts';

interface Props {
  readonly src: string;
  readonly alt: string;
  readonly kind: 'formula' | 'picture';
  readonly onClose: () => void;
}

export function ZoomDialog({ src, alt, kind, onClose }: Props) {
  const { words } = useReading();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has Escape and the button.
    <dialog
      ref={dialog}
      class="zoom"
      aria-label={kind === 'formula' ? words.formula : words.picture}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      <button type="button" class="quiet zoom-close" aria-label={words.close} onClick={close}>
        <CloseIcon />
      </button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard. */}
      <div class="card zoom-card" tabIndex={0}>
        <img class={`zoom-${kind}`} src={src} alt={alt} />
      </div>
      <p class="zoom-alt" aria-hidden="true">
        {alt}
      </p>
    </dialog>
  );
}
