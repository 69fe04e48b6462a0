/**
 * A message of the file `browser.ftl` of each language, put in its place when the program is built; at run time there is no
 * such function. What a message is given stands in a literal object: `say('outbox-leaving', { count })`.
 */
declare function say(id: string, given?: Record<string, string | number | null>): string;
