import { tdmReservations } from '../../metadata/text-and-data-mining.ts';
import { textResponse } from '../../metadata/text-response.ts';

/** `/.well-known/tdmrep.json`: whether text and data mining is reserved. */
export function GET(): Response {
  return textResponse(`${JSON.stringify(tdmReservations())}\n`, 'application/json');
}
