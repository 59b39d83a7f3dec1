// Answers questions about signatures with the vendor's own code: one JSON object a line in, one JSON value a line out.
// {"sign": {token, url, form}} -> signature; {"validate": {token, signature, url, form}} and {"validateBody": {token, signature, url, body}} -> true or false.
// The helper has no check of its own for sockets: one goes by "validate", with its wss address and no form.
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const twilio = require('twilio');
const { getExpectedTwilioSignature } = require('twilio/lib/webhooks/webhooks');

for await (const line of createInterface({ input: process.stdin })) {
  const { sign, validate, validateBody } = JSON.parse(line);
  const answer = sign ? getExpectedTwilioSignature(sign.token, sign.url, sign.form)
    : validate ? twilio.validateRequest(validate.token, validate.signature, validate.url, validate.form)
    : twilio.validateRequestWithBody(validateBody.token, validateBody.signature, validateBody.url, validateBody.body);
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
