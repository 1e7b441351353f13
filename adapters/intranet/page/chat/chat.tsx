/** The talk itself: what was said, what one may say, the field to say it. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { SignInNotice } from '../access/sign-in-notice.tsx';
import { useSettings, useTexts } from '../app/settings.ts';
import { AnswerText } from './answer-text.tsx';
import { type Said, useConversation } from './conversation.ts';
import { offersOf } from './offers.ts';

interface Props {
  /** Asked at once; `turn` tells a repeated question from the same one drawn again. */
  readonly question?: string | undefined;
  readonly turn?: number;
  /** Where links open; a small frame is no place to read an entry. */
  readonly target?: string;
}

export function Chat({ question, turn, target }: Props) {
  const texts = useTexts();
  const { lang } = useSettings();
  const { said, waiting, send, restart } = useConversation(lang);
  const field = useRef<HTMLInputElement>(null);
  const log = useRef<HTMLDivElement>(null);
  // Before the first paint: who opens the chat and presses Escape or types at once must not be a frame too early.
  useLayoutEffect(() => field.current?.focus(), [turn]);
  useEffect(() => {
    if (question) void send(question);
  }, [turn]);
  useEffect(() => {
    log.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [said.length, waiting]);
  const last = said.at(-1);
  return (
    <div class="chat">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the arrow keys */}
      <div class="chat-log" role="log" aria-label={texts.chatLog} tabIndex={0} ref={log}>
        {said.length === 0 && <p class="chat-hello">{texts.chatHello}</p>}
        {said.map((message, i) => (
          <Message key={i} message={message} retry={send} target={target} />
        ))}
        {waiting && <p class="chat-waiting">{texts.thinking}</p>}
      </div>
      {last?.by === 'bot' && !waiting && <Choices message={last} send={send} />}
      <form
        class="chat-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (waiting) return; // what was typed meanwhile stays, to be sent after the answer
          const input = field.current!;
          void send(input.value);
          input.value = '';
        }}
      >
        <label class="unseen" for="question">
          {texts.chatLabel}
        </label>
        <input id="question" ref={field} autocomplete="off" placeholder={texts.chatLabel} />
        <button type="submit">{texts.chatSend}</button>
      </form>
      {said.length > 0 && (
        <button
          type="button"
          class="quiet chat-restart"
          onClick={() => {
            restart();
            field.current?.focus();
          }}
        >
          {texts.chatNew}
        </button>
      )}
    </div>
  );
}

function Message({
  message,
  retry,
  target,
}: {
  message: Said;
  retry(question: string): void;
  target?: string | undefined;
}) {
  const texts = useTexts();
  if (message.by === 'you')
    return (
      <div class="bubble you">
        <p>
          <span class="unseen">{texts.you}: </span>
          {message.text}
        </p>
      </div>
    );
  if (message.by === 'bot')
    return (
      <div class="bubble bot">
        <span class="unseen">{texts.bot}: </span>
        <AnswerText answer={message.answer} target={target} />
      </div>
    );
  if (message.reason === 'sign-in' || message.reason === 'no-sign-in')
    return <SignInNotice retry={() => retry(message.question)} possible={message.reason === 'sign-in'} />;
  if (message.reason === 'bad-request') return <p class="bubble bot notice">{texts.refused}</p>;
  return (
    <div class="bubble bot notice">
      <p>
        {texts.failed} {message.reason === 'too-many-requests' ? texts.tooMany : texts.offline}
      </p>
      <button type="button" onClick={() => retry(message.question)}>
        {texts.retryOf(message.question)}
      </button>
    </div>
  );
}

function Choices({ message, send }: { message: Extract<Said, { by: 'bot' }>; send(question: string): void }) {
  const offered = offersOf(message.answer);
  if (offered.length === 0) return null;
  return (
    <ul class="choices">
      {offered.map(({ title, text }) => (
        <li key={text}>
          <button type="button" class="example" lang={message.answer.language} onClick={() => send(text)}>
            {title}
          </button>
        </li>
      ))}
    </ul>
  );
}
