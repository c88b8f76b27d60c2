// Bytes in the forms that travel.

export const hex = (bytes) => Buffer.from(bytes).toString("hex");
export const fromHex = (text) => new Uint8Array(Buffer.from(text, "hex"));
export const base64 = (bytes) => Buffer.from(bytes).toString("base64");
export const fromBase64 = (text) => new Uint8Array(Buffer.from(text, "base64"));
export const utf8 = (text) => new TextEncoder().encode(text);
export const now = () => Math.floor(Date.now() / 1000);
