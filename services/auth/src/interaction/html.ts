/** Text that is markup already; everything else is escaped. */
export interface Html {
  readonly markup: string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const toMarkup = (value: string | Html | readonly Html[]): string => {
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
  if ('markup' in value) return value.markup;
  return value.map((part) => part.markup).join('');
};

/** Markup in which every value is escaped, so that a page cannot forget to. */
export const html = (texts: TemplateStringsArray, ...values: (string | Html | readonly Html[])[]): Html => ({
  markup: texts.map((text, index) => text + (index < values.length ? toMarkup(values[index] ?? '') : '')).join(''),
});

/** For markup that the provider's library has made. */
export const trusted = (markup: string): Html => ({ markup });
