/** Text → response of an endpoint, in UTF-8. */
export function textResponse(
  text: string,
  type: 'application/xml' | 'application/json' | 'application/manifest+json' | 'text/plain' | 'text/markdown',
): Response {
  return new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}
