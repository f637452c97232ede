/** Interim shape of the pre-screen. */
export function preScreen(input: { title: string; body: string; comment: string | null }): {
  lane: 'routine' | 'urgent';
  reasons: string[];
} {
  return /threat to life|kill/i.test(`${input.title} ${input.body}`)
    ? { lane: 'urgent', reasons: ['threat_words'] }
    : { lane: 'routine', reasons: [] };
}
