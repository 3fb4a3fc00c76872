import * as z from 'zod';
import { arrayOf } from '../containers.js';
import { openObject } from '../event-definition.js';
import { number, text } from './maybe-null.js';
import { type MpsStorage, storage } from './media.js';
import { type MpsSpeechSegment, speechSegment } from './recognition.js';
import { type MpsTask, task } from './task.js';

// The smart subtitles of a workflow task.

/** The result of one subtitle task. `Type` says which of the members is set; the others are null or absent. */
export interface MpsSmartSubtitlesResult {
  /** `AsrFullTextRecognition`, `TransTextRecognition`, `PureSubtitleTrans` or `OcrFullTextRecognition`. */
  Type: string;
  /** Subtitles of what is said, when `Type` is `AsrFullTextRecognition`. */
  AsrFullTextTask?: MpsTask<MpsSmartSubtitlesInput, MpsSpokenSubtitlesOutput> | null;
  /** Translated subtitles of what is said, when `Type` is `TransTextRecognition`. */
  TransTextTask?: MpsTask<MpsSmartSubtitlesInput, MpsSpokenSubtitlesOutput> | null;
  /** Subtitles, translated, when `Type` is `PureSubtitleTrans`. */
  PureSubtitleTransTask?: MpsTask<MpsSmartSubtitlesInput, MpsTranslatedSubtitlesOutput> | null;
  /** Subtitles that were seen in the picture, when `Type` is `OcrFullTextRecognition`. */
  OcrFullTextTask?: MpsTask<MpsSmartSubtitlesInput, MpsSeenSubtitlesOutput> | null;
}

/** What a subtitle task was asked for. */
export interface MpsSmartSubtitlesInput {
  /** The number of the template. */
  Definition?: number | null;
  /** More parameters, as the request had them. */
  UserExtPara?: string | null;
}

/** Subtitles of what is said. */
export interface MpsSpokenSubtitlesOutput {
  /** What is said, and when. */
  SegmentSet?: MpsSpeechSegment[] | null;
  /** The path of the subtitles. */
  Path?: string | null;
  /** The address of the subtitles. */
  SubtitlePath?: string | null;
  /** The file, when nothing was translated. */
  SubtitleInfo?: MpsSubtitleFile | null;
  /** The files, one for each language, when they were translated. */
  SubtitleResults?: MpsTranslatedSubtitles[] | null;
  /** Where the files were stored. */
  OutputStorage?: MpsStorage | null;
}

/** Subtitles, translated. */
export interface MpsTranslatedSubtitlesOutput {
  /** Where the files were stored. */
  OutputStorage?: MpsStorage | null;
  /** The files, one for each language. */
  SubtitleResults?: MpsTranslatedSubtitles[] | null;
}

/** Subtitles that were seen in the picture. */
export interface MpsSeenSubtitlesOutput {
  /** The subtitles, and when. */
  SegmentSet?: MpsSpeechSegment[] | null;
  /** The files of what was seen. */
  RecognizeSubtitleResult?: MpsSubtitleFile[] | null;
  /** The files of its translations. */
  TransSubtitleResult?: MpsSubtitleFile[] | null;
  /** Where the files were stored. */
  OutputStorage?: MpsStorage | null;
}

/** One file of subtitles. */
export interface MpsSubtitleFile {
  /** Its language. */
  Language?: string | null;
  /** Whether it was made. */
  Status?: string | null;
  /** Its path. */
  Path?: string | null;
  /** The path of the video with these subtitles in the picture. */
  SubtitleEmbedPath?: string | null;
  /** The id of the file, in VOD. */
  SubtitleFileId?: string | null;
}

/** One file of translated subtitles. */
export interface MpsTranslatedSubtitles {
  /** `Success` or `Error`. */
  Status?: string | null;
  /** The language that it was translated from, such as `en`. */
  TransSrc?: string | null;
  /** The language that it was translated to, such as `zh`. */
  TransDst?: string | null;
  /** Its address. */
  Path?: string | null;
  /** The path of the video with these subtitles in the picture. */
  SubtitleEmbedPath?: string | null;
  /** The id of the file, in VOD. */
  SubtitleFileId?: string | null;
}

const smartSubtitlesInput = openObject({
  Definition: number,
  UserExtPara: text,
});

const subtitleFile = openObject({
  Language: text,
  Status: text,
  Path: text,
  SubtitleEmbedPath: text,
  SubtitleFileId: text,
});

const translatedSubtitles = openObject({
  Status: text,
  TransSrc: text,
  TransDst: text,
  Path: text,
  SubtitleEmbedPath: text,
  SubtitleFileId: text,
});

const spokenSubtitlesOutput = openObject({
  SegmentSet: arrayOf(speechSegment).nullish(),
  Path: text,
  SubtitlePath: text,
  SubtitleInfo: subtitleFile.nullish(),
  SubtitleResults: arrayOf(translatedSubtitles).nullish(),
  OutputStorage: storage.nullish(),
});

const translatedSubtitlesOutput = openObject({
  OutputStorage: storage.nullish(),
  SubtitleResults: arrayOf(translatedSubtitles).nullish(),
});

const seenSubtitlesOutput = openObject({
  SegmentSet: arrayOf(speechSegment).nullish(),
  RecognizeSubtitleResult: arrayOf(subtitleFile).nullish(),
  TransSubtitleResult: arrayOf(subtitleFile).nullish(),
  OutputStorage: storage.nullish(),
});

/** The schema of {@link MpsSmartSubtitlesResult}. */
export const smartSubtitlesResult = openObject({
  Type: z.string(),
  AsrFullTextTask: task(smartSubtitlesInput, spokenSubtitlesOutput),
  TransTextTask: task(smartSubtitlesInput, spokenSubtitlesOutput),
  PureSubtitleTransTask: task(smartSubtitlesInput, translatedSubtitlesOutput),
  OcrFullTextTask: task(smartSubtitlesInput, seenSubtitlesOutput),
});
