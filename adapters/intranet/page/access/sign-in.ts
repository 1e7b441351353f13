/** Leads to the sign-in and back: the whole page where it may, in a window of its own where the page is in a frame. */
import { remembered } from '../app/settings.ts';

const ENTRY = '/sign-in';
const CHANNEL = 'gremienlotse.sign-in';
/** Back from the sign-in and still not in: then cookies are blocked, and going again would go round in circles. */
const ROUND_MS = 30_000;
const WENT = 'went-to-sign-in';

const framed = (): boolean => window.parent !== window;
const withReturn = (path: string) => `${ENTRY}?${new URLSearchParams({ return: path })}`;

/** Goes to the sign-in and comes back to this page. False: not again so soon, or a frame; offer a button. */
export function goToSignIn(): boolean {
  if (framed() || Date.now() - Number(remembered.get(WENT) ?? 0) < ROUND_MS) return false;
  remembered.set(WENT, String(Date.now()));
  window.location.assign(withReturn(window.location.pathname + window.location.search));
  return true;
}

/** What the button does. `done` is called in a frame, after the window beside it has signed in. */
export function signIn(done: () => void): void {
  if (!framed()) {
    window.location.assign(withReturn(window.location.pathname + window.location.search));
    return;
  }
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => {
    channel.close();
    done();
  };
  window.open(withReturn('/signed-in'), 'gremienlotse-sign-in', 'popup,width=520,height=680');
}

/** Called in the window that signed in: tells the page that waits, and goes. */
export function tellSignedIn(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('signed-in');
  channel.close();
  window.close();
}

/** Ends the session here and at the provider. */
export async function signOut(): Promise<void> {
  const response = await fetch('/sign-out', { method: 'POST' });
  const { next } = (await response.json()) as { next: string };
  window.location.assign(next);
}
