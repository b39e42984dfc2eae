/** Version of the rules; with the catalog's it makes the version of a report. */
export const RULES_VERSION = 0;
