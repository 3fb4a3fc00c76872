import * as z from 'zod';
import { arrayOf } from '../containers.js';
import { defineEvent, type EventDefinition, openObject } from '../event-definition.js';
import { aiAnalysisResult, type MpsAiAnalysisResult } from '../mps/analysis.js';
import { aiContentReviewResult, type MpsAiContentReviewResult } from '../mps/content-review.js';
import { number, text } from '../mps/maybe-null.js';
import { inputInfo, type MpsInputInfo, type MpsMetaData, type MpsStorage, metaData, storage } from '../mps/media.js';
import { type MpsMediaProcessResult, mediaProcessResult } from '../mps/processing.js';
import { type MpsQualityControlTask, qualityControlTask } from '../mps/quality-control.js';
import { aiRecognitionResult, type MpsAiRecognitionResult } from '../mps/recognition.js';
import { type MpsSmartEraseTask, smartEraseTask } from '../mps/smart-erase.js';
import { type MpsSmartSubtitlesResult, smartSubtitlesResult } from '../mps/smart-subtitles.js';

export type * from '../mps/analysis.js';
export type * from '../mps/content-review.js';
export type * from '../mps/media.js';
export type * from '../mps/processing.js';
export type * from '../mps/quality-control.js';
export type * from '../mps/recognition.js';
export type * from '../mps/smart-erase.js';
export type * from '../mps/smart-subtitles.js';
export type { MpsDefinitionInput, MpsTask } from '../mps/task.js';

/**
 * What an MPS (media processing) trigger sends when a task changes. Invoked asynchronously. Told apart by `EventType`.
 *
 * A field that may be null or absent is so when it does not apply or the product does not know it. Those are all but the ones that say what
 * a thing is (`TaskId`, `Type`, `Status`, …): the document promises no other, and its editions disagree on which may be null.
 *
 * Of what was asked for, parameters of one's own (`RawParameter`, `OverrideParameter`), blind watermarks, mosaics, opening and closing
 * videos, DRM, and subtitles and audio that are added are not described: they pass as the request had them.
 *
 * Source: Tencent Cloud SCF, "MPS trigger"; the structures that it only names are those of the MPS API, version 2019-06-12, "Data types"
 * (`WorkflowTask`, `EditMediaTask` and what they hold; read on 2026-11-22 in the product's SDK for Node.js 4.1.305, and on what may be null
 * also in the international edition, SDK for Java).
 */
export type MpsEvent = MpsWorkflowTaskEvent | MpsEditMediaTaskEvent;

/** A workflow task changed. */
export interface MpsWorkflowTaskEvent {
  /** Always `WorkflowTask`. */
  EventType: 'WorkflowTask';
  /** The task. */
  WorkflowTaskEvent: MpsWorkflowTask;
}

/** A video editing task changed. */
export interface MpsEditMediaTaskEvent {
  /** Always `EditMediaTask`. */
  EventType: 'EditMediaTask';
  /** The task. */
  EditMediaTaskEvent: MpsEditMediaTask;
}

/** A workflow task and the results of its parts. */
export interface MpsWorkflowTask {
  /** The id of the task. */
  TaskId: string;
  /** `PROCESSING` or `FINISH`. */
  Status: string;
  /** Deprecated by the product: read the code of each part. Not 0 when the source file itself is at fault. */
  ErrCode: number;
  /** Deprecated by the product: read the message of each part. */
  Message: string;
  /** The source file. Null or absent when unknown. */
  InputInfo?: MpsInputInfo | null;
  /** What is known of the source video. Null or absent when unknown. */
  MetaData?: MpsMetaData | null;
  /** Processing: transcoding, animated graphics, snapshots, sprites, adaptive streams. Null or absent when none was asked for. */
  MediaProcessResultSet?: MpsMediaProcessResult[] | null;
  /** Content review. Null or absent when none was asked for. */
  AiContentReviewResultSet?: MpsAiContentReviewResult[] | null;
  /** Content analysis. Null or absent when none was asked for. */
  AiAnalysisResultSet?: MpsAiAnalysisResult[] | null;
  /** Content recognition. Null or absent when none was asked for. */
  AiRecognitionResultSet?: MpsAiRecognitionResult[] | null;
  /** Quality control. Null or absent when none was asked for. */
  AiQualityControlTaskResult?: MpsQualityControlTask | null;
  /** Smart subtitles. Null or absent when none were asked for. */
  SmartSubtitlesTaskResult?: MpsSmartSubtitlesResult[] | null;
  /** Smart erasing. Null or absent when none was asked for. */
  SmartEraseTaskResult?: MpsSmartEraseTask | null;
}

