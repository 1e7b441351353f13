/**
 * Adaptive Cards 1.4 as far as our cards use it, as a JSON Schema: every element closed, so that a property or an element
 * that 1.4 does not know (or that we did not mean) fails. Written from the element reference of version 1.4; no package
 * on npm carries the official file. The official parser checks the same cards a second time.
 */
import { Ajv2020 } from 'ajv/dist/2020.js';

const closed = (type: string, properties: object, required: readonly string[] = []) => ({
  type: 'object',
  properties: { type: { const: type }, ...properties },
  required: ['type', ...required],
  additionalProperties: false,
});
const text = { type: 'string', minLength: 1 };
const placed = {
  id: text,
  isVisible: { type: 'boolean' },
  separator: { type: 'boolean' },
  spacing: { enum: ['Default', 'None', 'Small', 'Medium', 'Large', 'ExtraLarge', 'Padding'] },
};
const ref = (name: string) => ({ $ref: `#/$defs/${name}` });
const list = (items: object, most?: number) => ({
  type: 'array',
  minItems: 1,
  items,
  ...(most ? { maxItems: most } : {}),
});

const schema = {
  ...closed(
    'AdaptiveCard',
    {
      $schema: { const: 'http://adaptivecards.io/schemas/adaptive-card.json' },
      version: { const: '1.4' },
      lang: { enum: ['de', 'en'] },
      fallbackText: text,
      body: list(ref('element')),
      actions: list(ref('action'), 6),
    },
    ['$schema', 'version', 'lang', 'fallbackText', 'body'],
  ),
  $defs: {
    element: { oneOf: [ref('rich'), ref('container'), ref('actionSet'), ref('inputText'), ref('choiceSet')] },
    inputText: closed(
      'Input.Text',
      {
        ...placed,
        label: text,
        placeholder: text,
        isMultiline: { type: 'boolean' },
        maxLength: { type: 'integer' },
        value: { type: 'string' },
      },
      ['id', 'label', 'maxLength'],
    ),
    choiceSet: closed(
      'Input.ChoiceSet',
      {
        ...placed,
        label: text,
        // Other styles read the titles of choices as Markdown.
        style: { const: 'compact' },
        value: { type: 'string' },
        choices: list({
          type: 'object',
          properties: { title: text, value: text },
          required: ['title', 'value'],
          additionalProperties: false,
        }),
      },
      ['id', 'label', 'style', 'choices'],
    ),
    rich: closed('RichTextBlock', { ...placed, inlines: list(ref('run')) }, ['inlines']),
    run: closed(
      'TextRun',
      {
        text,
        weight: { enum: ['Default', 'Lighter', 'Bolder'] },
        size: { enum: ['Default', 'Small', 'Medium', 'Large', 'ExtraLarge'] },
        color: { enum: ['Default', 'Accent', 'Attention'] },
        fontType: { const: 'Monospace' },
        isSubtle: { type: 'boolean' },
      },
      ['text'],
    ),
    container: closed('Container', { ...placed, items: list(ref('element')), selectAction: ref('submit') }, ['items']),
    actionSet: closed('ActionSet', { ...placed, actions: list(ref('action'), 6) }, ['actions']),
    action: { oneOf: [ref('submit'), ref('openUrl'), ref('toggle')] },
    submit: closed(
      'Action.Submit',
      {
        title: { ...text, maxLength: 160 },
        data: { type: 'object', properties: { text: { ...text, maxLength: 300 } }, required: ['text'] },
      },
      ['title', 'data'],
    ),
    openUrl: closed('Action.OpenUrl', { title: text, url: { type: 'string', pattern: '^(https?://|mailto:|tel:)' } }, [
      'title',
      'url',
    ]),
    toggle: closed('Action.ToggleVisibility', { title: text, targetElements: list(text) }, ['title', 'targetElements']),
  },
};

const validate = new Ajv2020({ allErrors: true }).compile(schema);

/** What is wrong with a card; empty if nothing. */
export function schemaErrors(card: unknown): string[] {
  return validate(card) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
