import { compartments } from '../../code-lists/index.js';
import { codeOf, instant, list, matching, oneOf, orNull, text, uuid, whole, yesNo } from '../schema.js';
import { input, items, json, limit, refusal, shape, type Door } from './door.js';
import { tag } from './sanitisation.js';

const use = oneOf(['A1', 'A2', 'A3']);
const quotedIn = oneOf(['briefing', 'log', 'authority_application', 'warrant', 'interview']);
const compartment = codeOf(compartments);
const form = shape({
  id: uuid,
  words: text(4_000),
  uses: list(use),
  audience: list(text(100)),
  quotedIn: list(quotedIn),
  caveats: orNull(text(1_000)),
  sourceGradeShown: yesNo,
  originator: text(200),
  consultedAt: instant,
  expiresAt: instant,
  compartments: list(compartment),
  state: oneOf(['proposed', 'in_force', 'withdrawn']),
  author: text(200),
  createdAt: instant,
  approver: orNull(text(200)),
  approvedAt: orNull(instant),
  withdrawnAt: orNull(instant),
});
const formInput = input(
  {
    words: text(4_000, 10),
    uses: list(use, 3),
    audience: list(text(100, 1), 50),
    quotedIn: list(quotedIn, 5),
    caveats: text(1_000, 1),
    sourceGradeShown: yesNo,
    originator: text(200, 2),
    consultedAt: instant,
    expiresAt: instant,
    compartments: list(compartment, 12),
  },
  ['audience', 'quotedIn', 'caveats', 'sourceGradeShown', 'compartments'],
);

const actionDecision = oneOf(['yes', 'yes_with_words', 'no', 'parallel_first']);
const answer = shape({
  id: uuid,
  state: oneOf(['asked', 'decided']),
  askedAt: instant,
  dueAt: instant,
  decision: orNull(actionDecision),
  words: orNull(text(4_000)),
});
const request = {
  id: uuid,
  productUrn: text(60),
  logId: orNull(uuid),
  compartments: list(compartment),
  askedBy: text(200),
  organisation: text(200),
  action: text(1_000),
  necessity: text(1_000),
  askedAt: instant,
  dueAt: instant,
  state: oneOf(['asked', 'decided']),
  decision: orNull(actionDecision),
  formOfWords: orNull(uuid),
  decidedBy: orNull(text(200)),
  decidedAt: orNull(instant),
  reason: orNull(text(1_000)),
};
const entry = shape({ entry: text(40), actor: text(200), detail: orNull(text(1_000)), at: instant });

const kind = oneOf(['anpr', 'cctv', 'stop', 'open_source', 'production_order', 'witness', 'records']);
const parallel = { kind, reference: text(200, 1), provenance: text(2_000, 10), evidential: yesNo };
const parallelSource = shape({ ...parallel, id: uuid, foundBy: text(200), foundAt: instant });

const forms: readonly Door[] = [
  {
    tag,
    method: 'get',
    path: '/forms-of-words',
    permission: 'proposals:read',
    summary: 'Forms of words, newest first',
    query: { limit: limit(200) },
    answers: { 200: json(items(form)) },
  },
  {
    tag,
    method: 'post',
    path: '/forms-of-words',
    permission: 'proposals:write',
    summary: 'Propose a form of words',
    body: json(formInput),
    answers: { 201: json(form), 422: refusal },
  },
  {
    tag,
    method: 'post',
    path: '/forms-of-words/{id}/approval',
    permission: 'proposals:decide',
    summary: 'Agree to a form of words somebody else wrote',
    answers: { 200: json(form), 409: refusal, 422: refusal },
  },
  {
    tag,
    method: 'post',
    path: '/forms-of-words/{id}/withdrawal',
    permission: 'proposals:decide',
    summary: 'End a form of words at once',
    answers: { 204: null, 409: refusal },
  },
];

const actions: readonly Door[] = [
  {
    tag,
    method: 'post',
    path: '/action-requests',
    permission: 'products:receive',
    summary: 'Ask to act on a product; the answer is the same whether or not there is one',
    body: json(
      input({
        productUrn: matching('^P-\\d{4}-[0-9A-HJKMNP-TV-Z]{8}$'),
        action: text(1_000, 10),
        necessity: text(1_000, 10),
      }),
    ),
    answers: { 202: json(answer) },
  },
  {
    tag,
    method: 'get',
    path: '/action-requests/{id}/answer',
    permission: 'products:receive',
    summary: "Where a request of the caller's own stands",
    answers: { 200: json(answer) },
  },
  {
    tag,
    method: 'get',
    path: '/action-requests',
    permission: 'proposals:read',
    summary: 'Requests to act that wait for the originator, the earliest due first',
    query: { limit: limit(200) },
    answers: { 200: json(items(shape(request))) },
  },
  {
    tag,
    method: 'get',
    path: '/action-requests/{id}',
    permission: 'proposals:read',
    summary: 'One request with its log',
    answers: { 200: json(shape({ ...request, log: list(entry) })) },
  },
  {
    tag,
    method: 'post',
    path: '/action-requests/{id}/decision',
    permission: 'proposals:decide',
    summary: 'Decide for the originator',
    body: json(input({ decision: actionDecision, reason: text(1_000, 10), formOfWords: uuid }, ['formOfWords'])),
    answers: { 200: json(shape(request)), 409: refusal, 422: refusal },
  },
];

/** The doors of what a release is checked against and of what follows it. */
export const releaseGateDoors: readonly Door[] = [
  ...forms,
  ...actions,
  {
    tag,
    method: 'post',
    path: '/proposals/{id}/origin',
    permission: 'proposals:write',
    summary: "Tie a proposal's log to an origin by the unit's reference, of which only a keyed digest is kept",
    body: json(input({ reference: text(100, 3) })),
    answers: { 200: json(shape({ logs: whole(1) })) },
  },
  {
    tag,
    method: 'get',
    path: '/proposals/{id}/parallel-sources',
    permission: 'proposals:read',
    summary: 'Independent ways to the same fact; they never leave the high side',
    answers: { 200: json(items(parallelSource)) },
  },
  {
    tag,
    method: 'post',
    path: '/proposals/{id}/parallel-sources',
    permission: 'proposals:write',
    summary: 'Record an independent way to the same fact',
    body: json(input(parallel)),
    answers: { 201: json(parallelSource) },
  },
  {
    tag,
    method: 'post',
    path: '/releases/{productId}/ladder',
    permission: 'proposals:write',
    summary: 'Propose a step up the ladder of release; it is approved afresh',
    body: json(input({ to: whole(1, 8) })),
    answers: { 201: json(shape({ proposalId: uuid })), 409: refusal, 422: refusal },
  },
];
