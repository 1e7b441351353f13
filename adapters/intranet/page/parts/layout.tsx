/** What stands around every view: skip link, banner, navigation, footer, the button of the chat. */
import type { ComponentChildren, RefObject } from 'preact';
import { SignOut } from '../access/sign-out.tsx';
import { href, type Route, type View } from '../app/route.ts';
import { THEMES, type Theme, useSettings, useTexts } from '../app/settings.ts';
import { ChatIcon } from './icons.tsx';

interface Props {
  readonly route: Route;
  readonly chatOpen: boolean;
  readonly opener: RefObject<HTMLButtonElement | null>;
  readonly children: ComponentChildren;
}

export function Layout({ route, chatOpen, opener, children }: Props) {
  const texts = useTexts();
  const { openChat } = useSettings();
  // Contradictions are a part of the upkeep, with an address of their own.
  const current = route.view === 'conflicts' ? 'keeping' : route.view;
  const pages: readonly (readonly [View, string, string])[] = [
    ['home', '/', texts.search],
    ['list', '/list', texts.list],
    ['network', '/network', texts.network],
    ['calendar', '/calendar', texts.calendar],
    ['keeping', '/keeping', texts.keeping],
    ['about', '/about', texts.about],
  ];
  return (
    <>
      <a class="skip" href="#main">
        {texts.skip}
      </a>
      <header class="banner">
        <div class="banner-row">
          <a class="brand" href={href('/')}>
            <img src="/icon.svg" alt="" width="36" height="36" />
            <span>Gremienlotse</span>
          </a>
          <nav class="nav" aria-label={texts.nav}>
            {pages.map(([view, path, label]) => (
              <a key={view} href={href(path)} aria-current={current === view ? 'page' : undefined}>
                {label}
              </a>
            ))}
          </nav>
          <Preferences />
          <SignOut />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer class="footer">
        <p>{texts.tagline}</p>
        <a href={href('/accessibility')}>{texts.accessibility}</a>
        <a href="/api/openapi.json">API</a>
      </footer>
      <button
        type="button"
        class="chat-button"
        ref={opener}
        hidden={chatOpen}
        aria-expanded={chatOpen}
        onClick={() => openChat()}
      >
        <ChatIcon />
        <span>{texts.chatOpen}</span>
      </button>
    </>
  );
}

function Preferences() {
  const texts = useTexts();
  const { lang, setLang, theme, setTheme } = useSettings();
  const other = lang === 'de' ? 'en' : 'de';
  return (
    <div class="preferences">
      <label>
        <span class="unseen">{texts.theme}</span>
        <select value={theme} onChange={(event) => setTheme(event.currentTarget.value as Theme)}>
          {THEMES.map((name) => (
            <option key={name} value={name}>
              {texts.themes[name]}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="quiet" lang={other} onClick={() => setLang(other)}>
        {other === 'en' ? 'English' : 'Deutsch'}
      </button>
    </div>
  );
}
