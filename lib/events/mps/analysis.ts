import * as z from 'zod';
import { arrayOf } from '../containers.js';
import { openObject } from '../event-definition.js';
import { number, text, texts } from './maybe-null.js';
import { type MpsStorage, storage } from './media.js';
import { eraseOutput, type MpsEraseOutput } from './smart-erase.js';
import { type MpsTask, task } from './task.js';

// The content analysis of a workflow task.

/** The result of one content analysis. `Type` says which of the members is set; the others are null or absent. */
export interface MpsAiAnalysisResult {
  /** `Classification`, `Cover`, `Tag`, `FrameTag`, `Highlight`, `DeLogo`, `SegmentRecognition`, `HeadTailRecognition`, `Description`, `HorizontalToVertical`, `Dubbing`, `VideoRemake`, `VideoComprehension`, `Cutout` or `Reel`. */
  Type: string;
  /** The classes, when `Type` is `Classification`. */
  ClassificationTask?: MpsTask<MpsAnalysisInput, MpsClassificationOutput> | null;
  /** The covers, when `Type` is `Cover`. */
  CoverTask?: MpsTask<MpsAnalysisInput, MpsCoverOutput> | null;
  /** The tags, when `Type` is `Tag`. */
  TagTask?: MpsTask<MpsAnalysisInput, MpsTagOutput> | null;
  /** The tags of frames, when `Type` is `FrameTag`. */
  FrameTagTask?: MpsTask<MpsAnalysisInput, MpsFrameTagOutput> | null;
  /** The highlights, when `Type` is `Highlight`. */
  HighlightTask?: MpsTask<MpsAnalysisInput, MpsHighlightOutput> | null;
  /** What was erased, when `Type` is `DeLogo`. */
  DeLogoTask?: MpsTask<MpsAnalysisInput, MpsEraseOutput> | null;
  /** The pieces, when `Type` is `SegmentRecognition`. */
  SegmentTask?: MpsTask<MpsAnalysisInput, MpsSegmentRecognitionOutput> | null;
  /** Opening and closing credits, when `Type` is `HeadTailRecognition`. */
  HeadTailTask?: MpsTask<MpsAnalysisInput, MpsHeadTailOutput> | null;
  /** The summaries, when `Type` is `Description`. */
  DescriptionTask?: MpsTask<MpsAnalysisInput, MpsDescriptionOutput> | null;
  /** The upright video, when `Type` is `HorizontalToVertical`. */
  HorizontalToVerticalTask?: MpsTask<MpsAnalysisInput, MpsConvertedVideoOutput> | null;
  /** The dubbed video, when `Type` is `Dubbing`. */
  DubbingTask?: MpsTask<MpsAnalysisInput, MpsDubbingOutput> | null;
  /** The remade video, when `Type` is `VideoRemake`. */
  VideoRemakeTask?: MpsTask<MpsAnalysisInput, MpsConvertedVideoOutput> | null;
  /** What the video is about, when `Type` is `VideoComprehension`. */
  VideoComprehensionTask?: MpsTask<MpsAnalysisInput, MpsVideoComprehensionOutput> | null;
  /** The cut-out video, when `Type` is `Cutout`. */
  CutoutTask?: MpsTask<MpsAnalysisInput, MpsConvertedVideoOutput> | null;
  /** The narrated video, when `Type` is `Reel`. */
  ReelTask?: MpsTask<MpsAnalysisInput, MpsReelOutput> | null;
}

/** What an analysis was asked for. */
export interface MpsAnalysisInput {
  /** The number of the template. */
  Definition?: number | null;
  /** More parameters, as the request had them. */
  ExtendedParameter?: string | null;
}

/** The classes of a video. */
export interface MpsClassificationOutput {
  /** The classes. */
  ClassificationSet?: MpsClassification[] | null;
}

/** One class. */
export interface MpsClassification {
  /** The class. */
  Classification?: string | null;
  /** How sure, 0 to 100. */
  Confidence?: number | null;
}

