/** The shapes of what makes the registry better: judgements, the gap report, change proposals. */
import * as z from 'zod';
import { PROPOSAL_STATES } from '../../../bot/proposals/ports.ts';
import { conversationId, label } from './schemas.ts';

const day = z.string().describe('YYYY-MM-DD');
const named = z.strictObject({ id: z.string(), name: z.string() });

export const feedbackRequest = z
  .strictObject({
    conversation: conversationId.describe('Whose last answer is judged'),
    helpful: z.boolean(),
    reason: z.string().max(500).optional().describe('Only kept where the operator has switched it on'),
  })
  .meta({ id: 'Feedback' });

export const feedbackResult = z.strictObject({ counted: z.literal(true) }).meta({ id: 'FeedbackCounted' });

export const gapReport = z
  .strictObject({
    totals: z.strictObject({ unanswered: z.int(), notHelpful: z.int(), helpful: z.int() }),
    lines: z
      .array(
        z.strictObject({
          verdict: z.enum(['unanswered', 'notHelpful']),
          count: z.int(),
          firstOn: day,
          lastOn: day,
          type: z.string().describe('How it was answered, such as `missing` or `unknown`'),
          facet: label.optional(),
          entries: z.array(named),
          terms: z.array(z.string()).describe('Words of the registry that the question used'),
          unknownWords: z.int(),
          questions: z.array(z.string()).describe('Empty unless gaps.keepText is on'),
          reasons: z.array(z.string()),
        }),
      )
      .describe('The most frequent first'),
  })
  .meta({ id: 'GapReport' });
export type GapReportView = z.output<typeof gapReport>;

const stated = z.strictObject({ value: z.string(), source: z.string() });
export const proposal = z
  .strictObject({
    id: z.int(),
    state: z.enum(PROPOSAL_STATES),
    entry: named,
    fact: label,
    before: z.array(stated).describe('Newest first'),
    after: stated,
    replaces: z
      .boolean()
      .describe('The statement of the same place is corrected; otherwise it stands beside the others'),
    newDocument: z.boolean(),
    added: z.array(z.string()).describe('Of lists'),
    removed: z.array(z.string()),
    proposedOn: day,
    decidedOn: day.optional(),
    reason: z.string().optional(),
    patch: z.string().optional().describe('Of an approved one: a unified diff of the registry, for keepers'),
  })
  .meta({ id: 'Proposal' });
export type ProposalView = z.output<typeof proposal>;

export const proposalList = z.strictObject({ proposals: z.array(proposal) }).meta({ id: 'ProposalList' });
export type ProposalList = z.output<typeof proposalList>;
