import { parseArgs } from 'node:util';

/** What a person asked for on the command line. */
export interface Options {
  readonly feed: string | null;
  readonly mapping: string | null;
  readonly untilDrained: boolean;
  readonly json: boolean;
  readonly data: string | null;
  readonly kafka: boolean;
  /** Demo person who submits the feed. */
  readonly as: string;
  readonly sample: boolean;
  readonly help: boolean;
}

/** The command line is wrong: the sentence says how. */
export class WrongUsage extends Error {}

export const usage = `Runs the whole pipeline in one process.

  npm start                                     with the bundled sample, until Ctrl-C
  npm start -- --feed FILE --mapping M --until-drained --json

  --feed FILE        NDJSON or CSV to run through the pipeline
  --mapping M        how its rows become logs: a shipped mapping's name or a mapping file (JSON)
  --as PERSON        demo person who submits the feed (default anpr.gateway)
  --until-drained    end once everything has come to rest, with the counts
  --json             the last line is one JSON object with the counts; refusals are JSON lines before it
  --data DIR         data folder (default .collator)
  --kafka            events over Kafka: KAFKA_BROKERS, or a broker started here
  --no-sample        start without the bundled sample
  --help             this text

Exit codes: 0 all well; 1 lost, doubled or not reconciled; 2 wrong usage; 78 wrong settings.`;

/** Reads the command line. Throws `WrongUsage`. */
export function readOptions(args: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        feed: { type: 'string' },
        mapping: { type: 'string' },
        'until-drained': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        data: { type: 'string' },
        kafka: { type: 'boolean', default: false },
        as: { type: 'string', default: 'anpr.gateway' },
        'no-sample': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.mapping && !values.feed) throw new WrongUsage('--mapping goes with --feed');
    if (values['until-drained'] && !values.feed) throw new WrongUsage('--until-drained goes with --feed');
    return {
      feed: values.feed ?? null,
      mapping: values.mapping ?? null,
      untilDrained: values['until-drained'],
      json: values.json,
      data: values.data ?? null,
      kafka: values.kafka,
      as: values.as,
      sample: !values['no-sample'] && !values.feed,
      help: values.help,
    };
  } catch (error) {
    throw error instanceof WrongUsage ? error : new WrongUsage((error as Error).message);
  }
}
