/** What would be posted, worded as it would be: planned items that go out together are one post. */
import { type DigestContent, meetingsOf, type ReminderContent, type ToldMeeting } from './content.ts';
import { markOf } from './keys.ts';
import type { Lead } from './lead.ts';
import type { PlannedItem, Planner, Window } from './planner.ts';
import { digestText, type PostView, reminderText } from './post-text.ts';
import type { Subscription } from './subscription.ts';

export interface PreviewedPost {
  readonly dueAt: Date;
  readonly conversation: string;
  readonly kind: 'reminder' | 'digest';
  readonly lead?: Lead;
  readonly meetings: readonly ToldMeeting[];
  readonly text: string;
}

/** The posts of a window, in the order in which they fall due. */
export function previewPosts(
  planner: Planner,
  subscription: Subscription,
  window: Window,
  nameOf: PostView['nameOf'],
): readonly PreviewedPost[] {
  const view: PostView = { language: subscription.language, nameOf };
  const groups = new Map<string, PlannedItem[]>();
  for (const item of planner.plan(subscription, window))
    groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  return [...groups.values()].map((items) => {
    const { dueAt, conversation, content } = items[0]!;
    const mark = markOf(items.map(({ key }) => key));
    const meetings = items.flatMap((item) => meetingsOf(item.content));
    if (content.kind === 'digest') {
      return { dueAt, conversation, kind: 'digest', meetings, text: digestText(content as DigestContent, mark, view) };
    }
    const contents = items.map((item) => item.content as ReminderContent);
    return {
      dueAt,
      conversation,
      kind: 'reminder',
      lead: content.lead,
      meetings,
      text: reminderText(contents, mark, view),
    };
  });
}
