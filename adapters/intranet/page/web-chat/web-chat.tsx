/** Bot Framework Web Chat over our own server. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { SignInNotice } from '../access/sign-in-notice.tsx';
import { directLineToken, RequestError, say } from '../app/server.ts';
import { useSettings, useTexts } from '../app/settings.ts';
import { type Connection, createConnection, type Trouble } from './connection.ts';
import { forgetTalk, keepTalk, keptTalk } from './kept-talk.ts';
import { isDirectLine, loadWebChat, styleNonce, type WebChatLibrary } from './library.ts';
import { LOOK } from './look.ts';

export default function WebChat({ src }: { src: string }) {
  const [turn, setTurn] = useState(0);
  const again = () => {
    forgetTalk();
    setTurn(turn + 1);
  };
  return <Conversation key={turn} src={src} again={again} />;
}

function Conversation({ src, again }: { src: string; again(): void }) {
  const texts = useTexts();
  const { lang } = useSettings();
  const place = useRef<HTMLDivElement>(null);
  const connection = useRef<Connection>(null);
  const [refused, setRefused] = useState<{ readonly possible: boolean }>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let end: (() => void) | undefined;
    let gone = false;
    const own = () => {
      const made = createConnection({
        say,
        troubleOf,
        language: lang,
        before: keptTalk(),
        keep: keepTalk,
        onRefused: setRefused,
        clock: () => new Date(),
        later: (run, ms) => void window.setTimeout(run, ms),
      });
      connection.current = made;
      return { directLine: made, userID: 'visitor' };
    };
    const throughAzure = async (library: WebChatLibrary) => {
      const { token, domain, userId } = await directLineToken();
      return { directLine: library.createDirectLine({ token, domain }), userID: userId };
    };
    const open = async (): Promise<void> => {
      const library = await loadWebChat(src);
      const { directLine, userID } = isDirectLine() ? await throughAzure(library) : own();
      end = () => directLine.end();
      if (gone) return end();
      library.renderWebChat(
        {
          directLine,
          userID,
          store: library.createStore(),
          locale: lang === 'de' ? 'de-DE' : 'en-US',
          nonce: styleNonce(),
          styleOptions: LOOK,
        },
        place.current!,
      );
    };
    open().catch((error: unknown) => {
      const trouble = troubleOf(error);
      if (trouble.kind === 'refused') setRefused(trouble);
      else setFailed(true);
    });
    return () => {
      gone = true;
      end?.();
    };
  }, [src, lang]);
  return (
    <div class="web-chat">
      {failed && <p class="notice">{texts.offline}</p>}
      {refused && (
        <SignInNotice
          retry={() => (connection.current ? connection.current.retry() : again())}
          possible={refused.possible}
        />
      )}
      <div class="web-chat-place" ref={place} />
      <button type="button" class="quiet chat-restart" onClick={again}>
        {texts.chatNew}
      </button>
    </div>
  );
}

function troubleOf(error: unknown): Trouble {
  const reason = error instanceof RequestError ? error.reason : 'offline';
  if (reason === 'sign-in' || reason === 'no-sign-in') return { kind: 'refused', possible: reason === 'sign-in' };
  return { kind: reason === 'bad-request' || reason === 'not-found' ? 'drop' : 'wait' };
}
