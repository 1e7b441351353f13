/** In place of what only somebody who is signed in may see. */
import { signIn } from './sign-in.ts';
import { useAccessTexts } from './texts.ts';

/** `retry` asks again, after a sign-in in another window; `where` is missing where no page leads to a sign-in. */
export function SignInNotice({ retry, possible }: { retry(): void; possible: boolean }) {
  const texts = useAccessTexts();
  if (!possible) return <p class="notice">{texts.onlyInTeams}</p>;
  return (
    <div class="notice">
      <p>{texts.needed}</p>
      <button type="button" onClick={() => signIn(retry)}>
        {texts.signIn}
      </button>
    </div>
  );
}
