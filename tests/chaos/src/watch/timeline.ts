/** One line of what happened, seconds after the run began. */
export interface Moment {
  readonly second: number;
  readonly what: string;
}

export interface Sample {
  readonly second: number;
  readonly sent: number;
  readonly receipts: number;
  readonly lag: number;
  readonly pending: number;
}

/** What happened when, and how far behind the pipeline was meanwhile. */
export class Timeline {
  readonly moments: Moment[] = [];
  readonly samples: Sample[] = [];
  readonly began = Date.now();
  lastFaultAt: number | null = null;
  readonly faults: Record<string, number> = {};

  constructor(private readonly live: (line: string) => void = () => undefined) {}

  second(): number {
    return Math.round((Date.now() - this.began) / 100) / 10;
  }

  note(what: string): void {
    this.moments.push({ second: this.second(), what });
    this.live(`${this.second().toFixed(1).padStart(7)} s  ${what}`);
  }

  fault(name: string, what = `${name} struck`): void {
    this.faults[name] = (this.faults[name] ?? 0) + 1;
    this.lastFaultAt = Date.now();
    this.note(what);
  }

  sample(sample: Omit<Sample, 'second'>): void {
    this.samples.push({ second: this.second(), ...sample });
  }
}

const widest = 40;

/** The timeline for a person: one line a period, with how far behind and which faults. */
export function timelineText(t: Timeline, lines = 30): string[] {
  if (t.samples.length === 0) return t.moments.map((m) => `${m.second} s ${m.what}`);
  const per = Math.max(1, Math.ceil(t.samples.length / lines));
  const most = Math.max(1, ...t.samples.map((s) => s.lag));
  return t.samples.flatMap((s, i) => {
    if (i % per !== 0 && i !== t.samples.length - 1) return [];
    const until = t.samples[i + per]?.second ?? Infinity;
    const here = t.moments.filter((m) => m.second >= s.second && m.second < until).map((m) => m.what);
    const bar = '#'.repeat(Math.round((s.lag / most) * widest));
    const told = here.length > 4 ? `${here.slice(0, 3).join('; ')}; and ${here.length - 3} more` : here.join('; ');
    return [
      `${String(s.second).padStart(7)} s  in ${String(s.receipts).padStart(6)}  lag ${String(s.lag).padStart(6)} ${bar.padEnd(widest)}  ${told}`.trimEnd(),
    ];
  });
}
