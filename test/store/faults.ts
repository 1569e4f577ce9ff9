// What a store under test logs: collected, so that a test can say that there was nothing.

export function options(now: () => number = Date.now) {
  const faults: [reference: string, fault: unknown][] = [];
  return { now, log: (reference: string, fault: unknown) => void faults.push([reference, fault]), faults };
}
