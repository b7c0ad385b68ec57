/** Raised with every version of the tables; older code refuses to write what it cannot know. */
export const SCHEMA_VERSION = 4;

export const DATABASE_NAME = 'talkroom-banto';
