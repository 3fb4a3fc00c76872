import * as z from 'zod';
import { arrayOf } from '../containers.js';
import { openObject, renameField } from '../event-definition.js';
import { number, numbers, text, texts } from './maybe-null.js';
import {
  audioStream,
  type MpsAudioStream,
  type MpsStorage,
  type MpsVideoStream,
  storage,
  videoStream,
} from './media.js';
import { type MpsTask, task } from './task.js';

// The processing parts of a workflow task: transcoding, pictures, adaptive streams.

/** The result of one processing part. `Type` says which of the members is set; the others are null or absent. */
export interface MpsMediaProcessResult {
  /** `Transcode`, `AnimatedGraphics`, `SnapshotByTimeOffset`, `SampleSnapshot`, `ImageSprites` or `AdaptiveDynamicStreaming`. */
  Type: string;
  /** The transcoding, when `Type` is `Transcode`. */
  TranscodeTask?: MpsTask<MpsTranscodeInput, MpsTranscodeOutput> | null;
  /** The animated graphic, when `Type` is `AnimatedGraphics`. */
  AnimatedGraphicTask?: MpsTask<MpsAnimatedGraphicInput, MpsAnimatedGraphicOutput> | null;
  /** The snapshots at times, when `Type` is `SnapshotByTimeOffset`. */
  SnapshotByTimeOffsetTask?: MpsTask<MpsSnapshotByTimeOffsetInput, MpsSnapshotByTimeOffsetOutput> | null;
  /** The sampled snapshots, when `Type` is `SampleSnapshot`. */
  SampleSnapshotTask?: MpsTask<MpsSampleSnapshotInput, MpsSampleSnapshotOutput> | null;
  /** The image sprites, when `Type` is `ImageSprites`. */
  ImageSpriteTask?: MpsTask<MpsImageSpriteInput, MpsImageSpriteOutput> | null;
  /** The adaptive streams, when `Type` is `AdaptiveDynamicStreaming`. */
  AdaptiveDynamicStreamingTask?: MpsTask<MpsAdaptiveDynamicStreamingInput, MpsAdaptiveDynamicStreamingOutput> | null;
}

/** A watermark that was asked for. */
export interface MpsWatermark {
  /** The number of the watermark template. */
  Definition: number;
  /** The text, for a text watermark; else empty. */
  TextContent?: string | null;
  /** The SVG, for an SVG watermark; else empty. */
  SvgContent?: string | null;
  /** When it appears in the video, seconds; below 0: counted from the end. Null, absent or 0: at the start. */
  StartTimeOffset?: number | null;
  /** When it goes, seconds; below 0: counted from the end. Null, absent or 0: at the end. */
  EndTimeOffset?: number | null;
}

/** How `{number}` in output paths is made. */
export interface MpsObjectNumberFormat {
  /** The first number. Null or absent: 0. */
  InitialValue?: number | null;
  /** The step. Null or absent: 1. */
  Increment?: number | null;
  /** The least count of digits. Null or absent: 1. */
  MinLength?: number | null;
  /** What fills up to that count. Null or absent: `0`. The MPS API spells it `PlaceHolder`; it is renamed. */
  Placeholder?: string | null;
}

/** What a transcoding was asked for. */
export interface MpsTranscodeInput {
  /** The number of the template. */
  Definition: number;
  /** The watermarks. */
  WatermarkSet?: MpsWatermark[] | null;
  /** Where the output begins in the video, seconds; below 0: counted from the end. Null, absent or 0: at the start. */
  StartTimeOffset?: number | null;
  /** Where it ends, seconds; below 0: counted from the end. Null, absent or 0: at the end. */
  EndTimeOffset?: number | null;
  /** Where the output goes. Null or absent: to that of the task. */
  OutputStorage?: MpsStorage | null;
  /** The path of the output. */
  OutputObjectPath?: string | null;
  /** The path of the segments, with `{number}`. */
  SegmentObjectName?: string | null;
  /** How `{number}` is made. */
  ObjectNumberFormat?: MpsObjectNumberFormat | null;
}

/** What a transcoding made. */
export interface MpsTranscodeOutput {
  /** Where it was stored. */
  OutputStorage?: MpsStorage | null;
  /** The path of the output. */
  Path?: string | null;
  /** The number of the template. */
  Definition?: number | null;
  /** Bits per second. */
  Bitrate?: number | null;
  /** Height in pixels. */
  Height?: number | null;
  /** Width in pixels. */
  Width?: number | null;
  /** Size in bytes, for HLS of all its files. */
  Size?: number | null;
  /** Length in seconds. */
  Duration?: number | null;
  /** Container formats. */
  Container?: string | null;
  /** The MD5 of the file, hexadecimal. */
  Md5?: string | null;
  /** The video streams. */
  VideoStreamSet?: MpsVideoStream[] | null;
  /** The audio streams. */
  AudioStreamSet?: MpsAudioStream[] | null;
}

