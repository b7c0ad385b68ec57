/** How long the content scripts held the page up. */
interface ScriptWork {
  /** Milliseconds of all of it. */
  totalMs: number;
  /** Milliseconds of the longest stretch without a break for the page. */
  longestMs: number;
}

/** An event of Chromium's trace; microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Of it, what the thread was at work. */
  tdur?: number;
  args?: { data?: { url?: string }; fileName?: string; worldId?: number };
}

export const TRACED = ['toplevel', 'devtools.timeline', 'v8'];

const OURS = /^chrome-extension:\/\/[^/]+\/content-scripts\//;
const TASK = 'ThreadControllerImpl::RunTask';
const EVALUATION = 'EvaluateScript';
const CALL = 'v8.callFunction';
/** After a task; what a promise goes on with runs here, and nothing tells whose promise it is. */
const MICROTASKS = 'BlinkScheduler_PerformMicrotaskCheckpoint';
/** So long takes one with nothing to do, of which every page has hundreds. */
const IDLE_US = 15;

/**
 * Counted in the thread's own time, so that other programs on the machine do not count. What is
 * evaluated and called in the world of our scripts, with the garbage that is collected
 * meanwhile, and all microtasks but calls of the page's scripts: rather too much than too little.
 */
export function scriptWorkIn(events: readonly TraceEvent[]): ScriptWork {
  const run = events.find(({ args }) => OURS.test(args?.fileName ?? ''));
  if (!run) throw new Error('the content scripts did not run');
  const stretches = [0];
  const open: { until: number; isOurs: boolean }[] = [];
  for (const event of onThreadOf(run, events)) {
    const { ts, dur = 0 } = event;
    while ((open.at(-1)?.until ?? Infinity) <= ts) open.pop();
    const around = open.at(-1)?.isOurs ?? false;
    const isOurs = isOursIn(event, run) ?? around;
    if (event.name === TASK) stretches.push(0);
    // Its time belongs to the innermost event that says whose it is.
    const change = Number(isOurs) - Number(around);
    stretches.push((stretches.pop() ?? 0) + change * workOf(event));
    open.push({ until: ts + dur, isOurs });
  }
  return {
    totalMs: stretches.reduce((sum, one) => sum + one, 0) / 1000,
    longestMs: Math.max(...stretches) / 1000,
  };
}

const onThreadOf = (run: TraceEvent, events: readonly TraceEvent[]): TraceEvent[] =>
  events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === run.pid && tid === run.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));

const workOf = ({ tdur, dur = 0 }: TraceEvent): number => tdur ?? dur;

/** undefined: as what is around it. */
function isOursIn(event: TraceEvent, run: TraceEvent): boolean | undefined {
  const { name, args } = event;
  if (name === MICROTASKS) return workOf(event) > IDLE_US;
  if (name === EVALUATION) return OURS.test(args?.data?.url ?? '');
  return name === CALL ? args?.worldId === run.args?.worldId : undefined;
}
