/**
 * A message of `crates/language/locales/*/browser.ftl`, put in its place when the program is built; at run time there is no such
 * function. What a message is given stands in a literal object: `say('outbox-entries', { count })`.
 */
declare function say(id: string, given?: Record<string, string | number | null>): string;
