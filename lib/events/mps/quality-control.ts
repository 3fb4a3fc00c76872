import * as z from 'zod';
import { arrayOf } from '../containers.js';
import { openObject } from '../event-definition.js';
import { number, numbers, text, texts } from './maybe-null.js';
import { type MpsTask, task } from './task.js';

// The quality control of a workflow task.

/** A quality control. */
export type MpsQualityControlTask = MpsTask<MpsQualityControlInput, MpsQualityControlOutput>;

/** What a quality control was asked for. */
export interface MpsQualityControlInput {
  /** The number of the template. */
  Definition?: number | null;
  /** More parameters, as JSON. */
  ChannelExtPara?: string | null;
}

/** What a quality control found. */
export interface MpsQualityControlOutput {
  /** Whether there is no audio. */
  NoAudio?: boolean | null;
  /** Whether there is no video. */
  NoVideo?: boolean | null;
  /** The quality of the video, 0 to 100. */
  QualityEvaluationScore?: number | null;
  /** The quality of the video as a mean opinion score (MOS). */
  QualityEvaluationMeanOpinionScore?: number | null;
  /** The beauty of the video, 0 to 100. */
  AestheticEvaluationScore?: number | null;
  /** What is wrong with picture and sound. */
  QualityControlResultSet?: MpsQualityControlResult[] | null;
  /** What is wrong with the container. */
  ContainerDiagnoseResultSet?: MpsContainerDiagnosis[] | null;
  /** What a language model found in a generated video. */
  LLMDetectionReport?: MpsModelReport | null;
}

/** One kind of fault in picture or sound. */
export interface MpsQualityControlResult {
  /** `Jitter`, `Blur`, `LowLighting`, `HighLighting`, `CrashScreen`, `BlackWhiteEdge`, `SolidColorScreen`, `Noise`, `Mosaic`, `QRCode`, `AppletCode`, `BarCode`, `LowVoice`, `HighVoice`, `NoVoice`, `LowEvaluation`, `AudioEvaluation`, `AudioNoise`, … */
  Type?: string | null;
  /** Where it is. */
  QualityControlItems?: MpsQualityControlItem[] | null;
}

/** A stretch of a video with a fault. */
export interface MpsQualityControlItem {
  /** How sure, 0 to 100. */
  Confidence?: number | null;
  /** Where it begins, seconds. */
  StartTimeOffset?: number | null;
  /** Where it ends, seconds. */
  EndTimeOffset?: number | null;
  /** Where in the picture: x and y of the upper left and the lower right corner, pixels. */
  AreaCoordSet?: number[] | null;
}

/** One fault of a container. */
export interface MpsContainerDiagnosis {
  /** The class of the fault, such as `TimeStampException`. */
  Category?: string | null;
  /** The fault, such as `VideoResolutionChanged`. */
  Type?: string | null;
  /** `Fatal`, `Error`, `Warning`, `Notice` or `Info`. */
  SeverityLevel?: string | null;
  /** When it was found, ISO 8601. */
  DateTimeSet?: string[] | null;
  /** The time stamps at which it is. */
  TimestampSet?: number[] | null;
}

/** What a language model found in a generated video. */
export interface MpsModelReport {
  /** How many results there are. */
  ResultCount?: number | null;
  /** The results. */
  ResultSet?: MpsModelResult[] | null;
}

/** One question that a language model was asked. */
export interface MpsModelResult {
  /** The class of the question, such as `AIGCQualityCharacteristics`. */
  Category?: string | null;
  /** The group of the question, such as `AIGCAuthenticity`. */
  Group?: string | null;
  /** The question, such as `BodyPoseCheck`. */
  Type?: string | null;
  /** The quality, 0 to 100: the more, the better. */
  Score?: number | null;
  /** How sure, 0 to 100. */
  Confidence?: number | null;
  /** What was found; empty when nothing was. */
  IssueSet?: MpsModelIssue[] | null;
}

/** One thing that a language model found. */
export interface MpsModelIssue {
  /** Its class. */
  Tag?: string | null;
  /** What it is. */
  Description?: string | null;
  /** The quality, 0 to 100. */
  Score?: number | null;
  /** How sure, 0 to 100. */
  Confidence?: number | null;
  /** Where it begins, milliseconds. */
  StartTimeMs?: number | null;
  /** Where it ends, milliseconds. */
  EndTimeMs?: number | null;
  /** More of it, as JSON. */
  ExtraData?: string | null;
}

const qualityControlInput = openObject({
  Definition: number,
  ChannelExtPara: text,
});

const qualityControlItem = openObject({
  Confidence: number,
  StartTimeOffset: number,
  EndTimeOffset: number,
  AreaCoordSet: numbers,
});

const qualityControlResult = openObject({
  Type: text,
  QualityControlItems: arrayOf(qualityControlItem).nullish(),
});

const containerDiagnosis = openObject({
  Category: text,
  Type: text,
  SeverityLevel: text,
  DateTimeSet: texts,
  TimestampSet: numbers,
});

const modelIssue = openObject({
  Tag: text,
  Description: text,
  Score: number,
  Confidence: number,
  StartTimeMs: number,
  EndTimeMs: number,
  ExtraData: text,
});

const modelResult = openObject({
  Category: text,
  Group: text,
  Type: text,
  Score: number,
  Confidence: number,
  IssueSet: arrayOf(modelIssue).nullish(),
});

const modelReport = openObject({
  ResultCount: number,
  ResultSet: arrayOf(modelResult).nullish(),
});

const qualityControlOutput = openObject({
  NoAudio: z.boolean().nullish(),
  NoVideo: z.boolean().nullish(),
  QualityEvaluationScore: number,
  QualityEvaluationMeanOpinionScore: number,
  AestheticEvaluationScore: number,
  QualityControlResultSet: arrayOf(qualityControlResult).nullish(),
  ContainerDiagnoseResultSet: arrayOf(containerDiagnosis).nullish(),
  LLMDetectionReport: modelReport.nullish(),
});

/** The schema of {@link MpsQualityControlTask}. */
export const qualityControlTask = task(qualityControlInput, qualityControlOutput);
