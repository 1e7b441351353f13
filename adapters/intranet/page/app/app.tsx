import type { JSX } from 'preact';
import { Suspense } from 'preact/compat';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { takeTokensFrom } from '../access/token.ts';
import { fetched } from '../parts/fetched.tsx';
import { Layout } from '../parts/layout.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { AboutView } from '../views/about.tsx';
import { EntryView } from '../views/entry.tsx';
import { FieldView } from '../views/field.tsx';
import { HomeView } from '../views/home.tsx';
import { ListView } from '../views/list.tsx';
import { UnknownView } from '../views/unknown.tsx';
import { type Route, useRoute } from './route.ts';
import {
  applyTheme,
  chosenLanguage,
  firstLanguage,
  firstTheme,
  remembered,
  type Settings,
  SettingsContext,
  type Theme,
} from './settings.ts';
import { startTeams } from './teams.ts';
import type { Lang } from './texts.ts';

// What not every visitor opens is fetched when it is opened.
const AccessibilityView = fetched(() => import('../views/accessibility.tsx'));
const CalendarView = fetched(() => import('../calendar/calendar-view.tsx'));
const KeepingView = fetched(() => import('../keeping/keeping-view.tsx'));
const DocumentView = fetched(() => import('../views/document.tsx'));
const ConflictsView = fetched(() => import('../views/conflicts.tsx'));
const NetworkView = fetched(() => import('../network/network-view.tsx'));
const TabConfigView = fetched(() => import('../views/tab-config.tsx'));
const ChatPanel = fetched(() => import('../chat/chat-panel.tsx'));
const ChatPage = fetched(() => import('../chat/chat-page.tsx'));
const SignedInView = fetched(() => import('../access/signed-in.tsx'));
const SignedOutView = fetched(() => import('../access/signed-out.tsx'));

/** Pages that stand alone, without what surrounds the others. */
const ALONE: Partial<Record<Route['view'], (props: { route: Route }) => JSX.Element>> = {
  chat: ChatPage,
  'signed-in': SignedInView,
  'signed-out': SignedOutView,
  'tab-config': TabConfigView, // a dialog of Teams: nothing in it may lead away
};

const VIEWS: Readonly<Partial<Record<Route['view'], (props: { route: Route }) => JSX.Element>>> = {
  home: HomeView,
  entry: EntryView,
  field: FieldView,
  document: DocumentView,
  list: ListView,
  network: NetworkView,
  conflicts: ConflictsView,
  calendar: CalendarView,
  keeping: KeepingView,
  about: AboutView,
  accessibility: AccessibilityView,
  unknown: UnknownView,
};

export function App() {
  const route = useRoute();
  const [lang, setLanguage] = useState<Lang>(firstLanguage);
  const [theme, setThemeState] = useState<Theme>(firstTheme);
  const [chat, setChat] = useState<{ open: boolean; question?: string; turn: number }>({ open: false, turn: 0 });

  const setTheme = useCallback((chosen: Theme) => {
    applyTheme(chosen);
    setThemeState(chosen);
  }, []);
  const settings = useMemo<Settings>(
    () => ({
      lang,
      theme,
      setLang(chosen) {
        remembered.set('lang', chosen);
        const url = new URL(window.location.href);
        if (url.searchParams.has('lang')) {
          url.searchParams.set('lang', chosen);
          window.history.replaceState(window.history.state, '', url);
        }
        setLanguage(chosen);
      },
      setTheme(chosen) {
        remembered.set('theme', chosen);
        setTheme(chosen);
      },
      openChat: (question) =>
        setChat(({ turn }) => ({ open: true, turn: turn + 1, ...(question ? { question } : {}) })),
    }),
    [lang, theme, setTheme],
  );

  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  useEffect(() => {
    const onLanguage = (ofTeams: Lang) => chosenLanguage() ?? setLanguage(ofTeams);
    if (route.query.get('host') === 'teams') takeTokensFrom(startTeams({ onTheme: setTheme, onLanguage }));
    // Once: Teams tells about later changes itself.
  }, []);

  const opener = useRef<HTMLButtonElement>(null);
  const closeChat = useCallback(() => {
    setChat(({ turn }) => ({ open: false, turn }));
    opener.current?.focus();
  }, []);

  const Alone = ALONE[route.view];
  if (Alone)
    return (
      <SettingsContext.Provider value={settings}>
        <Suspense fallback={<Waiting />}>
          <Alone route={route} />
        </Suspense>
      </SettingsContext.Provider>
    );
  const View = VIEWS[route.view] ?? UnknownView;
  return (
    <SettingsContext.Provider value={settings}>
      <Layout route={route} chatOpen={chat.open} opener={opener}>
        <Suspense fallback={<Waiting />}>
          <View key={`${route.view}/${route.id}`} route={route} />
        </Suspense>
      </Layout>
      {chat.open && (
        <Suspense fallback={null}>
          <ChatPanel {...(chat.question ? { question: chat.question } : {})} turn={chat.turn} onClose={closeChat} />
        </Suspense>
      )}
    </SettingsContext.Provider>
  );
}
