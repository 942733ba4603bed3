/** The JSON Schema of an exported file, made from the list of fields that reading follows: what is published must be it. */

import { CASES } from "../../docs/assets/js/case/fields.js";
import { DATE_PATTERN, ID_PATTERN, TIME_PATTERN } from "../../docs/assets/js/case/reading.js";
import { FORMAT, VERSION } from "../../docs/assets/js/case/transfer.js";

/** @import { Field } from "../../docs/assets/js/case/fields.js" */

/**
 * Give the schema that stands in `docs/assets/schema/`. It cannot say that the ids of a list differ, nor, where formats
 * are only noted, that there is no 31 February; reading knows both.
 *
 * @returns {object}
 */
export function jsonSchema() {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Cases of Missing Delivery Help",
    type: "object",
    required: ["format", "version", "cases"],
    additionalProperties: false,
    properties: { format: { const: FORMAT }, version: { const: VERSION }, cases: schemaOf(CASES) },
  };
}

/** @param {Field} field @returns {object} */
function schemaOf(field) {
  switch (field.type) {
    case "group":
      return {
        type: "object",
        ...(field.required && { required: field.required }),
        additionalProperties: false,
        properties: Object.fromEntries(Object.entries(field.fields).map(([name, part]) => [name, schemaOf(part)])),
      };
    case "list": {
      const differ = field.of.type === "group" ? {} : { uniqueItems: true };
      return { type: "array", maxItems: field.most, ...differ, items: schemaOf(field.of) };
    }
    case "number":
      return { type: "integer", minimum: field.from, maximum: field.to };
    case "yes":
      return { type: "boolean" };
    case "choice":
      return { enum: field.of };
    case "id":
      return { type: "string", pattern: ID_PATTERN };
    case "date":
      return { type: "string", format: "date", pattern: DATE_PATTERN };
    case "time":
      return { type: "string", pattern: TIME_PATTERN };
    default:
      return { type: "string", maxLength: field.longest };
  }
}
