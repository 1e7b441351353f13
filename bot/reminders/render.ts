/** Rows of one claim → the message. */
import type { OutgoingMessage } from '../ports.ts';
import type { ReminderContent, ReportContent } from './content.ts';
import { markOf } from './keys.ts';
import type { OutboxRow } from './ports.ts';
import { digestText, noteText, type PostView, reminderText } from './post-text.ts';
import { reportMessage } from './report.ts';

/** Undefined if the rows show nothing any more. `posted` gives the rows of a post that is to be changed. */
export async function renderRows(
  rows: readonly OutboxRow[],
  mark: string,
  view: PostView,
  posted: (conversation: string, messageId: string) => Promise<readonly OutboxRow[]>,
): Promise<OutgoingMessage | undefined> {
  const { content, conversation } = rows[0]!;
  switch (content.kind) {
    case 'reminder':
      return text(
        reminderText(
          rows.map((row) => row.content as ReminderContent),
          mark,
          view,
        ),
      );
    case 'digest':
      return text(digestText(content, mark, view));
    case 'note':
      return text(noteText(content, mark, view));
    case 'report':
      return reportMessage(
        rows.map((row) => row.content as ReportContent),
        view.language,
      );
    case 'update': {
      const shown = await posted(conversation, content.messageId);
      // Its own rows, so its own mark: the post keeps the one that it was sent with.
      return shown.length === 0 ? undefined : renderRows(shown, markOf(shown.map(({ key }) => key)), view, posted);
    }
  }
}

const text = (markdown: string): OutgoingMessage => ({ kind: 'text', markdown });
