/**
 * A short name for a text: eleven characters of 0-9 and a-z, the same on every machine and in every release. Made of
 * two 32-bit FNV-1a sums with different starts, cut to 53 bits. Not for secrets.
 */
export function shortHash(text: string): string {
  let high = 0x811c9dc5;
  let low = 0x050c5d1f;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x01000193) ^ (low >>> 15);
  }
  return ((high & 0x1fffff) * 0x100000000 + (low >>> 0)).toString(36).padStart(11, '0');
}
