export { MemoryBackend } from './backend';
export {
  attempts,
  call,
  type Changed,
  type Command,
  newOpId,
  on,
  onChanged,
  type Result,
  setBackend,
} from './call';
export {
  ApiError,
  errorText,
  fieldErrorText,
  toApiError,
  type WireError,
  type WireFieldError,
} from './error';
export { forgetAnswers } from './kept';
export { live, type Live, revisions } from './live.svelte';
