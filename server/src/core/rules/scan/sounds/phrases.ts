/** What stands together in official documents, in the order of its sounds: 安全：保护、保密；案件：办理；… */
import { phrasesAToF } from './phrases-a-f';
import { phrasesGToJ } from './phrases-g-j';
import { phrasesKToS } from './phrases-k-s';
import { phrasesTToZ } from './phrases-t-z';

export const phrases: readonly string[] = [phrasesAToF, phrasesGToJ, phrasesKToS, phrasesTToZ];
