import * as z from 'zod';
import { arrayOf } from '../containers.js';
import { openObject } from '../event-definition.js';
import { number, numbers, text } from './maybe-null.js';
import { type MpsStorage, storage } from './media.js';
import { definitionInput, type MpsDefinitionInput, type MpsTask, task } from './task.js';

// The content recognition of a workflow task.

/** The result of one content recognition. `Type` says which of the members is set; the others are null or absent. */
export interface MpsAiRecognitionResult {
  /** `FaceRecognition`, `AsrWordsRecognition`, `OcrWordsRecognition`, `AsrFullTextRecognition`, `OcrFullTextRecognition`, `TransTextRecognition` or `ObjectRecognition`. */
  Type: string;
  /** The faces, when `Type` is `FaceRecognition`. */
  FaceTask?: MpsTask<MpsDefinitionInput, MpsFaceOutput> | null;
  /** The words that are heard, when `Type` is `AsrWordsRecognition`. */
  AsrWordsTask?: MpsTask<MpsDefinitionInput, MpsWordsOutput> | null;
  /** The words that are seen, when `Type` is `OcrWordsRecognition`. */
  OcrWordsTask?: MpsTask<MpsDefinitionInput, MpsWordsOutput> | null;
  /** All that is said, when `Type` is `AsrFullTextRecognition`. */
  AsrFullTextTask?: MpsTask<MpsDefinitionInput, MpsSpeechOutput> | null;
  /** All text that is seen, when `Type` is `OcrFullTextRecognition`. */
  OcrFullTextTask?: MpsTask<MpsDefinitionInput, MpsSeenTextOutput> | null;
  /** All that is said, translated, when `Type` is `TransTextRecognition`. */
  TransTextTask?: MpsTask<MpsDefinitionInput, MpsSpeechOutput> | null;
  /** The objects, when `Type` is `ObjectRecognition`. */
  ObjectTask?: MpsTask<MpsDefinitionInput, MpsObjectsOutput> | null;
}

/** A stretch of a video in which something was recognised. */
export interface MpsRecognisedSegment {
  /** Where it begins, seconds. */
  StartTimeOffset?: number | null;
  /** Where it ends, seconds. */
  EndTimeOffset?: number | null;
  /** How sure, 0 to 100. */
  Confidence?: number | null;
  /** Where in the picture: x and y of the upper left and the lower right corner, pixels. Null or absent for what is heard. */
  AreaCoordSet?: number[] | null;
}

/** The faces in a video. */
export interface MpsFaceOutput {
  /** Who was seen, and where. */
  ResultSet?: MpsFace[] | null;
}

/** A person who was seen. */
export interface MpsFace {
  /** The id of the person. */
  Id?: string | null;
  /** Which library the face is from: `Default` or `UserDefine`. */
  Type?: string | null;
  /** The name. */
  Name?: string | null;
  /** Where the face was seen. */
  SegmentSet?: MpsRecognisedSegment[] | null;
  /** `Male` or `Female`. */
  Gender?: string | null;
  /** The day of birth. */
  Birthday?: string | null;
  /** The profession or office. */
  Profession?: string | null;
  /** The school. */
  SchoolOfGraduation?: string | null;
  /** Who it is. */
  Abstract?: string | null;
  /** The place of birth. */
  PlaceOfBirth?: string | null;
  /** `Politician` or `Artist`. */
  PersonType?: string | null;
  /** `Normal` or `Sensitive`. */
  Remark?: string | null;
  /** The address of a picture. */
  Url?: string | null;
}

/** The words of a list that were heard or seen in a video. */
export interface MpsWordsOutput {
  /** The words, and where. */
  ResultSet?: MpsRecognisedWord[] | null;
}

/** A word that was heard or seen. */
export interface MpsRecognisedWord {
  /** The word. */
  Word?: string | null;
  /** Where it was heard or seen. */
  SegmentSet?: MpsRecognisedSegment[] | null;
}

/** The objects in a video. */
export interface MpsObjectsOutput {
  /** What was seen, and where. */
  ResultSet?: MpsRecognisedObject[] | null;
}

/** An object that was seen. */
export interface MpsRecognisedObject {
  /** What it is. */
  Name?: string | null;
  /** Where it was seen. */
  SegmentSet?: MpsRecognisedSegment[] | null;
}

/** All that is said in a video. */
export interface MpsSpeechOutput {
  /** What is said, and when. */
  SegmentSet?: MpsSpeechSegment[] | null;
  /** The address of the subtitles. Null or absent when none were made. */
  SubtitlePath?: string | null;
  /** Where the subtitles were stored. */
  OutputStorage?: MpsStorage | null;
}

