import { type ParseArgsConfig, parseArgs } from 'node:util';

/**
 * Reads the arguments of a command. Where somebody asks for its help (`--help`) it is printed and the process ends with code 0, where
 * something is wrong with them it stands below what is wrong, and the code is 2.
 * @param config as `parseArgs` takes it, without `--help`
 * @param settingsOf what the command makes of them; may throw an error whose message says what is wrong
 * @param problemOf what to say of an error of Node's
 */
export function readArguments<Config extends ParseArgsConfig, Settings>(
  help: string,
  config: Config,
  settingsOf: (read: ReturnType<typeof parseArgs<Config>>) => Settings,
  problemOf: (error: NodeJS.ErrnoException) => string = inGerman,
): Settings {
  try {
    const options = { ...config.options, help: { type: 'boolean', short: 'h' } as const };
    const read = parseArgs({ ...config, options }) as ReturnType<typeof parseArgs<Config>>;
    if (!('help' in read.values)) return settingsOf(read);
  } catch (error) {
    console.error(`${problemOf(error as NodeJS.ErrnoException)}\n\n${help}`);
    process.exit(2);
  }
  console.log(help);
  process.exit(0);
}

function inGerman({ code, message }: NodeJS.ErrnoException): string {
  const named = /'(.*?)(?: <value>)?'/.exec(message)?.[1];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Die Option ${named} gibt es nicht.`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `Mit „${named}“ ist hier nichts anzufangen.`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `Bei ${named} passt die Angabe nicht.`;
  return message;
}