/** The covers of a video. */
export interface MpsCoverOutput {
  /** The covers. */
  CoverSet?: MpsCover[] | null;
  /** Where they were stored. */
  OutputStorage?: MpsStorage | null;
}

/** One cover. */
export interface MpsCover {
  /** The path of the picture. */
  CoverPath?: string | null;
  /** How sure, 0 to 100. */
  Confidence?: number | null;
}

/** The tags of a video. */
export interface MpsTagOutput {
  /** The tags. */
  TagSet?: MpsTag[] | null;
}

/** One tag. */
export interface MpsTag {
  /** The tag. */
  Tag?: string | null;
  /** How sure, 0 to 100. */
  Confidence?: number | null;
  /** The classes above the tag, the widest first; tags of frames only. */
  CategorySet?: string[] | null;
  /** More, by the kind of tag; tags of videos only. */
  SpecialInfo?: string | null;
}

/** The tags of the frames of a video. */
export interface MpsFrameTagOutput {
  /** The stretches that have tags. */
  SegmentSet?: MpsFrameTagSegment[] | null;
}

/** A stretch of a video with its tags. */
export interface MpsFrameTagSegment {
  /** Where it begins, seconds. */
  StartTimeOffset?: number | null;
  /** Where it ends, seconds. */
  EndTimeOffset?: number | null;
  /** Its tags. */
  TagSet?: MpsTag[] | null;
}

/** The highlights of a video. */
export interface MpsHighlightOutput {
  /** The highlights. */
  HighlightSet?: MpsHighlight[] | null;
  /** Where they were stored. */
  OutputStorage?: MpsStorage | null;
}

/** One video of highlights. */
export interface MpsHighlight {
  /** The path of the highlights. */
  HighlightPath?: string | null;
  /** The path of their cover. */
  CovImgPath?: string | null;
  /** The address of the highlights. */
  HighlightUrl?: string | null;
  /** The address of their cover. */
  CovImgUrl?: string | null;
  /** How sure, 0 to 100. */
  Confidence?: number | null;
  /** Length in seconds. */
  Duration?: number | null;
  /** What they are made of. */
  SegmentSet?: MpsHighlightSegment[] | null;
}

/** A stretch of a video that is a highlight. */
export interface MpsHighlightSegment {
  /** How sure. */
  Confidence?: number | null;
  /** Where it begins, seconds. */
  StartTimeOffset?: number | null;
  /** Where it ends, seconds. */
  EndTimeOffset?: number | null;
  /** Its tags. */
  SegmentTags?: string[] | null;
  /** Its title. */
  Title?: string | null;
  /** What happens in it. */
  Summary?: string | null;
  /** When it began, ISO 8601; live streams only. */
  BeginTime?: string | null;
  /** When it ended, ISO 8601; live streams only. */
  EndTime?: string | null;
}

/** The pieces of a video. */
export interface MpsSegmentRecognitionOutput {
  /** The pieces. */
  SegmentSet?: MpsSegmentRecognition[] | null;
  /** What the video is about. */
  Abstract?: string | null;
}

/** One piece of a video. */
export interface MpsSegmentRecognition {
  /** How sure. */
  Confidence?: number | null;
  /** Where it begins, seconds. */
  StartTimeOffset?: number | null;
  /** Where it ends, seconds. */
  EndTimeOffset?: number | null;
  /** The address of the piece. */
  SegmentUrl?: string | null;
  /** The address of its cover. */
  CovImgUrl?: string | null;
  /** Its title. */
  Title?: string | null;
  /** What happens in it. */
  Summary?: string | null;
  /** Its keywords. */
  Keywords?: string[] | null;
  /** Who it is about. */
  PersonId?: string | null;
  /** When it began, ISO 8601; live streams only. */
  BeginTime?: string | null;
  /** When it ended, ISO 8601; live streams only. */
  EndTime?: string | null;
}

/** Where opening and closing credits are. */
export interface MpsHeadTailOutput {
  /** The time stamp (PTS) of the opening credits. */
  HeadTimeOffset?: number | null;
  /** The time stamp (PTS) of the closing credits. */
  TailTimeOffset?: number | null;
}