/** What an animated graphic was asked for. */
export interface MpsAnimatedGraphicInput {
  /** The number of the template. */
  Definition: number;
  /** Where it begins in the video, seconds. */
  StartTimeOffset: number;
  /** Where it ends in the video, seconds. */
  EndTimeOffset: number;
  /** Where the output goes. Null or absent: to that of the task. */
  OutputStorage?: MpsStorage | null;
  /** The path of the output. */
  OutputObjectPath?: string | null;
}

/** What an animated graphic is. */
export interface MpsAnimatedGraphicOutput {
  /** Where it was stored. */
  Storage?: MpsStorage | null;
  /** The path of the output. */
  Path?: string | null;
  /** The number of the template. */
  Definition?: number | null;
  /** The format, such as `gif`. */
  Container?: string | null;
  /** Height in pixels. */
  Height?: number | null;
  /** Width in pixels. */
  Width?: number | null;
  /** Bits per second. */
  Bitrate?: number | null;
  /** Size in bytes. */
  Size?: number | null;
  /** The MD5 of the file, hexadecimal. */
  Md5?: string | null;
  /** Where it begins in the video, seconds. */
  StartTimeOffset?: number | null;
  /** Where it ends in the video, seconds. */
  EndTimeOffset?: number | null;
}

/** What snapshots at times were asked for. */
export interface MpsSnapshotByTimeOffsetInput {
  /** The number of the template. */
  Definition: number;
  /** The times, seconds. Not recommended any more by the product: `ExtTimeOffsetSet`. */
  TimeOffsetSet?: number[] | null;
  /** The times with their unit: `3.5s`, `10%`. */
  ExtTimeOffsetSet?: string[] | null;
  /** The watermarks. */
  WatermarkSet?: MpsWatermark[] | null;
  /** Where the output goes. Null or absent: to that of the task. */
  OutputStorage?: MpsStorage | null;
  /** The path of the output, with `{number}`. */
  OutputObjectPath?: string | null;
  /** How `{number}` is made. */
  ObjectNumberFormat?: MpsObjectNumberFormat | null;
}

/** The snapshots at times. */
export interface MpsSnapshotByTimeOffsetOutput {
  /** Where they were stored. */
  Storage?: MpsStorage | null;
  /** The number of the template. */
  Definition?: number | null;
  /** The pictures. */
  PicInfoSet?: MpsSnapshot[] | null;
}

/** One snapshot. */
export interface MpsSnapshot {
  /** The time in the video, seconds. */
  TimeOffset?: number | null;
  /** The path of the picture. */
  Path?: string | null;
  /** The numbers of the watermark templates in it. */
  WaterMarkDefinition?: number[] | null;
}

/** What sampled snapshots were asked for. */
export interface MpsSampleSnapshotInput {
  /** The number of the template. */
  Definition: number;
  /** The watermarks. */
  WatermarkSet?: MpsWatermark[] | null;
  /** Where the output goes. Null or absent: to that of the task. */
  OutputStorage?: MpsStorage | null;
  /** The path of the output, with `{number}`. */
  OutputObjectPath?: string | null;
  /** How `{number}` is made. */
  ObjectNumberFormat?: MpsObjectNumberFormat | null;
}

/** The sampled snapshots. */
export interface MpsSampleSnapshotOutput {
  /** Where they were stored. */
  Storage?: MpsStorage | null;
  /** The number of the template. */
  Definition?: number | null;
  /** How it was sampled: `Percent` or `Time`. */
  SampleType?: string | null;
  /** The distance between samples: percent or seconds, by `SampleType`. */
  Interval?: number | null;
  /** The paths of the pictures. */
  ImagePathSet?: string[] | null;
  /** The numbers of the watermark templates in them. */
  WaterMarkDefinition?: number[] | null;
}

/** What an image sprite was asked for. */
export interface MpsImageSpriteInput {
  /** The number of the template. */
  Definition: number;
  /** Where the output goes. Null or absent: to that of the task. */
  OutputStorage?: MpsStorage | null;
  /** The path of the output, with `{number}`. */
  OutputObjectPath?: string | null;
  /** The path of the WebVTT file. */
  WebVttObjectName?: string | null;
  /** How `{number}` is made. */
  ObjectNumberFormat?: MpsObjectNumberFormat | null;
}

/** The image sprites. */
export interface MpsImageSpriteOutput {
  /** Where they were stored. */
  Storage?: MpsStorage | null;
  /** The number of the template. */
  Definition?: number | null;
  /** Height of one picture in pixels. */
  Height?: number | null;
  /** Width of one picture in pixels. */
  Width?: number | null;
  /** How many pictures each sprite has. */
  TotalCount?: number | null;
  /** The paths of the sprites. */
  ImagePathSet?: string[] | null;
  /** The path of the WebVTT file, which says which picture is where and when. */
  WebVttPath?: string | null;
}

/** What adaptive streams were asked for. */
export interface MpsAdaptiveDynamicStreamingInput {
  /** The number of the template. */
  Definition: number;
  /** The watermarks. */
  WatermarkSet?: MpsWatermark[] | null;
  /** Where the output goes. Null or absent: to that of the task. */
  OutputStorage?: MpsStorage | null;
  /** The path of the manifest. */
  OutputObjectPath?: string | null;
  /** The path of the streams that the manifest names. */
  SubStreamObjectName?: string | null;
  /** The path of the segments, HLS only. */
  SegmentObjectName?: string | null;
  /** `Common`: video and audio; `PureAudio`: audio only. */
  DefinitionType?: string | null;
}

