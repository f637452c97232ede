/** Where a row of the bad-input catalogue is proved: a file, and a part of the title of a test in it. */
export type Proof = readonly [file: string, title: string];

/** One row: what is wrong, the tests that show what becomes of it, and where the answer differs from the catalogue's. */
export interface BadInput {
  readonly no: number;
  readonly what: string;
  readonly proofs: readonly Proof[];
  /** How the answer differs from what the catalogue expects, and why; or why there is nothing to test here. */
  readonly note?: string;
}

const content = 'tests/ingest/bad-inputs/content.spec.ts';
const requests = 'tests/ingest/bad-inputs/requests.spec.ts';
const decode = 'libs/contracts/src/decode-record.spec.ts';
const kafkaDoor = 'tests/ingest/kafka-door.spec.ts';
const oneLog = 'tests/ingest/one-log.spec.ts';
const stream = 'tests/ingest/stream.spec.ts';
const logs = 'tests/ingest/logs.spec.ts';
const files = 'tests/ingest/files.spec.ts';
const documents = 'tests/ingest/documents.spec.ts';
const readers = 'tests/files/documents.spec.ts';
const slices = 'tests/messaging/slice-consumer.spec.ts';
const kafka = 'tests/bus/kafka-faults.spec.ts';
const channel = 'apps/dissemination/src/channel';
const withheld = 'tests/dissemination/withheld.spec.ts';
const webhooks = 'tests/dissemination/webhooks.spec.ts';

const row = (no: number, what: string, proofs: readonly Proof[], note?: string): BadInput =>
  note === undefined ? { no, what, proofs } : { no, what, proofs, note };

