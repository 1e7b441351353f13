/** After a sign-out, and after a sign-in that failed. Without the page's usual frame, which would ask for data again. */
import type { Route } from '../app/route.ts';
import { Heading } from '../parts/heading.tsx';
import { useAccessTexts } from './texts.ts';

export default function SignedOutView({ route }: { route: Route }) {
  const texts = useAccessTexts();
  const failed = route.query.get('reason') === 'failed';
  return (
    <main class="page reading">
      <Heading title={failed ? texts.failed : texts.signedOut} />
      {failed && <p>{texts.failedHint}</p>}
      <p>
        {/* Leads out of the script's own pages, so that the server can lead on to the provider. */}
        <a href="/sign-in" target="_top">
          {texts.signIn}
        </a>
      </p>
    </main>
  );
}
