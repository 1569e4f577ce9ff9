// A formula or a picture on its opaque card; pressed, it opens large. Until it can be drawn its words stand instead.

import { useState } from 'preact/hooks';
import { EnlargeIcon } from '../icons.tsx';
import { useReading } from '../phrases.ts';
import { useLaterTry } from './later-try.ts';
import { ZoomDialog } from './zoom-dialog.tsx';

/** Below this share of its size a formula is no longer read: it scrolls within its card instead. */
const LEAST_FORMULA = 0.58;

interface Props {
  readonly src: string;
  readonly alt: string;
  readonly kind: 'formula' | 'picture';
  readonly size?: { readonly width: number; readonly height: number } | undefined;
}

export function Image({ src, alt, kind, size }: Props) {
  const { words } = useReading();
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading');
  const [large, setLarge] = useState(false);
  const [least, setLeast] = useState<number>();
  useLaterTry(src, state === 'failed', () => setState('loading'));
  if (state === 'failed') return <p class={`card instead instead-${kind}`}>{alt}</p>;
  return (
    <>
      <figure class={`card image image-${kind} ${state}`}>
        {/* A PNG has two pixels a CSS pixel; with this as the only candidate the browser knows its true size. */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button beside it is the keyboard's way. */}
        <img
          srcset={`${src} 2x`}
          alt={alt}
          width={size?.width}
          height={size?.height}
          style={least === undefined ? undefined : { minWidth: `${least}px` }}
          onClick={() => setLarge(true)}
          onLoad={(event) => {
            if (kind === 'formula') setLeast(Math.round(event.currentTarget.naturalWidth * LEAST_FORMULA));
            setState('shown');
          }}
          onError={() => setState('failed')}
        />
        <button type="button" class="enlarge" aria-label={words.enlarge} onClick={() => setLarge(true)}>
          <EnlargeIcon />
        </button>
      </figure>
      {large && <ZoomDialog src={src} alt={alt} kind={kind} onClose={() => setLarge(false)} />}
    </>
  );
}
