/** How Chinese characters sound: alike ones have the same number. */
import { readings } from './readings';

/** The Chinese characters that readings are known of are among these. */
export const firstHan = 0x4e00;
const lastHan = 0x9fff;

export const isHan = (unit: number): boolean => unit >= firstHan && unit <= lastHan;

// The tables are no fields of an object, and small: every character of every text is looked up in the first.
/** By Chinese character a number for its sound, from 1 on; a few sounds share one. 0 where none is known. */
const heardAs = new Uint8Array(lastHan - firstHan + 1);
const mostHeard = 255;
/** By Chinese character the number of its sound; 0 where none is known. */
const sounds = new Uint16Array(lastHan - firstHan + 1);

/** A small number for the sound of a character; 0 where none is known. */
export const heardOf = (unit: number): number => (isHan(unit) ? heardAs[unit - firstHan]! : 0);

/** The number of the sound of a character; 0 where none is known. */
export const soundAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  return isHan(unit) ? sounds[unit - firstHan]! : 0;
};

/** Whether two characters sound the same, so far as that is known. */
export const soundAlike = (one: number, other: number): boolean =>
  isHan(one) && isHan(other) && sounds[one - firstHan] === sounds[other - firstHan];

let isReady = false;

/** Makes the sounds ready: ba八巴扒 ban办班 … Done at the first check, as the command has other tasks, too. */
export function readSounds(): void {
  if (isReady) return;
  isReady = true;
  let count = 0;
  let wasSpelt = false;
  for (let at = 0; at < readings.length; at++) {
    const unit = readings.charCodeAt(at);
    if (isHan(unit)) {
      sounds[unit - firstHan] = count;
      heardAs[unit - firstHan] = (count % mostHeard) + 1;
    } else if (!wasSpelt) count++;
    wasSpelt = !isHan(unit);
  }
}

/** What a text sounds like: alike for texts that sound the same. What no reading is known of stands for itself. */
export function soundOf(text: string): string {
  readSounds();
  let sound = '';
  for (let at = 0; at < text.length; at++) {
    const heard = soundAt(text, at);
    sound += heard === 0 ? text[at]! : String.fromCharCode(heard);
  }
  return sound;
}
