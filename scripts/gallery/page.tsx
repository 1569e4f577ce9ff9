// The gallery's page: stories side by side in the language, the theme and the width that one chooses.

import '../../src/platforms/web/client/styles/app.css';
import './gallery.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { MessageView } from '../../src/platforms/web/client/message-view.tsx';
import { ReadingContext, WORDS } from '../../src/platforms/web/client/phrases.ts';
import type { ShownStory } from './shown-story.ts';

declare global {
  interface Window {
    readonly STORIES: readonly ShownStory[];
  }
}

const LANGUAGES = ['ko', 'en'] as const;
const THEMES = ['dark', 'light'] as const;
const WIDTHS = ['400', '720'] as const;

function Choice<T extends string>(props: { values: readonly T[]; value: T; choose: (value: T) => void }) {
  return (
    <span class="gallery-choice">
      {props.values.map((value) => (
        <button
          key={value}
          type="button"
          class={`button ${value === props.value ? 'primary' : ''}`}
          onClick={() => props.choose(value)}
        >
          {value}
        </button>
      ))}
    </span>
  );
}

function Story({ story, width }: { story: ShownStory; width: string }) {
  const message = {
    id: story.name,
    order: 0,
    place: 'gallery',
    at: Date.now(),
    author: { id: 'bot', name: 'backprop', bot: true },
    privately: story.privately,
    thinking: false,
    blocks: story.blocks,
  };
  return (
    <section class="gallery-story" id={story.name}>
      <h2>
        <a href={`#${story.name}`}>{story.name}</a>
      </h2>
      <div class="gallery-forms">
        <div class="gallery-web" style={{ width: `${width}px` }}>
          {story.blocks.length > 0 && <MessageView message={message} continues={false} pressed="" onPress={() => {}} />}
        </div>
        <pre>{story.plain}</pre>
      </div>
    </section>
  );
}

/** `?language=ko&theme=dark&width=400&only=lesson` chooses what one sees first. */
const asked = new URLSearchParams(location.search);
const first = <T extends string>(name: string, values: readonly T[]): T =>
  values.find((value) => value === asked.get(name)) ?? values[0]!;

function Gallery() {
  const [language, setLanguage] = useState(first('language', LANGUAGES));
  const [theme, setTheme] = useState(first('theme', THEMES));
  const [width, setWidth] = useState(first('width', WIDTHS));
  const [only, setOnly] = useState(asked.get('only') ?? '');
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const shown = window.STORIES.filter((story) => story.language === language && story.name.includes(only));
  return (
    <ReadingContext.Provider value={{ language, words: WORDS[language] }}>
      <nav class="gallery-bar">
        <Choice values={LANGUAGES} value={language} choose={setLanguage} />
        <Choice values={THEMES} value={theme} choose={setTheme} />
        <Choice values={WIDTHS} value={width} choose={setWidth} />
        <input
          aria-label="Only stories whose name has"
          placeholder="story"
          value={only}
          onInput={(event) => setOnly(event.currentTarget.value)}
        />
        <span>{shown.length} stories</span>
      </nav>
      {shown.map((story) => (
        <Story key={`${story.language} ${story.name}`} story={story} width={width} />
      ))}
    </ReadingContext.Provider>
  );
}

render(<Gallery />, document.getElementById('gallery')!);
