// node specification.mjs INPUT OUTPUT: the official specification, with what Prism needs said and the API leaves unsaid.
// Repeated form fields are lists, a body with required fields is required, and errors come in Twilio's own envelope.
import { readFileSync, writeFileSync } from 'node:fs';

const [input, output] = process.argv.slice(2);
const specification = JSON.parse(readFileSync(input, 'utf8'));

const refusals = {
  400: [[21201, "No 'To' number specified"], [21211, "Invalid 'To' Phone Number"], [21212, "Invalid 'From' Number"], [21210, "'From' phone number not verified"],
    [21214, "'To' phone number cannot be reached"], [21215, 'Geo permission not enabled'], [21219, "'To' phone number not verified"], [21220, 'Call is not in-progress'], [21205, 'Url is not a valid URL']],
  401: [[20003, 'Authenticate']],
  404: [[20404, 'The requested resource was not found']],
  429: [[20429, 'Too Many Requests']],
  503: [[20503, 'Service is unavailable']],
};

specification.components.schemas['twilio.error'] = {
  type: 'object',
  required: ['code', 'message', 'status'],
  properties: { code: { type: 'integer' }, message: { type: 'string' }, more_info: { type: 'string' }, status: { type: 'integer' } },
};

for (const path of Object.values(specification.paths)) {
  for (const method of ['get', 'post', 'delete']) {
    const operation = path[method];
    if (!operation) {
      continue;
    }

    const form = operation.requestBody?.content?.['application/x-www-form-urlencoded'];
    if (form?.schema?.properties) {
      form.encoding = Object.fromEntries(Object.entries(form.schema.properties)
        .filter(([, property]) => property.type === 'array').map(([name]) => [name, { style: 'form', explode: true }]));
      operation.requestBody.required = (form.schema.required ?? []).length > 0;
    }

    for (const [status, rows] of Object.entries(refusals)) {
      operation.responses[status] = {
        description: 'refused',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/twilio.error' },
            examples: Object.fromEntries(rows.map(([code, message]) =>
              [code, { value: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status: Number(status) } }])),
          },
        },
      };
    }
  }
}

writeFileSync(output, JSON.stringify(specification));