/** The rows in order. A test holds each to the tests it names. */
export const catalogue: readonly BadInput[] = [
  row(1, 'a record without a value', [
    [kafkaDoor, 'BI-01'],
    [decode, 'BI-01'],
  ]),
  row(2, 'an empty value', [
    [kafkaDoor, 'BI-02'],
    [decode, 'BI-02'],
  ]),
  row(3, 'no JSON, or JSON cut off', [[content, 'BI-03']]),
  row(4, 'a list or a number at the top', [[content, 'BI-04']]),
  row(5, 'bytes that are no UTF-8', [[content, 'BI-05']]),
  row(6, 'a byte order mark; UTF-16', [
    [content, 'BI-06'],
    [decode, 'BI-06'],
  ]),
  row(7, 'NUL in a text', [
    [content, 'BI-07'],
    [stream, 'BI-07'],
  ]),
  row(8, 'half a surrogate pair', [[content, 'BI-08']]),
  row(9, 'a depth of 33 or of 100,000', [[content, 'BI-09']]),
  row(
    10,
    'one byte above a mebibyte',
    [
      [decode, 'BI-10'],
      [oneLog, 'takes a body of the limit and refuses one byte more'],
      [stream, 'refuses a line that is too long'],
    ],
    'The whole body of a dead letter is kept, sealed, not its first kibibyte.',
  ),
  row(11, 'ten thousand fields', [[content, 'BI-11']]),
  row(12, 'a field twice', [[content, 'BI-12']]),
  row(13, '`__proto__` and its kin', [[content, 'BI-13']]),
  row(14, 'an unknown field', [
    [content, 'BI-14'],
    [decode, 'BI-14'],
  ]),
  row(15, 'a newer schema version', [[decode, 'BI-15']], 'Sent again by a person after the upgrade, not by itself.'),
  row(
    16,
    'no schema header',
    [[decode, 'BI-16']],
    'The door for logs of other systems asks for no header: the topic says what it is.',
  ),
  row(17, 'headers too large or too many', [[decode, 'BI-17']]),
  row(18, 'a key that is not the log', [[decode, 'BI-18']]),
  row(19, 'no key', [[decode, 'BI-19']]),
  row(
    20,
    'an id again for another content',
    [
      [kafkaDoor, 'BI-20'],
      [oneLog, 'refuses an id that stands for another content'],
    ],
    'Code `id_reused_with_different_content`.',
  ),
  row(21, 'one record many times', [[kafkaDoor, 'BI-21']]),
  row(
    22,
    'a gap or a step back in the sequence',
    [
      [slices, 'may have real holes'],
      [slices, 'whose retention overtook the position'],
      ['tests/messaging/consumer-hold.spec.ts', 'a mark never moves over what was lost'],
    ],
    'Records carry no number of their own; the offset is the sequence.',
  ),
  row(23, 'a version that is none', [[decode, 'BI-23']]),
  row(
    24,
    'a later version before an earlier one',
    [['tests/dissemination/withheld.spec.ts', 'where the withdrawal came before the release']],
    'Versions of a log stand in any order of arrival; nothing is parked.',
  ),
  row(
    25,
    'times that do not exist, or lie ahead',
    [
      [content, 'BI-25'],
      [decode, 'BI-25'],
    ],
    'A leap second is refused: no clock here can show it.',
  ),
  row(26, 'numbers that do not stay what they are', [
    [content, 'BI-26'],
    [decode, 'BI-26'],
  ]),
  row(27, 'a grade outside the scheme, or one that only looks like it', [[content, 'BI-27']]),
  row(
    28,
    'handling and conditions that contradict each other',
    [[content, 'BI-28']],
    'Accepted with a warning; the conditions bind.',
  ),
  row(29, 'an id of nine kilobytes', [[content, 'BI-29']]),
  row(30, 'a batch in a codec nobody has', [
    [kafka, 'of a client in %s are read'],
    [kafka, 'that cannot be read end the consumer'],
  ]),
  row(
    31,
    'a corrupt checksum',
    [[kafka, 'that cannot be read end the consumer']],
    'Both end the consumer and call a person; the broker checks what is produced.',
  ),
  row(
    32,
    'control records and aborted transactions',
    [[slices, 'after one seek a gap that stays is read over']],
    'They leave holes in the offsets, which is what the consumer sees.',
  ),
  row(33, 'a record that claims to be from somebody else', [
    [kafkaDoor, 'in the name of the configured organisation'],
    ['tests/bus/kafka-users.spec.ts', 'says that it may not write to a topic'],
  ]),
  row(34, 'a topic made anew', [
    [slices, 'was deleted and made anew'],
    [kafka, 'made anew and filled past the position'],
  ]),
  row(35, 'no token, or a bad one', [
    [oneLog, 'BI-35'],
    ['libs/security/src/token-verifier.spec.ts', 'refuses a token that %s'],
  ]),
  row(
    36,
    'a right token without the role',
    [
      [oneLog, 'BI-36'],
      [requests, 'BI-36'],
    ],
    'A refusal by role is not audited: nothing was looked at.',
  ),
  row(37, 'another content type or character set', [
    [oneLog, 'BI-37'],
    [files, 'BI-37'],
  ]),
  row(
    38,
    'compressed bodies: bombs, cut off, nested',
    [
      [oneLog, 'BI-38'],
      [requests, 'BI-38'],
    ],
    '415: nothing compressed is taken at all.',
  ),
  row(
    39,
    'too many items, or none',
    [
      [stream, 'BI-39'],
      [files, 'BI-39'],
    ],
    'A stream has no greatest length; a file without rows is refused.',
  ),
  row(40, 'one bad among 5,000', [[stream, 'BI-40']]),
  row(
    41,
    'the key of a request again',
    [
      [requests, 'BI-41'],
      [content, 'BI-41'],
    ],
    'The submitter’s id of the log is the key; other content under it is 409.',
  ),
  row(42, 'a caller who goes away', [
    [oneLog, 'BI-42'],
    [stream, 'keeps what was answered when the caller leaves'],
  ]),
  row(
    43,
    'an id twice in a batch',
    [
      [requests, 'BI-43'],
      [stream, 'BI-43'],
    ],
    'The same content twice is a repeat, as it is across batches.',
  ),
  row(44, 'parameters that are none', [
    [requests, 'BI-44'],
    [logs, 'BI-44'],
  ]),
  row(45, 'paths that climb', [
    [requests, 'BI-45'],
    [logs, 'BI-45'],
  ]),
  row(
    46,
    'other methods, forged addresses',
    [[requests, 'BI-46']],
    'No address is audited: the caller is, by his token.',
  ),
  row(47, 'requests that can be read in two ways', [[requests, 'BI-47']]),
  row(48, 'a log above its submitter’s clearance', [[content, 'BI-48']]),
  row(49, 'an unknown marking', [[content, 'BI-49']]),
  row(50, 'text that is code elsewhere', [
    [oneLog, 'BI-50'],
    [requests, 'BI-50'],
  ]),
  row(51, 'bidi overrides and zero-width marks', [[content, 'BI-51']]),
  row(
    52,
    'a justification that says nothing',
    [['libs/contracts/src/submission/check-submission.spec.ts', 'accepts with a warning what a person must look at']],
    'A log without a policing purpose is flagged at the door; reading asks for none yet.',
  ),
  row(53, 'a stale version', [[logs, 'BI-53']]),
  row(54, 'the database or the bus away', [
    [oneLog, 'BI-54'],
    [stream, 'BI-54'],
  ]),
  row(55, 'overload', [['tests/ingest/admission.spec.ts', 'BI-55']]),
  row(56, 'a file that is not what it says', [
    [files, 'BI-56'],
    [documents, 'BI-56'],
  ]),
  row(57, 'archives that climb, swell, nest, hide or link', [[readers, 'BI-57']]),
  row(58, 'CSV of every kind of wrong', [
    ['libs/files/src/table-rows.spec.ts', 'gives up only the line with the stray quote'],
    ['libs/files/src/table-rows.spec.ts', 'refuses a header that would swallow its rows'],
    [files, 'BI-58'],
  ]),
  row(
    59,
    'sheets with formulas, macros, links, 1904 dates',
    [
      [readers, 'BI-59'],
      [documents, 'BI-59'],
    ],
    'At most 200,000 rows; more belongs in CSV.',
  ),
  row(
    60,
    'what a document says of its author',
    [
      [readers, 'BI-60'],
      [documents, 'BI-60'],
    ],
    'Metadata is never read; the original is kept, sealed.',
  ),
  row(61, 'XML entities, outside documents, a million attributes', [[readers, 'BI-61']]),
  row(
    62,
    'an upload cut off, sent twice, or altered',
    [[files, 'BI-62']],
    'A cut upload is sent again from its beginning; imports of dropped files go on where they were.',
  ),
  row(63, 'the anti-virus test file', [[documents, 'BI-63']]),
  row(64, 'addresses that lead inside', [
    [`${channel}/webhook-url.spec.ts`, 'judgeUrl'],
    [`${channel}/guarded-agent.spec.ts`, 'gets no connection'],
    [`${channel}/safe-address.spec.ts`, 'isSafeAddress'],
  ]),
  row(65, 'receivers that drip, flood or hang', [
    [`${channel}/post-webhook.spec.ts`, 'drips for ever'],
    [`${channel}/post-webhook.spec.ts`, 'no more than 64 KB'],
    [`${channel}/post-webhook.spec.ts`, 'informational answers without end'],
  ]),
  row(66, '301, 410, 429 for a year, 503', [
    [webhooks, 'called in a day'],
    [webhooks, 'says it is gone'],
    [`${channel}/attempt.spec.ts`, 'tries again after %i'],
  ]),
  row(67, 'a reply lost after delivery', [[webhooks, 'never sent twice']]),
  row(68, 'revoked between two tries', [
    [withheld, 'after the entry was removed while it was being tried'],
    [withheld, 'after the product was withdrawn'],
  ]),
  row(
    69,
    'signatures that do not fit',
    [[`${channel}/webhook-signature.spec.ts`, 'verifyWebhook']],
    'There is no inbound webhook: the verifier is what receivers use.',
  ),
  row(70, 'a secret changed while trying', [[webhooks, 'signed with both secrets']]),
  row(
    71,
    'recipient lists that are none',
    [['tests/dissemination/register.spec.ts', 'says what is wrong with an entry']],
    'Recipients follow from the register, not from a list in a request.',
  ),
  row(72, 'a form of words that gives the log away', [['tests/sanitisation/proposals.spec.ts', 'leak_scan']]),
  row(73, 'settings missing, mistyped, out of range', [
    ['libs/settings/src/read-settings.spec.ts', 'every problem of every class at once'],
    ['libs/runtime/src/read-all.spec.ts', 'names every problem of a production process at once'],
  ]),
  row(74, 'settings that are unsafe', [
    ['tests/k8s/settings.spec.ts', 'refuses to start with the placeholders'],
    ['libs/security/src/token.config.spec.ts', 'whose keys somebody else could answer with'],
  ]),
  row(75, 'brokers that do not answer', [
    ['libs/messaging/src/kafka/wire.spec.ts', 'rejects at once where nobody listens'],
    ['tests/bus/kafka-users.spec.ts', 'is refused with a wrong password'],
  ]),
  row(76, 'topics that are missing or weak', [
    ['libs/messaging/src/kafka/kafka-findings.spec.ts', 'finds nothing in a topic with three copies'],
    [kafka, 'tells a person what is missing'],
  ]),
  row(77, 'migrations behind, ahead, half done', [['tests/persistence/database.spec.ts', 'run once and in order']]),
  row(78, 'policies that are wrong', [
    ['libs/scoring/src/policy/check-policy.spec.ts', 'house policy'],
    ['libs/scoring/src/policy/check-more.spec.ts', 'never fails on a document'],
  ]),
  row(79, 'a policy service that is stale', [], 'Policies are part of what is deployed; there is no service to ask.'),
  row(
    80,
    'a clock that is wrong',
    [],
    'Times in the database are its own clock; the doctor does not compare the two yet.',
  ),
  row(
    81,
    'sharing agreements that contradict themselves',
    [['apps/dissemination/src/register/change-subscriber.spec.ts', 'wants an end after the beginning']],
    'There is no register of agreements yet; the rule of dates stands in the recipient register.',
  ),
  row(82, 'two processes with one lease', [
    ['tests/persistence/database.spec.ts', 'goes to exactly one of many'],
    ['tests/ingest/drop-folder.spec.ts', 'BI-82'],
  ]),
];

/** The catalogue as a page of the documentation. */
export function cataloguePage(): string {
  const code = (no: number): string => `BI-${String(no).padStart(2, '0')}`;
  const lines = catalogue.map((r) => {
    const shown = r.proofs.map(([file]) => `\`${file}\``);
    return `| ${code(r.no)} | ${r.what} | ${[...new Set(shown)].join('<br>') || 'none'} | ${r.note ?? ''} |`;
  });
  return [
    '# Bad input',
    '',
    'What may come in wrong, and the tests that show what becomes of it. `tests/ingest/bad-inputs` holds this page to the tests it names:',
    'each must be there. Everywhere: a stable code, the field and the rule, never the value; the rest of a batch passes.',
    '',
    '| row | what is wrong | shown in | where the answer differs |',
    '| --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}