/** The summaries of a video. */
export interface MpsDescriptionOutput {
  /** The summaries. */
  DescriptionSet?: MpsDescription[] | null;
}

/** One summary. */
export interface MpsDescription {
  /** The summary. */
  Description?: string | null;
  /** How sure, 0 to 100. */
  Confidence?: number | null;
  /** Its title. */
  Title?: string | null;
  /** Its keywords. */
  Keywords?: string[] | null;
  /** What it says of the parts of the video. */
  Paragraphs?: MpsParagraph[] | null;
  /** The address of a mind map. */
  MindMapUrl?: string | null;
  /** The path of the mind map. */
  MindMapPath?: string | null;
  /** The path of the subtitles. */
  SubtitlePath?: string | null;
  /** Where the files were stored. */
  OutputStorage?: MpsStorage | null;
}

/** What a summary says of a part of the video. */
export interface MpsParagraph {
  /** The summary of the part. */
  Summary?: string | null;
  /** Its title. */
  Title?: string | null;
  /** Its keywords. */
  Keywords?: string[] | null;
  /** Where it begins, seconds. */
  StartTimeOffset?: number | null;
  /** Where it ends, seconds. */
  EndTimeOffset?: number | null;
}

/** A video that was made of another. */
export interface MpsConvertedVideoOutput {
  /** Its path. */
  Path?: string | null;
  /** Where it was stored. */
  OutputStorage?: MpsStorage | null;
  /** How sure; `HorizontalToVertical` only. */
  Confidence?: number | null;
}

/** A dubbed video. */
export interface MpsDubbingOutput {
  /** Its path. */
  VideoPath?: string | null;
  /** The path of the file that marks the speakers. */
  SpeakerPath?: string | null;
  /** The id of the voice. */
  VoiceId?: string | null;
  /** Where the files were stored. */
  OutputStorage?: MpsStorage | null;
  /** More, such as the addresses of subtitles. */
  ExtraOutput?: string | null;
  /** The id of the video, in VOD. */
  VideoFileId?: string | null;
  /** The id of the file that marks the speakers, in VOD. */
  SpeakerFileId?: string | null;
}

/** What a video is about. */
export interface MpsVideoComprehensionOutput {
  /** What it is about. */
  VideoComprehensionAnalysisResult?: string | null;
  /** More of it. */
  VideoComprehensionExtInfo?: string | null;
  /** Its scenes. */
  VideoComprehensionResultList?: MpsVideoScene[] | null;
}

/** One scene. */
export interface MpsVideoScene {
  /** Where it begins, seconds. */
  StartTime?: number | null;
  /** Where it ends, seconds. */
  EndTime?: number | null;
  /** Its title. */
  Title?: string | null;
  /** What happens in it. */
  Description?: string | null;
  /** Its keywords. */
  Keywords?: string[] | null;
}

/** A narrated video. */
export interface MpsReelOutput {
  /** Its path; empty when there are several. */
  VideoPath?: string | null;
  /** The paths of all of them. */
  VideoPaths?: string[] | null;
  /** The path of the script. */
  ScriptPath?: string | null;
  /** Where the files were stored. */
  OutputStorage?: MpsStorage | null;
}

const analysisInput = openObject({
  Definition: number,
  ExtendedParameter: text,
});

const classification = openObject({
  Classification: text,
  Confidence: number,
});

const classificationOutput = openObject({
  ClassificationSet: arrayOf(classification).nullish(),
});

const cover = openObject({
  CoverPath: text,
  Confidence: number,
});

const coverOutput = openObject({
  CoverSet: arrayOf(cover).nullish(),
  OutputStorage: storage.nullish(),
});

const tag = openObject({
  Tag: text,
  Confidence: number,
  CategorySet: texts,
  SpecialInfo: text,
});

const tagOutput = openObject({
  TagSet: arrayOf(tag).nullish(),
});

