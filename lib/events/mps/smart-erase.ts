import { openObject } from '../event-definition.js';
import { number, text } from './maybe-null.js';
import { type MpsStorage, storage } from './media.js';
import { type MpsTask, task } from './task.js';

// The smart erasing of a workflow task: subtitles, watermarks and faces taken out of the picture.

/** An erasing. It has no `ErrCode`, only `ErrCodeExt`. */
export type MpsSmartEraseTask = MpsTask<MpsSmartEraseInput, MpsEraseOutput>;

/** What an erasing was asked for. */
export interface MpsSmartEraseInput {
  /** The number of the template. */
  Definition?: number | null;
  /** Where the output goes. Null or absent: to that of the task. */
  OutputStorage?: MpsStorage | null;
  /** The path of the output. */
  OutputObjectPath?: string | null;
}

/** A video of which something was erased. */
export interface MpsEraseOutput {
  /** Its path. */
  Path?: string | null;
  /** Where the files were stored. */
  OutputStorage?: MpsStorage | null;
  /** Its id, in VOD. */
  FileId?: string | null;
  /** The path of the subtitles that were seen in the picture. */
  OriginSubtitlePath?: string | null;
  /** The id of that file, in VOD. */
  OriginSubtitleFileId?: string | null;
  /** The path of their translation. */
  TranslateSubtitlePath?: string | null;
  /** The id of that file, in VOD. */
  TranslateSubtitleFileId?: string | null;
  /** Where the subtitles were, when that was asked for. */
  SubtitlePos?: MpsSubtitlePosition | null;
  /** The address of the video with a cloned voice. */
  VoiceClonedVideo?: string | null;
  /** The address of the file that marks the cloned voice. */
  VoiceClonedMarkFile?: string | null;
  /** The path of the video that was only erased. */
  ErasedVideoPath?: string | null;
  /** The address of what a second edit of the cloned voice needs. */
  DubbingEditInfoUrl?: string | null;
}

/** Where subtitles were. */
export interface MpsSubtitlePosition {
  /** The y of their middle. */
  CenterY?: number | null;
}

const smartEraseInput = openObject({
  Definition: number,
  OutputStorage: storage.nullish(),
  OutputObjectPath: text,
});

const subtitlePosition = openObject({
  CenterY: number,
});

/** The schema of {@link MpsEraseOutput}. */
export const eraseOutput = openObject({
  Path: text,
  OutputStorage: storage.nullish(),
  FileId: text,
  OriginSubtitlePath: text,
  OriginSubtitleFileId: text,
  TranslateSubtitlePath: text,
  TranslateSubtitleFileId: text,
  SubtitlePos: subtitlePosition.nullish(),
  VoiceClonedVideo: text,
  VoiceClonedMarkFile: text,
  ErasedVideoPath: text,
  DubbingEditInfoUrl: text,
});

/** The schema of {@link MpsSmartEraseTask}. */
export const smartEraseTask = task(smartEraseInput, eraseOutput);
