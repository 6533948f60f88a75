// Questions with few answers, asked from anywhere and awaited: `await confirm({...})`.

export interface Answer {
  id: string;
  label: string;
  variant?: 'default' | 'primary' | 'danger';
}

export interface Question {
  title: string;
  text: string;
  /** The last one is the default. Esc answers with `null`. */
  answers: readonly Answer[];
  /** What must be typed before the last answer works, e.g. a certificate's number. */
  typed?: string;
}

interface Pending extends Question {
  resolve: (answer: string | null) => void;
}

let pending = $state.raw<readonly Pending[]>([]);

export function question(): Question | undefined {
  return pending[0];
}

/** Asks; resolves with the id of the answer, or `null` when closed. Questions queue. */
export function confirm(ask: Question): Promise<string | null> {
  return new Promise((resolve) => {
    pending = [...pending, { ...ask, resolve }];
  });
}

export function answer(id: string | null): void {
  const [first, ...rest] = pending;
  pending = rest;
  first?.resolve(id);
}
