/** 404.html is made of it (src/hooks.server.ts); nothing leads here. */
export const csr = false;
