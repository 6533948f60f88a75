// Small answers kept from one visit of a screen to the next: they stand at once and are asked anew
// behind it. Of another register none is worth anything.
const answers = new Map<string, unknown>();

export function keptAnswer(name: string): unknown {
  return answers.get(name);
}

export function keepAnswer(name: string, value: unknown): void {
  answers.set(name, value);
}

export function forgetAnswers(): void {
  answers.clear();
}
