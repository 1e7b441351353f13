/** The chat alone, for the panel that embed.js opens on other pages. */
import { Suspense } from 'preact/compat';
import { useEffect } from 'preact/hooks';
import { useTexts } from '../app/settings.ts';
import { fetched } from '../parts/fetched.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { webChatScript } from '../web-chat/library.ts';
import { Chat } from './chat.tsx';

const WebChat = fetched(() => import('../web-chat/web-chat.tsx'));

export default function ChatPage() {
  const texts = useTexts();
  const script = webChatScript();
  useEffect(() => {
    document.title = `${texts.chat} – Gremienlotse`;
    const close = (event: KeyboardEvent) => {
      // The page around us is of another origin; all it learns is that its panel shall close.
      if (event.key === 'Escape' && window.parent !== window) window.parent.postMessage('gremienlotse:close', '*');
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [texts]);
  return (
    <main class="chat-page" aria-label={texts.chat}>
      <h1 class="chat-title">
        <img src="/icon.svg" alt="" width="24" height="24" /> Gremienlotse
      </h1>
      {script ? (
        <Suspense fallback={<Waiting />}>
          <WebChat src={script} />
        </Suspense>
      ) : (
        <Chat target="_blank" />
      )}
    </main>
  );
}
