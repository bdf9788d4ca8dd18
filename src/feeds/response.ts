/** Text of a feed → response of an endpoint. */
export function feedResponse(
  text: string,
  type: 'application/xml' | 'application/feed+json' | 'text/x-opml',
): Response {
  return new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}
