import type { QualityCode } from '../finding.js';
import type { HelpPage } from './page.js';
import { qa01 } from './qa01.js';
import { qa02 } from './qa02.js';
import { qa03 } from './qa03.js';
import { qa04 } from './qa04.js';
import { qa05 } from './qa05.js';
import { qa06 } from './qa06.js';
import { qa07 } from './qa07.js';
import { qa08 } from './qa08.js';
import { qa09 } from './qa09.js';
import { qa10 } from './qa10.js';
import { qa11 } from './qa11.js';
import { qa12 } from './qa12.js';
import { qa13 } from './qa13.js';
import { qa14 } from './qa14.js';
import { qa15 } from './qa15.js';
import { qa16 } from './qa16.js';
import { qa17 } from './qa17.js';
import { qa18 } from './qa18.js';
import { qa19 } from './qa19.js';
import { qa20 } from './qa20.js';
import { qa21 } from './qa21.js';
import { qa22 } from './qa22.js';
import { qa23 } from './qa23.js';
import { qa24 } from './qa24.js';
import { qa25 } from './qa25.js';
import { qa26 } from './qa26.js';
import { qa27 } from './qa27.js';
import { qa28 } from './qa28.js';

/** One page of help for each check, in their order; version 1. */
export const helpPages: readonly HelpPage[] = [
  qa01,
  qa02,
  qa03,
  qa04,
  qa05,
  qa06,
  qa07,
  qa08,
  qa09,
  qa10,
  qa11,
  qa12,
  qa13,
  qa14,
  qa15,
  qa16,
  qa17,
  qa18,
  qa19,
  qa20,
  qa21,
  qa22,
  qa23,
  qa24,
  qa25,
  qa26,
  qa27,
  qa28,
];

const byCode = new Map(helpPages.map((p) => [p.code, p]));

/** The page of a check. */
export function helpOf(code: QualityCode): HelpPage {
  return byCode.get(code)!;
}
