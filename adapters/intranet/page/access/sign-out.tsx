import type { Me } from '../../api/schemas.ts';
import { useGet } from '../app/server.ts';
import { signOut } from './sign-in.ts';
import { useAccessTexts } from './texts.ts';

/** A button where the page keeps the session itself; in Teams and behind a proxy somebody else does. */
export function SignOut() {
  const texts = useAccessTexts();
  const me = useGet<Me>('/api/me');
  if (me.state !== 'ready' || !me.data.session) return null;
  return (
    <button type="button" class="quiet" onClick={() => void signOut()}>
      {texts.signOut}
    </button>
  );
}
