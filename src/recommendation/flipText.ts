/** A change of answers in words, e.g. "Deadline: 12 instead of 60 days". */

import { FLIP, VERDICT_NAMES } from '../messages/report';
import { QUESTION_TEXTS } from '../messages/questions';
import type { Answers } from '../questionnaire/answers';
import { questionOf } from '../questionnaire/questions';
import { type AnswerValue, writeAnswer } from '../questionnaire/reading';
import type { Verdict } from './report';