/** The adaptive streams. */
export interface MpsAdaptiveDynamicStreamingOutput {
  /** The number of the template. */
  Definition?: number | null;
  /** `HLS` or `MPEG-DASH`. */
  Package?: string | null;
  /** The path to play, that of the manifest. */
  Path?: string | null;
  /** Where they were stored. */
  Storage?: MpsStorage | null;
}

const watermark = openObject({
  Definition: z.number(),
  TextContent: text,
  SvgContent: text,
  StartTimeOffset: number,
  EndTimeOffset: number,
});

const objectNumberFormat = renameField(
  'PlaceHolder',
  'Placeholder',
  openObject({
    InitialValue: number,
    Increment: number,
    MinLength: number,
    Placeholder: text,
  }),
);

const transcodeInput = openObject({
  Definition: z.number(),
  WatermarkSet: arrayOf(watermark).nullish(),
  StartTimeOffset: number,
  EndTimeOffset: number,
  OutputStorage: storage.nullish(),
  OutputObjectPath: text,
  SegmentObjectName: text,
  ObjectNumberFormat: objectNumberFormat.nullish(),
});

const transcodeOutput = openObject({
  OutputStorage: storage.nullish(),
  Path: text,
  Definition: number,
  Bitrate: number,
  Height: number,
  Width: number,
  Size: number,
  Duration: number,
  Container: text,
  Md5: text,
  VideoStreamSet: arrayOf(videoStream).nullish(),
  AudioStreamSet: arrayOf(audioStream).nullish(),
});

const animatedGraphicInput = openObject({
  Definition: z.number(),
  StartTimeOffset: z.number(),
  EndTimeOffset: z.number(),
  OutputStorage: storage.nullish(),
  OutputObjectPath: text,
});

const animatedGraphicOutput = openObject({
  Storage: storage.nullish(),
  Path: text,
  Definition: number,
  Container: text,
  Height: number,
  Width: number,
  Bitrate: number,
  Size: number,
  Md5: text,
  StartTimeOffset: number,
  EndTimeOffset: number,
});

const snapshotByTimeOffsetInput = openObject({
  Definition: z.number(),
  TimeOffsetSet: numbers,
  ExtTimeOffsetSet: texts,
  WatermarkSet: arrayOf(watermark).nullish(),
  OutputStorage: storage.nullish(),
  OutputObjectPath: text,
  ObjectNumberFormat: objectNumberFormat.nullish(),
});

const snapshot = openObject({
  TimeOffset: number,
  Path: text,
  WaterMarkDefinition: numbers,
});

const snapshotByTimeOffsetOutput = openObject({
  Storage: storage.nullish(),
  Definition: number,
  PicInfoSet: arrayOf(snapshot).nullish(),
});

const sampleSnapshotInput = openObject({
  Definition: z.number(),
  WatermarkSet: arrayOf(watermark).nullish(),
  OutputStorage: storage.nullish(),
  OutputObjectPath: text,
  ObjectNumberFormat: objectNumberFormat.nullish(),
});

const sampleSnapshotOutput = openObject({
  Storage: storage.nullish(),
  Definition: number,
  SampleType: text,
  Interval: number,
  ImagePathSet: texts,
  WaterMarkDefinition: numbers,
});

const imageSpriteInput = openObject({
  Definition: z.number(),
  OutputStorage: storage.nullish(),
  OutputObjectPath: text,
  WebVttObjectName: text,
  ObjectNumberFormat: objectNumberFormat.nullish(),
});

const imageSpriteOutput = openObject({
  Storage: storage.nullish(),
  Definition: number,
  Height: number,
  Width: number,
  TotalCount: number,
  ImagePathSet: texts,
  WebVttPath: text,
});

const adaptiveDynamicStreamingInput = openObject({
  Definition: z.number(),
  WatermarkSet: arrayOf(watermark).nullish(),
  OutputStorage: storage.nullish(),
  OutputObjectPath: text,
  SubStreamObjectName: text,
  SegmentObjectName: text,
  DefinitionType: text,
});

const adaptiveDynamicStreamingOutput = openObject({
  Definition: number,
  Package: text,
  Path: text,
  Storage: storage.nullish(),
});

/** The schema of {@link MpsMediaProcessResult}. */
export const mediaProcessResult = openObject({
  Type: z.string(),
  TranscodeTask: task(transcodeInput, transcodeOutput),
  AnimatedGraphicTask: task(animatedGraphicInput, animatedGraphicOutput),
  SnapshotByTimeOffsetTask: task(snapshotByTimeOffsetInput, snapshotByTimeOffsetOutput),
  SampleSnapshotTask: task(sampleSnapshotInput, sampleSnapshotOutput),
  ImageSpriteTask: task(imageSpriteInput, imageSpriteOutput),
  AdaptiveDynamicStreamingTask: task(adaptiveDynamicStreamingInput, adaptiveDynamicStreamingOutput),
});
