// Copying text. Success is reported only when it really happened: the asynchronous clipboard may
// reject in a webview, so the shell's own command can take over.
type Copy = (text: string) => Promise<void>;

let copy: Copy = (text) => navigator.clipboard.writeText(text);

/** Copies through the shell from now on. */
export function setClipboard(next: Copy): void {
  copy = next;
}

export async function copyText(text: string): Promise<boolean> {
  try {
    await copy(text);
    return true;
  } catch {
    return false;
  }
}
