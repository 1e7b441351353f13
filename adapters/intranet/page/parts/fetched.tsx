/** A view that is fetched when it is opened; where that fails, a notice stands in its place instead of nothing. */
import { lazy } from 'preact/compat';
import { useTexts } from '../app/settings.ts';

export const fetched = <T,>(load: () => Promise<{ default: T }>): T =>
  lazy(() => load().catch(() => ({ default: Away as T }))) as T;

/** The server is away, or has a newer page by now, whose files have other names: a reload finds out. */
function Away() {
  const texts = useTexts();
  return (
    <div class="notice" role="alert">
      <p>{texts.offline}</p>
      <button type="button" onClick={() => window.location.reload()}>
        {texts.retry}
      </button>
    </div>
  );
}
