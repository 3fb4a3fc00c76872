import * as z from 'zod';
import { arrayOf } from '../containers.js';
import { openObject } from '../event-definition.js';
import { number, text } from './maybe-null.js';

// Files, where they are, and what is known of them: what all parts of an MPS event name.

/** A source file. */
export interface MpsInputInfo {
  /** Where the file is: `COS`, `URL`, `AWS-S3` or `VOD`. One of the members below tells the rest. */
  Type: string;
  /** The object, when `Type` is `COS`. */
  CosInputInfo?: MpsCosInputInfo | null;
  /** The address, when `Type` is `URL`. */
  UrlInputInfo?: MpsUrlInputInfo | null;
  /** The object, when `Type` is `AWS-S3`. */
  S3InputInfo?: MpsS3InputInfo | null;
  /** The file in VOD, when `Type` is `VOD`. */
  VODInputInfo?: MpsVodInputInfo | null;
}

/** An object in COS. */
export interface MpsCosInputInfo {
  /** The bucket with its appid. */
  Bucket: string;
  /** The region, such as `ap-guangzhou`. */
  Region: string;
  /** The path of the object. */
  Object: string;
}

/** A file at an address. */
export interface MpsUrlInputInfo {
  /** The address of the file. */
  Url: string;
}

/** An object in AWS S3. */
export interface MpsS3InputInfo {
  /** The bucket. */
  S3Bucket?: string | null;
  /** The region of AWS, such as `us-east-1`. */
  S3Region?: string | null;
  /** The path of the object. */
  S3Object?: string | null;
}

/** A file in VOD (Video on Demand). */
export interface MpsVodInputInfo {
  /** The id of the bucket. */
  Bucket?: string | null;
  /** The region of the bucket. */
  Region?: string | null;
  /** The path of the object. */
  Object?: string | null;
  /** The id of the VOD application. */
  SubAppId?: number | null;
  /** The id of the file, in VOD's standard edition. */
  FileId?: string | null;
}

/** Where output goes. */
export interface MpsStorage {
  /** `COS`, `AWS-S3` or `VOD`. One of the members below tells the rest. */
  Type: string;
  /** The bucket, when `Type` is `COS`. */
  CosOutputStorage?: MpsCosOutputStorage | null;
  /** The bucket, when `Type` is `AWS-S3`. */
  S3OutputStorage?: MpsS3OutputStorage | null;
  /** The place in VOD, when `Type` is `VOD`. */
  VODOutputStorage?: MpsVodOutputStorage | null;
}

/** A bucket of COS. */
export interface MpsCosOutputStorage {
  /** The bucket with its appid. Null or absent: that of the task. */
  Bucket?: string | null;
  /** The region, such as `ap-guangzhou`. Null or absent: that of the task. */
  Region?: string | null;
}

/** A bucket of AWS S3. */
export interface MpsS3OutputStorage {
  /** The bucket. */
  S3Bucket?: string | null;
  /** The region of AWS, such as `us-east-1`. */
  S3Region?: string | null;
}

/** A place in VOD (Video on Demand). */
export interface MpsVodOutputStorage {
  /** The id of the bucket. */
  Bucket?: string | null;
  /** The region of the bucket. */
  Region?: string | null;
  /** The id of the VOD application. */
  SubAppId?: number | null;
}

/** One video stream. */
export interface MpsVideoStream {
  /** Bits per second. */
  Bitrate?: number | null;
  /** Such as `h264`. */
  Codec?: string | null;
  /** The codecs; the document says no more. */
  Codecs?: string | null;
  /** Frames per second. */
  Fps?: number | null;
  /** The upper part of the fraction that `Fps` is rounded from. */
  FpsNumerator?: number | null;
  /** The lower part of that fraction. */
  FpsDenominator?: number | null;
  /** Height in pixels. */
  Height?: number | null;
  /** Width in pixels. */
  Width?: number | null;
  /** The colour primaries. */
  ColorPrimaries?: string | null;
  /** The colour space. */
  ColorSpace?: string | null;
  /** The colour transfer. */
  ColorTransfer?: string | null;
  /** The kind of HDR. Null or absent: none. */
  HdrType?: string | null;
}