/** A video editing task. */
export interface MpsEditMediaTask {
  /** The id of the task. */
  TaskId: string;
  /** `PROCESSING` or `FINISH`. */
  Status: string;
  /** 0: success; anything else: failure. */
  ErrCode: number;
  /** The error in words. */
  Message: string;
  /** The source files. Null or absent when unknown. */
  Input?: MpsEditMediaInput | null;
  /** The edited video. Null or absent while there is none. */
  Output?: MpsEditMediaOutput | null;
}

/** What an editing task was asked for. */
export interface MpsEditMediaInput {
  /** The source files with the parts that are used. */
  FileInfoSet?: MpsEditMediaFileInfo[] | null;
}

/** One source file of an editing task. */
export interface MpsEditMediaFileInfo {
  /** The file. */
  InputInfo: MpsInputInfo;
  /** Where its part begins, seconds. Null or absent: at the start. */
  StartTimeOffset?: number | null;
  /** Where its part ends, seconds. Null or absent: at the end. */
  EndTimeOffset?: number | null;
  /** The name of the file in a composition. Null or absent when the video is only cut. */
  Id?: string | null;
}

/** An edited video. */
export interface MpsEditMediaOutput {
  /** Where it was stored. */
  OutputStorage?: MpsStorage | null;
  /** Its path there. */
  Path?: string | null;
  /** What is known of it. Null or absent when unknown. */
  MetaData?: MpsMetaData | null;
}

/** The schema of {@link MpsEvent}. */
export const mpsEventSchema = z.discriminatedUnion('EventType', [
  openObject({
    EventType: z.literal('WorkflowTask'),
    WorkflowTaskEvent: openObject({
      TaskId: z.string(),
      Status: z.string(),
      ErrCode: z.number(),
      Message: z.string(),
      InputInfo: inputInfo.nullish(),
      MetaData: metaData.nullish(),
      MediaProcessResultSet: arrayOf(mediaProcessResult).nullish(),
      AiContentReviewResultSet: arrayOf(aiContentReviewResult).nullish(),
      AiAnalysisResultSet: arrayOf(aiAnalysisResult).nullish(),
      AiRecognitionResultSet: arrayOf(aiRecognitionResult).nullish(),
      AiQualityControlTaskResult: qualityControlTask,
      SmartSubtitlesTaskResult: arrayOf(smartSubtitlesResult).nullish(),
      SmartEraseTaskResult: smartEraseTask,
    }),
  }),
  openObject({
    EventType: z.literal('EditMediaTask'),
    EditMediaTaskEvent: openObject({
      TaskId: z.string(),
      Status: z.string(),
      ErrCode: z.number(),
      Message: z.string(),
      Input: openObject({
        FileInfoSet: arrayOf(
          openObject({ InputInfo: inputInfo, StartTimeOffset: number, EndTimeOffset: number, Id: text }),
        ).nullish(),
      }).nullish(),
      Output: openObject({ OutputStorage: storage.nullish(), Path: text, MetaData: metaData.nullish() }).nullish(),
    }),
  }),
]);

/** Parses what an MPS trigger sends. */
export const mpsEvent: EventDefinition<'tencent/mps', MpsEvent> = defineEvent('tencent/mps', mpsEventSchema);
