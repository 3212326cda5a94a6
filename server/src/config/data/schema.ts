/** The description of a file as JSON Schema, for editors that read such. */
import { usualLongest } from './shape';
import type { Shape } from './shape';

/**
 * The schema of a file.
 * @param title what the file is, in Chinese and English
 */
export function toJsonSchema(shape: Shape, title: string): object {
  return { $schema: 'http://json-schema.org/draft-07/schema#', title, ...schemaOf(shape) };
}

function schemaOf(shape: Shape): object {
  switch (shape.kind) {
    case 'any':
      return {};
    case 'either':
      return { anyOf: shape.of.map(schemaOf) };
    case 'text':
      return {
        type: ['string', 'number'],
        maxLength: shape.longest ?? usualLongest,
        ...(shape.form === undefined
          ? {}
          : { pattern: shape.form.pattern.source, patternErrorMessage: shape.form.says }),
      };
    case 'choice':
      return { type: 'string', enum: shape.words };
    case 'list': {
      const list = { type: 'array', maxItems: shape.most, items: schemaOf(shape.of) };
      return shape.orOne === true ? { anyOf: [schemaOf(shape.of), list] } : list;
    }
    case 'map':
      return { type: 'object', maxProperties: shape.most, additionalProperties: schemaOf(shape.of) };
    case 'fields': {
      const fields = Object.entries(shape.fields);
      return {
        type: 'object',
        additionalProperties: false,
        required: fields.filter(([, { required }]) => required).map(([name]) => name),
        properties: Object.fromEntries(
          fields.map(([name, field]) => [
            name,
            { description: `${field.about}\n${field.aboutEn}`, ...schemaOf(field.shape) },
          ]),
        ),
      };
    }
  }
}