/** One audio stream. */
export interface MpsAudioStream {
  /** Bits per second. */
  Bitrate?: number | null;
  /** Such as `aac`. */
  Codec?: string | null;
  /** The codecs; the document says no more. */
  Codecs?: string | null;
  /** Samples per second (Hz). */
  SamplingRate?: number | null;
  /** How many channels. */
  Channel?: number | null;
  /** The loudness; the document names no unit. */
  Loudness?: number | null;
}

/** What is known of a media file. */
export interface MpsMetaData {
  /** Size in bytes, for HLS of all its files. */
  Size?: number | null;
  /** Container formats, such as `mov,mp4,m4a`. */
  Container?: string | null;
  /** Bits per second, video and audio. */
  Bitrate?: number | null;
  /** Height in pixels. */
  Height?: number | null;
  /** Width in pixels. */
  Width?: number | null;
  /** Length in seconds. */
  Duration?: number | null;
  /** Rotation in degrees. */
  Rotate?: number | null;
  /** The video streams. */
  VideoStreamSet?: MpsVideoStream[] | null;
  /** The audio streams. */
  AudioStreamSet?: MpsAudioStream[] | null;
  /** Length of the video in seconds. */
  VideoDuration?: number | null;
  /** Length of the audio in seconds. */
  AudioDuration?: number | null;
}

const cosInputInfo = openObject({
  Bucket: z.string(),
  Region: z.string(),
  Object: z.string(),
});

const urlInputInfo = openObject({
  Url: z.string(),
});

const s3InputInfo = openObject({
  S3Bucket: text,
  S3Region: text,
  S3Object: text,
});

const vodInputInfo = openObject({
  Bucket: text,
  Region: text,
  Object: text,
  SubAppId: number,
  FileId: text,
});

/** The schema of {@link MpsInputInfo}. */
export const inputInfo = openObject({
  Type: z.string(),
  CosInputInfo: cosInputInfo.nullish(),
  UrlInputInfo: urlInputInfo.nullish(),
  S3InputInfo: s3InputInfo.nullish(),
  VODInputInfo: vodInputInfo.nullish(),
});

const cosOutputStorage = openObject({
  Bucket: text,
  Region: text,
});

const s3OutputStorage = openObject({
  S3Bucket: text,
  S3Region: text,
});

const vodOutputStorage = openObject({
  Bucket: text,
  Region: text,
  SubAppId: number,
});

/** The schema of {@link MpsStorage}. */
export const storage = openObject({
  Type: z.string(),
  CosOutputStorage: cosOutputStorage.nullish(),
  S3OutputStorage: s3OutputStorage.nullish(),
  VODOutputStorage: vodOutputStorage.nullish(),
});

/** The schema of {@link MpsVideoStream}. */
export const videoStream = openObject({
  Bitrate: number,
  Codec: text,
  Codecs: text,
  Fps: number,
  FpsNumerator: number,
  FpsDenominator: number,
  Height: number,
  Width: number,
  ColorPrimaries: text,
  ColorSpace: text,
  ColorTransfer: text,
  HdrType: text,
});

/** The schema of {@link MpsAudioStream}. */
export const audioStream = openObject({
  Bitrate: number,
  Codec: text,
  Codecs: text,
  SamplingRate: number,
  Channel: number,
  Loudness: number,
});

/** The schema of {@link MpsMetaData}. */
export const metaData = openObject({
  Size: number,
  Container: text,
  Bitrate: number,
  Height: number,
  Width: number,
  Duration: number,
  Rotate: number,
  VideoStreamSet: arrayOf(videoStream).nullish(),
  AudioStreamSet: arrayOf(audioStream).nullish(),
  VideoDuration: number,
  AudioDuration: number,
});
