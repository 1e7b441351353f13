/** Where the page is: path and query of the address bar, as a value that components can follow. */
import { useEffect, useState } from 'preact/hooks';
import { saveWithToken } from '../access/token.ts';

export type View =
  | 'home'
  | 'entry'
  | 'field'
  | 'document'
  | 'list'
  | 'network'
  | 'conflicts'
  | 'calendar'
  | 'keeping'
  | 'about'
  | 'accessibility'
  | 'chat'
  | 'tab-config'
  | 'signed-in'
  | 'signed-out'
  | 'unknown';

export interface Route {
  readonly view: View;
  readonly id: string;
  readonly query: URLSearchParams;
}

const SINGLE: readonly string[] = [
  'list',
  'network',
  'calendar',
  'keeping',
  'conflicts',
  'about',
  'accessibility',
  'chat',
  'tab-config',
  'signed-in',
  'signed-out',
];
const WITH_ID: readonly string[] = ['entry', 'field', 'document'];

export function routeOf(path: string, search: string): Route {
  const query = new URLSearchParams(search);
  const [, first = '', rest] = path.split('/');
  if (first === '') return { view: 'home', id: '', query };
  if (rest && WITH_ID.includes(first)) return { view: first as View, id: decoded(rest), query };
  return { view: SINGLE.includes(first) && rest === undefined ? (first as View) : 'unknown', id: '', query };
}

/** A cut link may end within an escaped letter; then nothing has this id, and the page says so. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Parameters that belong to the visit and not to the page; links carry them along. */
const KEPT = ['lang', 'host'] as const;

/** The address of a view, with the language and host of the visit. */
export function href(path: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  const kept = new URLSearchParams(window.location.search);
  const search = new URLSearchParams();
  for (const name of KEPT) if (kept.has(name)) search.set(name, kept.get(name)!);
  for (const [name, value] of Object.entries(query)) {
    if (value) search.set(name, value);
    else search.delete(name);
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

const CHANGED = 'gremienlotse:navigated';

export function navigate(to: string, replace = false): void {
  const { history } = window;
  if (replace) history.replaceState(history.state, '', to);
  else {
    history.replaceState({ ...history.state, left: window.scrollY }, '');
    history.pushState(null, '', to);
  }
  window.dispatchEvent(new Event(CHANGED));
}

/** Where the visitor left the view that the browser has gone back to, until it is drawn. */
let left = 0;

/** The top of a view that was opened, or the place where it was left, as soon as what it shows is long enough. */
export function showPlace(): void {
  const top = left;
  left = 0;
  const isThere = () => {
    window.scrollTo({ top, behavior: 'instant' });
    return window.scrollY >= top - 1;
  };
  if (isThere()) return;
  const growing = new ResizeObserver(() => isThere() && end());
  // Whoever moves by then does not want to be moved.
  const moves = ['wheel', 'touchmove', 'keydown', 'popstate', CHANGED];
  const end = () => {
    growing.disconnect();
    for (const move of moves) window.removeEventListener(move, end);
  };
  for (const move of moves) window.addEventListener(move, end);
  growing.observe(document.body);
}

/** Calls after each move to another view; gives a function that ends it. */
export function onNavigated(follow: () => void): () => void {
  window.addEventListener('popstate', follow);
  window.addEventListener(CHANGED, follow);
  return () => {
    window.removeEventListener('popstate', follow);
    window.removeEventListener(CHANGED, follow);
  };
}

export function useRoute(): Route {
  const read = () => routeOf(window.location.pathname, window.location.search);
  const [route, setRoute] = useState(read);
  useEffect(() => onNavigated(() => setRoute(read())), []);
  return route;
}

/** Follows links to our own views without loading the page anew; everything else is the browser's. */
export function followLinks(): void {
  window.addEventListener('popstate', ({ state }) => {
    left = (state as { left?: number } | null)?.left ?? 0;
  });
  document.addEventListener('click', (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = (event.target as Element).closest?.('a');
    if (!link || link.target) return;
    const to = new URL(String(link instanceof SVGAElement ? link.href.baseVal : link.href), window.location.href);
    if (link.hasAttribute('download')) {
      if (to.origin === window.location.origin && saveWithToken(to)) event.preventDefault();
      return;
    }
    if (to.origin !== window.location.origin || to.pathname.startsWith('/api/')) return;
    if (to.hash && to.pathname === window.location.pathname && to.search === window.location.search) return;
    event.preventDefault();
    navigate(to.pathname + to.search);
  });
}
