// What stands in the data folder.

export const DATABASE_FILE = 'backprop.db';
/** Names the process that has the folder, for whoever is refused. The lock itself is the database's and dies with it. */
export const OWNER_FILE = 'backprop.pid';
