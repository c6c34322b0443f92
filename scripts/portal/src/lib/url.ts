/** An address inside the portal, below whatever base path it is served from. `path` has no leading slash. */
export const url = (path: string): string => `${import.meta.env.BASE_URL.replace(/\/$/, "")}/${path}`;