/** A stretch of speech, or of subtitles. */
export interface MpsSpeechSegment {
  /** How sure, 0 to 100. */
  Confidence?: number | null;
  /** Where it begins, seconds. */
  StartTimeOffset?: number | null;
  /** Where it ends, seconds. */
  EndTimeOffset?: number | null;
  /** The text. */
  Text?: string | null;
  /** The text, translated. Null or absent when no translation was asked for. */
  Trans?: string | null;
  /** The words with their times. */
  Wordlist?: MpsTimedWord[] | null;
  /** Who speaks. Null or absent when speakers are not told apart. */
  SpeakerId?: string | null;
}

/** A word of a stretch of speech. */
export interface MpsTimedWord {
  /** The word. */
  Word?: string | null;
  /** Where it begins, seconds. */
  Start?: number | null;
  /** Where it ends, seconds. */
  End?: number | null;
  /** The word, translated. */
  Trans?: string | null;
}

/** All text that is seen in a video. */
export interface MpsSeenTextOutput {
  /** The texts, and when. */
  SegmentSet?: MpsSeenTextSegment[] | null;
}

/** A stretch of a video with the texts in it. */
export interface MpsSeenTextSegment {
  /** Where it begins, seconds. */
  StartTimeOffset?: number | null;
  /** Where it ends, seconds. */
  EndTimeOffset?: number | null;
  /** The texts. */
  TextSet?: MpsSeenText[] | null;
}

/** One text that is seen. */
export interface MpsSeenText {
  /** How sure, 0 to 100. */
  Confidence?: number | null;
  /** Where in the picture: x and y of the upper left and the lower right corner, pixels. */
  AreaCoordSet?: number[] | null;
  /** The text. */
  Text?: string | null;
}

const recognisedSegment = openObject({
  StartTimeOffset: number,
  EndTimeOffset: number,
  Confidence: number,
  AreaCoordSet: numbers,
});

const face = openObject({
  Id: text,
  Type: text,
  Name: text,
  SegmentSet: arrayOf(recognisedSegment).nullish(),
  Gender: text,
  Birthday: text,
  Profession: text,
  SchoolOfGraduation: text,
  Abstract: text,
  PlaceOfBirth: text,
  PersonType: text,
  Remark: text,
  Url: text,
});

const faceOutput = openObject({
  ResultSet: arrayOf(face).nullish(),
});

const recognisedWord = openObject({
  Word: text,
  SegmentSet: arrayOf(recognisedSegment).nullish(),
});

const wordsOutput = openObject({
  ResultSet: arrayOf(recognisedWord).nullish(),
});

const timedWord = openObject({
  Word: text,
  Start: number,
  End: number,
  Trans: text,
});

/** The schema of {@link MpsSpeechSegment}. */
export const speechSegment = openObject({
  Confidence: number,
  StartTimeOffset: number,
  EndTimeOffset: number,
  Text: text,
  Trans: text,
  Wordlist: arrayOf(timedWord).nullish(),
  SpeakerId: text,
});

const speechOutput = openObject({
  SegmentSet: arrayOf(speechSegment).nullish(),
  SubtitlePath: text,
  OutputStorage: storage.nullish(),
});

const seenText = openObject({
  Confidence: number,
  AreaCoordSet: numbers,
  Text: text,
});

const seenTextSegment = openObject({
  StartTimeOffset: number,
  EndTimeOffset: number,
  TextSet: arrayOf(seenText).nullish(),
});

const seenTextOutput = openObject({
  SegmentSet: arrayOf(seenTextSegment).nullish(),
});

const recognisedObject = openObject({
  Name: text,
  SegmentSet: arrayOf(recognisedSegment).nullish(),
});

const objectsOutput = openObject({
  ResultSet: arrayOf(recognisedObject).nullish(),
});

/** The schema of {@link MpsAiRecognitionResult}. */
export const aiRecognitionResult = openObject({
  Type: z.string(),
  FaceTask: task(definitionInput, faceOutput),
  AsrWordsTask: task(definitionInput, wordsOutput),
  OcrWordsTask: task(definitionInput, wordsOutput),
  AsrFullTextTask: task(definitionInput, speechOutput),
  OcrFullTextTask: task(definitionInput, seenTextOutput),
  TransTextTask: task(definitionInput, speechOutput),
  ObjectTask: task(definitionInput, objectsOutput),
});
