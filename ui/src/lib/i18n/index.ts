export { type Args, type Language, LANGUAGES } from './catalogue';
export { knows, language, locale, msg, setLanguage, t } from './language.svelte';
