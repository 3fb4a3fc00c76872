import * as z from 'zod';
import { arrayOf } from '../containers.js';
import { openObject } from '../event-definition.js';
import { number, numbers, text, texts } from './maybe-null.js';
import { definitionInput, type MpsDefinitionInput, type MpsTask, task } from './task.js';

// The content review of a workflow task.

/** The result of one content review. `Type` says which of the members is set; the others are null or absent. */
export interface MpsAiContentReviewResult {
  /** `Porn`, `Terrorism`, `Political`, `Porn.Asr`, `Porn.Ocr`, `Political.Asr`, `Political.Ocr`, `Terrorism.Ocr`, `Prohibited.Asr` or `Prohibited.Ocr`. */
  Type: string;
  /** Frames per second that were looked at. */
  SampleRate?: number | null;
  /** Seconds that were looked at. */
  Duration?: number | null;
  /** Pornography in pictures, when `Type` is `Porn`. */
  PornTask?: MpsContentReviewTask | null;
  /** Terrorism in pictures, when `Type` is `Terrorism`. */
  TerrorismTask?: MpsContentReviewTask | null;
  /** Politics in pictures, when `Type` is `Political`. */
  PoliticalTask?: MpsContentReviewTask | null;
  /** Pornography in speech, when `Type` is `Porn.Asr`. */
  PornAsrTask?: MpsContentReviewTask | null;
  /** Pornography in text that is seen, when `Type` is `Porn.Ocr`. */
  PornOcrTask?: MpsContentReviewTask | null;
  /** Politics in speech, when `Type` is `Political.Asr`. */
  PoliticalAsrTask?: MpsContentReviewTask | null;
  /** Politics in text that is seen, when `Type` is `Political.Ocr`. */
  PoliticalOcrTask?: MpsContentReviewTask | null;
  /** Terrorism in text that is seen, when `Type` is `Terrorism.Ocr`. */
  TerrorismOcrTask?: MpsContentReviewTask | null;
  /** What is prohibited in speech, when `Type` is `Prohibited.Asr`. */
  ProhibitedAsrTask?: MpsContentReviewTask | null;
  /** What is prohibited in text that is seen, when `Type` is `Prohibited.Ocr`. */
  ProhibitedOcrTask?: MpsContentReviewTask | null;
}

/** One content review. */
export type MpsContentReviewTask = MpsTask<MpsDefinitionInput, MpsContentReviewOutput>;

/** What a content review found. */
export interface MpsContentReviewOutput {
  /** How sure, 0 to 100. */
  Confidence?: number | null;
  /** `pass`, `review` or `block`. */
  Suggestion?: string | null;
  /** The kind of what was found; review of pictures only. */
  Label?: string | null;
  /** Where it was found. */
  SegmentSet?: MpsContentReviewSegment[] | null;
}

/** A stretch of a video in which a content review found something. */
export interface MpsContentReviewSegment {
  /** Where it begins, seconds. */
  StartTimeOffset?: number | null;
  /** Where it ends, seconds. */
  EndTimeOffset?: number | null;
  /** How sure, 0 to 100. */
  Confidence?: number | null;
  /** `pass`, `review` or `block`. */
  Suggestion?: string | null;
  /** The kind of what was found; review of pictures only. */
  Label?: string | null;
  /** Whose face or which sign it is; politics in pictures only. */
  Name?: string | null;
  /** The words that were found; review of speech and text only. */
  KeywordSet?: string[] | null;
  /** Where in the picture: x and y of the upper left and the lower right corner, pixels; politics in pictures and text that is seen only. */
  AreaCoordSet?: number[] | null;
  /** A picture of it, at an address that expires; not of speech. */
  Url?: string | null;
  /** When `Url` expires, ISO 8601. */
  PicUrlExpireTime?: string | null;
}

const contentReviewSegment = openObject({
  StartTimeOffset: number,
  EndTimeOffset: number,
  Confidence: number,
  Suggestion: text,
  Label: text,
  Name: text,
  KeywordSet: texts,
  AreaCoordSet: numbers,
  Url: text,
  PicUrlExpireTime: text,
});

const contentReviewOutput = openObject({
  Confidence: number,
  Suggestion: text,
  Label: text,
  SegmentSet: arrayOf(contentReviewSegment).nullish(),
});

const contentReviewTask = task(definitionInput, contentReviewOutput);

/** The schema of {@link MpsAiContentReviewResult}. */
export const aiContentReviewResult = openObject({
  Type: z.string(),
  SampleRate: number,
  Duration: number,
  PornTask: contentReviewTask,
  TerrorismTask: contentReviewTask,
  PoliticalTask: contentReviewTask,
  PornAsrTask: contentReviewTask,
  PornOcrTask: contentReviewTask,
  PoliticalAsrTask: contentReviewTask,
  PoliticalOcrTask: contentReviewTask,
  TerrorismOcrTask: contentReviewTask,
  ProhibitedAsrTask: contentReviewTask,
  ProhibitedOcrTask: contentReviewTask,
});
