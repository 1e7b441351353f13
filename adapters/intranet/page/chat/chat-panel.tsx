/** The chat beside the page. Not modal: one may read an entry while talking. Escape closes it. */
import { useTexts } from '../app/settings.ts';
import { CloseIcon } from '../parts/icons.tsx';
import { Chat } from './chat.tsx';

interface Props {
  readonly question?: string;
  readonly turn: number;
  onClose(): void;
}

export default function ChatPanel({ question, turn, onClose }: Props) {
  const texts = useTexts();
  return (
    <aside
      class="chat-panel"
      aria-label={texts.chat}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div class="chat-head">
        <h2>{texts.chatOpen}</h2>
        <button type="button" class="quiet icon" aria-label={texts.chatClose} onClick={onClose}>
          <CloseIcon />
        </button>
      </div>
      <Chat question={question} turn={turn} />
    </aside>
  );
}