const frameTagSegment = openObject({
  StartTimeOffset: number,
  EndTimeOffset: number,
  TagSet: arrayOf(tag).nullish(),
});

const frameTagOutput = openObject({
  SegmentSet: arrayOf(frameTagSegment).nullish(),
});

const highlightSegment = openObject({
  Confidence: number,
  StartTimeOffset: number,
  EndTimeOffset: number,
  SegmentTags: texts,
  Title: text,
  Summary: text,
  BeginTime: text,
  EndTime: text,
});

const highlight = openObject({
  HighlightPath: text,
  CovImgPath: text,
  HighlightUrl: text,
  CovImgUrl: text,
  Confidence: number,
  Duration: number,
  SegmentSet: arrayOf(highlightSegment).nullish(),
});

const highlightOutput = openObject({
  HighlightSet: arrayOf(highlight).nullish(),
  OutputStorage: storage.nullish(),
});

const segmentRecognition = openObject({
  Confidence: number,
  StartTimeOffset: number,
  EndTimeOffset: number,
  SegmentUrl: text,
  CovImgUrl: text,
  Title: text,
  Summary: text,
  Keywords: texts,
  PersonId: text,
  BeginTime: text,
  EndTime: text,
});

const segmentRecognitionOutput = openObject({
  SegmentSet: arrayOf(segmentRecognition).nullish(),
  Abstract: text,
});

const headTailOutput = openObject({
  HeadTimeOffset: number,
  TailTimeOffset: number,
});

const paragraph = openObject({
  Summary: text,
  Title: text,
  Keywords: texts,
  StartTimeOffset: number,
  EndTimeOffset: number,
});

const description = openObject({
  Description: text,
  Confidence: number,
  Title: text,
  Keywords: texts,
  Paragraphs: arrayOf(paragraph).nullish(),
  MindMapUrl: text,
  MindMapPath: text,
  SubtitlePath: text,
  OutputStorage: storage.nullish(),
});

const descriptionOutput = openObject({
  DescriptionSet: arrayOf(description).nullish(),
});

const convertedVideoOutput = openObject({
  Path: text,
  OutputStorage: storage.nullish(),
  Confidence: number,
});

const dubbingOutput = openObject({
  VideoPath: text,
  SpeakerPath: text,
  VoiceId: text,
  OutputStorage: storage.nullish(),
  ExtraOutput: text,
  VideoFileId: text,
  SpeakerFileId: text,
});

const videoScene = openObject({
  StartTime: number,
  EndTime: number,
  Title: text,
  Description: text,
  Keywords: texts,
});

const videoComprehensionOutput = openObject({
  VideoComprehensionAnalysisResult: text,
  VideoComprehensionExtInfo: text,
  VideoComprehensionResultList: arrayOf(videoScene).nullish(),
});

const reelOutput = openObject({
  VideoPath: text,
  VideoPaths: texts,
  ScriptPath: text,
  OutputStorage: storage.nullish(),
});

/** The schema of {@link MpsAiAnalysisResult}. */
export const aiAnalysisResult = openObject({
  Type: z.string(),
  ClassificationTask: task(analysisInput, classificationOutput),
  CoverTask: task(analysisInput, coverOutput),
  TagTask: task(analysisInput, tagOutput),
  FrameTagTask: task(analysisInput, frameTagOutput),
  HighlightTask: task(analysisInput, highlightOutput),
  DeLogoTask: task(analysisInput, eraseOutput),
  SegmentTask: task(analysisInput, segmentRecognitionOutput),
  HeadTailTask: task(analysisInput, headTailOutput),
  DescriptionTask: task(analysisInput, descriptionOutput),
  HorizontalToVerticalTask: task(analysisInput, convertedVideoOutput),
  DubbingTask: task(analysisInput, dubbingOutput),
  VideoRemakeTask: task(analysisInput, convertedVideoOutput),
  VideoComprehensionTask: task(analysisInput, videoComprehensionOutput),
  CutoutTask: task(analysisInput, convertedVideoOutput),
  ReelTask: task(analysisInput, reelOutput),
});
