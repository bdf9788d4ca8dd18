/** What Node says of wrong arguments, in German. */
export function argumentProblem(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const named = /'(.*?)'/.exec(message)?.[1];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Die Option ${named} gibt es nicht.`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `Mit „${named}“ ist hier nichts anzufangen.`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `Bei ${named} passt die Angabe nicht.`;
  return message;
}
