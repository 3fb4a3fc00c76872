import * as z from 'zod';
import { defineEvent, type EventDefinition, openObject, renameField } from '../event-definition.js';

/**
 * What an MPS (media processing) trigger sends when a task changes. Invoked asynchronously. Told apart by `EventType`.
 *
 * Source: Tencent Cloud SCF, "MPS trigger"; the structures that it only names are those of the MPS API, version 2019-06-12.
 */
export type MpsEvent = MpsWorkflowTaskEvent | MpsEditMediaTaskEvent;

/** A workflow task changed. */
export interface MpsWorkflowTaskEvent {
  /** Always `WorkflowTask`. */
  EventType: 'WorkflowTask';
  WorkflowTaskEvent: MpsWorkflowTask;
}

/** A video editing task changed. */
export interface MpsEditMediaTaskEvent {
  /** Always `EditMediaTask`. */
  EventType: 'EditMediaTask';
  EditMediaTaskEvent: MpsEditMediaTask;
}

/** A workflow task and the results of its parts. */
export interface MpsWorkflowTask {
  /** The id of the task. */
  TaskId: string;
  /** `PROCESSING` or `FINISH`. */
  Status: string;
  /** Deprecated by the product: read the code of each part. */
  ErrCode: number;
  /** Deprecated by the product: read the message of each part. */
  Message: string;
  /** The source file. Null or absent when unknown. */
  InputInfo?: MpsInputInfo | null;
  /** What is known of the source video. Null or absent when unknown. */
  MetaData?: MpsMetaData | null;
  /** Processing: transcoding, animated graphics, snapshots, sprites. Null or absent when none was asked for. */
  MediaProcessResultSet?: MpsMediaProcessResult[] | null;
  /** Content review. Null or absent when none was asked for. */
  AiContentReviewResultSet?: MpsAiContentReviewResult[] | null;
  /** Content analysis. Null or absent when none was asked for. */
  AiAnalysisResultSet?: MpsAiAnalysisResult[] | null;
  /** Content recognition. Null or absent when none was asked for. */
  AiRecognitionResultSet?: MpsAiRecognitionResult[] | null;
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
  Input?: {
    /** The source files with the parts that are used. */
    FileInfoSet: MpsEditMediaFileInfo[];
  } | null;
  /** The edited video. Null or absent while there is none. */
  Output?: {
    /** Where it was stored. */
    OutputStorage?: MpsStorage | null;
    /** Its path there. */
    Path: string;
    /** What is known of it. Null or absent when unknown. */
    MetaData?: MpsMetaData | null;
  } | null;
}

/** One source file of an editing task. */
export interface MpsEditMediaFileInfo {
  /** The file. */
  InputInfo: MpsInputInfo;
  /** Where its part begins, seconds. Absent: at the start. */
  StartTimeOffset?: number | null;
  /** Where its part ends, seconds. Absent: at the end. */
  EndTimeOffset?: number | null;
}

/** A source file. */
export interface MpsInputInfo {
  /** Where the file is: `COS`, `URL`, … */
  Type: string;
  /** The object, when `Type` is `COS`. */
  CosInputInfo?: {
    /** The bucket with its appid. */
    Bucket: string;
    /** The region, such as `ap-guangzhou`. */
    Region: string;
    /** The path of the object. */
    Object: string;
  } | null;
  /** The address, when `Type` is `URL`. */
  UrlInputInfo?: {
    /** The address of the file. */
    Url: string;
  } | null;
}

/** Where output goes. */
export interface MpsStorage {
  /** `COS`, … */
  Type: string;
  /** The bucket, when `Type` is `COS`. */
  CosOutputStorage?: {
    /** The bucket with its appid. */
    Bucket: string;
    /** The region, such as `ap-guangzhou`. */
    Region: string;
  } | null;
}

/** What is known of a media file. */
export interface MpsMetaData {
  /** Size in bytes. */
  Size: number;
  /** Container formats, such as `mov,mp4,m4a`. */
  Container: string;
  /** Bits per second, video and audio. */
  Bitrate: number;
  /** Height in pixels. */
  Height: number;
  /** Width in pixels. */
  Width: number;
  /** Length in seconds. */
  Duration: number;
  /** Rotation in degrees. */
  Rotate: number;
  /** The video streams. */
  VideoStreamSet: MpsVideoStream[];
  /** The audio streams. */
  AudioStreamSet: MpsAudioStream[];
  /** Length of the video in seconds. */
  VideoDuration: number;
  /** Length of the audio in seconds. */
  AudioDuration: number;
}

/** One video stream. */
export interface MpsVideoStream {
  /** Bits per second. */
  Bitrate: number;
  /** Such as `h264`. */
  Codec: string;
  /** Frames per second. */
  Fps: number;
  /** Height in pixels. */
  Height: number;
  /** Width in pixels. */
  Width: number;
}

/** One audio stream. */
export interface MpsAudioStream {
  /** Bits per second. */
  Bitrate: number;
  /** Such as `aac`. */
  Codec: string;
  /** Samples per second (Hz). */
  SamplingRate: number;
}

/** One part of a task: its state, what was asked, and what came of it. */
export interface MpsTask<Input, Output> {
  /** `PROCESSING`, `SUCCESS` or `FAIL`. */
  Status: string;
  /** 0: success; anything else: failure. */
  ErrCode: number;
  /** The error in words, `SUCCESS` when there is none. */
  Message: string;
  /** What was asked. Null or absent when unknown. */
  Input?: Input | null;
  /** What came of it. Null or absent until, and unless, it succeeds. */
  Output?: Output | null;
}

/** The result of one processing part. `Type` says which of the members is set; the others are null or absent. */
export interface MpsMediaProcessResult {
  /** `Transcode`, `AnimatedGraphics`, `SnapshotByTimeOffset`, `SampleSnapshot` or `ImageSprites`. */
  Type: string;
  TranscodeTask?: MpsTask<MpsTranscodeInput, MpsTranscodeOutput> | null;
  AnimatedGraphicTask?: MpsTask<MpsAnimatedGraphicInput, MpsAnimatedGraphicOutput> | null;
  SnapshotByTimeOffsetTask?: MpsTask<MpsSnapshotByTimeOffsetInput, MpsSnapshotByTimeOffsetOutput> | null;
  SampleSnapshotTask?: MpsTask<MpsSampleSnapshotInput, MpsSampleSnapshotOutput> | null;
  ImageSpriteTask?: MpsTask<MpsImageSpriteInput, MpsImageSpriteOutput> | null;
}

/** A watermark that was asked for. */
export interface MpsWatermark {
  /** The number of the watermark template. */
  Definition: number;
  /** The text, for a text watermark; else empty. */
  TextContent?: string | null;
  /** The SVG, for an SVG watermark; else empty. */
  SvgContent?: string | null;
}

/** How `{number}` in output paths is made. */
export interface MpsObjectNumberFormat {
  /** The first number. */
  InitialValue: number;
  /** The step. */
  Increment: number;
  /** The least count of digits. */
  MinLength: number;
  /** What fills up to that count. The MPS API spells it `PlaceHolder`; it is renamed. */
  Placeholder: string;
}

/** What a transcoding was asked for. */
export interface MpsTranscodeInput {
  /** The number of the template. */
  Definition: number;
  WatermarkSet?: MpsWatermark[] | null;
  OutputStorage?: MpsStorage | null;
  /** The path of the output. */
  OutputObjectPath?: string | null;
  /** The path of the segments, with `{number}`. */
  SegmentObjectName?: string | null;
  ObjectNumberFormat?: MpsObjectNumberFormat | null;
}

/** What a transcoding made. */
export interface MpsTranscodeOutput {
  OutputStorage?: MpsStorage | null;
  /** The path of the output. */
  Path: string;
  /** The number of the template. */
  Definition: number;
  /** Bits per second. */
  Bitrate: number;
  /** Height in pixels. */
  Height: number;
  /** Width in pixels. */
  Width: number;
  /** Size in bytes. */
  Size: number;
  /** Length in seconds. */
  Duration: number;
  /** Container formats. */
  Container: string;
  /** The MD5 of the file, hexadecimal. */
  Md5: string;
  VideoStreamSet: MpsVideoStream[];
  AudioStreamSet: MpsAudioStream[];
}

/** What an animated graphic was asked for. */
export interface MpsAnimatedGraphicInput {
  /** The number of the template. */
  Definition: number;
  /** Where it begins in the video, seconds. */
  StartTimeOffset: number;
  /** Where it ends in the video, seconds. */
  EndTimeOffset: number;
  OutputStorage?: MpsStorage | null;
  /** The path of the output. */
  OutputObjectPath?: string | null;
}

/** What an animated graphic is. */
export interface MpsAnimatedGraphicOutput {
  Storage?: MpsStorage | null;
  /** The path of the output. */
  Path: string;
  /** The number of the template. */
  Definition: number;
  /** The format, such as `gif`. */
  Container: string;
  /** Height in pixels. */
  Height: number;
  /** Width in pixels. */
  Width: number;
  /** Bits per second. */
  Bitrate: number;
  /** Size in bytes. */
  Size: number;
  /** The MD5 of the file, hexadecimal. */
  Md5: string;
  /** Where it begins in the video, seconds. */
  StartTimeOffset: number;
  /** Where it ends in the video, seconds. */
  EndTimeOffset: number;
}

/** What snapshots at times were asked for. */
export interface MpsSnapshotByTimeOffsetInput {
  /** The number of the template. */
  Definition: number;
  /** The times, seconds. */
  TimeOffsetSet?: number[] | null;
  WatermarkSet?: MpsWatermark[] | null;
  OutputStorage?: MpsStorage | null;
  /** The path of the output, with `{number}`. */
  OutputObjectPath?: string | null;
  ObjectNumberFormat?: MpsObjectNumberFormat | null;
}

/** The snapshots at times. */
export interface MpsSnapshotByTimeOffsetOutput {
  Storage?: MpsStorage | null;
  /** The number of the template. */
  Definition: number;
  PicInfoSet: {
    /** The time in the video, seconds. */
    TimeOffset: number;
    /** The path of the picture. */
    Path: string;
    /** The numbers of the watermark templates in it. */
    WaterMarkDefinition?: number[] | null;
  }[];
}

/** What sampled snapshots were asked for. */
export interface MpsSampleSnapshotInput {
  /** The number of the template. */
  Definition: number;
  WatermarkSet?: MpsWatermark[] | null;
  OutputStorage?: MpsStorage | null;
  /** The path of the output, with `{number}`. */
  OutputObjectPath?: string | null;
  ObjectNumberFormat?: MpsObjectNumberFormat | null;
}

/** The sampled snapshots. */
export interface MpsSampleSnapshotOutput {
  Storage?: MpsStorage | null;
  /** The number of the template. */
  Definition: number;
  /** How it was sampled: `Percent` or `Time`. */
  SampleType: string;
  /** The distance between samples: percent or seconds, by `SampleType`. */
  Interval: number;
  /** The paths of the pictures. */
  ImagePathSet: string[];
  /** The numbers of the watermark templates in them. */
  WaterMarkDefinition?: number[] | null;
}

/** What an image sprite was asked for. */
export interface MpsImageSpriteInput {
  /** The number of the template. */
  Definition: number;
  OutputStorage?: MpsStorage | null;
  /** The path of the output, with `{number}`. */
  OutputObjectPath?: string | null;
  /** The path of the WebVTT file. */
  WebVttObjectName?: string | null;
  ObjectNumberFormat?: MpsObjectNumberFormat | null;
}

/** The image sprites. */
export interface MpsImageSpriteOutput {
  Storage?: MpsStorage | null;
  /** The number of the template. */
  Definition: number;
  /** Height of one picture in pixels. */
  Height: number;
  /** Width of one picture in pixels. */
  Width: number;
  /** How many pictures there are. */
  TotalCount: number;
  /** The paths of the sprites. */
  ImagePathSet: string[];
  /** The path of the WebVTT file. */
  WebVttPath: string;
}

/** What an AI part was asked for. */
export interface MpsDefinitionInput {
  /** The number of the template. Absent or null when the product gives none. */
  Definition?: number | null;
}

/** A stretch of a video in which something was found. */
export interface MpsSegment {
  /** Where it begins, seconds. */
  StartTimeOffset: number;
  /** Where it ends, seconds. */
  EndTimeOffset: number;
  /** How sure, 0 to 100. */
  Confidence?: number | null;
  /** `pass`, `review` or `block`; content review only. */
  Suggestion?: string | null;
  /** The kind of what was found; content review of pictures only. */
  Label?: string | null;
  /** A picture of it, at an address that expires; content review only. */
  Url?: string | null;
  /** The words that were found; content review of speech and text only. */
  KeywordSet?: string[] | null;
  /** The text; full-text recognition of speech only. */
  Text?: string | null;
  /** Where in the picture: x and y of the upper left and the lower right corner, pixels. */
  AreaCoordSet?: number[] | null;
}

/** What a content review found. */
export interface MpsContentReviewOutput {
  /** How sure, 0 to 100. */
  Confidence: number;
  /** `pass`, `review` or `block`. */
  Suggestion: string;
  /** The kind of what was found; review of pictures only. */
  Label?: string | null;
  SegmentSet: MpsSegment[];
}

/** One content review. */
export type MpsContentReviewTask = MpsTask<MpsDefinitionInput, MpsContentReviewOutput>;

/** The result of one content review. `Type` says which of the members is set; the others are null or absent. */
export interface MpsAiContentReviewResult {
  /** `Porn`, `Terrorism`, `Political`, `Porn.Asr`, `Porn.Ocr`, `Political.Asr`, `Political.Ocr`, `Terrorism.Ocr`, `Prohibited.Asr` or `Prohibited.Ocr`. */
  Type: string;
  /** Frames per second that were looked at. */
  SampleRate?: number | null;
  /** Seconds that were looked at. */
  Duration?: number | null;
  PornTask?: MpsContentReviewTask | null;
  TerrorismTask?: MpsContentReviewTask | null;
  PoliticalTask?: MpsContentReviewTask | null;
  PornAsrTask?: MpsContentReviewTask | null;
  PornOcrTask?: MpsContentReviewTask | null;
  PoliticalAsrTask?: MpsContentReviewTask | null;
  PoliticalOcrTask?: MpsContentReviewTask | null;
  TerrorismOcrTask?: MpsContentReviewTask | null;
  ProhibitedAsrTask?: MpsContentReviewTask | null;
  ProhibitedOcrTask?: MpsContentReviewTask | null;
}

/** The result of one content analysis. `Type` says which of the members is set; the others are null or absent. */
export interface MpsAiAnalysisResult {
  /** `Classification`, `Cover`, `Tag`, `FrameTag` or `Highlight`. */
  Type: string;
  ClassificationTask?: MpsTask<
    MpsDefinitionInput,
    {
      ClassificationSet: {
        /** The class. */
        Classification: string;
        /** How sure, 0 to 100. */
        Confidence: number;
      }[];
    }
  > | null;
  CoverTask?: MpsTask<
    MpsDefinitionInput,
    {
      CoverSet: {
        /** The path of the picture. */
        CoverPath: string;
        /** How sure, 0 to 100. */
        Confidence: number;
      }[];
      OutputStorage?: MpsStorage | null;
    }
  > | null;
  TagTask?: MpsTask<
    MpsDefinitionInput,
    {
      TagSet: {
        /** The tag. */
        Tag: string;
        /** How sure, 0 to 100. */
        Confidence: number;
      }[];
    }
  > | null;
  FrameTagTask?: MpsTask<
    MpsDefinitionInput,
    {
      SegmentSet: {
        /** Where it begins, seconds. */
        StartTimeOffset: number;
        /** Where it ends, seconds. */
        EndTimeOffset: number;
        TagSet: {
          /** The tag. */
          Tag: string;
          /** How sure, 0 to 100. */
          Confidence: number;
        }[];
      }[];
    }
  > | null;
  HighlightTask?: MpsTask<
    MpsDefinitionInput,
    {
      HighlightSet: {
        /** The path of the highlights. */
        HighlightPath: string;
        /** The path of their cover. */
        CovImgPath: string;
        /** How sure, 0 to 100. */
        Confidence: number;
        /** Length in seconds. */
        Duration: number;
        SegmentSet: MpsSegment[];
      }[];
      OutputStorage?: MpsStorage | null;
    }
  > | null;
}

/** Stretches of a video in which a word was heard or seen. */
export interface MpsWordsOutput {
  ResultSet: {
    /** The word. */
    Word: string;
    SegmentSet: MpsSegment[];
  }[];
}

/** Stretches of a video in which a face or an object was seen. */
export interface MpsNamedOutput {
  ResultSet: {
    /** Who or what. */
    Name: string;
    /** The id of the face. Objects have none. */
    Id?: string | null;
    /** Which library the face is from. Objects have none. */
    Type?: string | null;
    SegmentSet: MpsSegment[];
  }[];
}

/** The result of one content recognition. `Type` says which of the members is set; the others are null or absent. */
export interface MpsAiRecognitionResult {
  /** `FaceRecognition`, `AsrWordsRecognition`, `OcrWordsRecognition`, `AsrFullTextRecognition`, `OcrFullTextRecognition` or `ObjectRecognition`. */
  Type: string;
  FaceTask?: MpsTask<MpsDefinitionInput, MpsNamedOutput> | null;
  AsrWordsTask?: MpsTask<MpsDefinitionInput, MpsWordsOutput> | null;
  OcrWordsTask?: MpsTask<MpsDefinitionInput, MpsWordsOutput> | null;
  AsrFullTextTask?: MpsTask<
    MpsDefinitionInput,
    {
      SegmentSet: MpsSegment[];
      /** The path of the subtitles. Absent or null when none were made. */
      SubtitlePath?: string | null;
    }
  > | null;
  OcrFullTextTask?: MpsTask<
    MpsDefinitionInput,
    {
      SegmentSet: {
        /** Where it begins, seconds. */
        StartTimeOffset: number;
        /** Where it ends, seconds. */
        EndTimeOffset: number;
        TextSet: {
          /** How sure, 0 to 100. */
          Confidence: number;
          /** Where in the picture: x and y of the upper left and the lower right corner, pixels. */
          AreaCoordSet?: number[] | null;
          /** The text. */
          Text: string;
        }[];
      }[];
    }
  > | null;
  ObjectTask?: MpsTask<MpsDefinitionInput, MpsNamedOutput> | null;
}

const text = z.string().nullish();
const numbers = z.array(z.number()).nullish();

const task = <Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) =>
  openObject({
    Status: z.string(),
    ErrCode: z.number(),
    Message: z.string(),
    Input: input.nullish(),
    Output: output.nullish(),
  }).nullish();

const storage = openObject({
  Type: z.string(),
  CosOutputStorage: openObject({ Bucket: z.string(), Region: z.string() }).nullish(),
}).nullish();

const inputInfo = openObject({
  Type: z.string(),
  CosInputInfo: openObject({ Bucket: z.string(), Region: z.string(), Object: z.string() }).nullish(),
  UrlInputInfo: openObject({ Url: z.string() }).nullish(),
});

const videoStreams = z.array(
  openObject({ Bitrate: z.number(), Codec: z.string(), Fps: z.number(), Height: z.number(), Width: z.number() }),
);
const audioStreams = z.array(openObject({ Bitrate: z.number(), Codec: z.string(), SamplingRate: z.number() }));

const metaData = openObject({
  Size: z.number(),
  Container: z.string(),
  Bitrate: z.number(),
  Height: z.number(),
  Width: z.number(),
  Duration: z.number(),
  Rotate: z.number(),
  VideoStreamSet: videoStreams,
  AudioStreamSet: audioStreams,
  VideoDuration: z.number(),
  AudioDuration: z.number(),
}).nullish();

const watermarks = z.array(openObject({ Definition: z.number(), TextContent: text, SvgContent: text })).nullish();

const numberFormat = renameField(
  'PlaceHolder',
  'Placeholder',
  openObject({ InitialValue: z.number(), Increment: z.number(), MinLength: z.number(), Placeholder: z.string() }),
).nullish();

const mediaProcessResult = openObject({
  Type: z.string(),
  TranscodeTask: task(
    openObject({
      Definition: z.number(),
      WatermarkSet: watermarks,
      OutputStorage: storage,
      OutputObjectPath: text,
      SegmentObjectName: text,
      ObjectNumberFormat: numberFormat,
    }),
    openObject({
      OutputStorage: storage,
      Path: z.string(),
      Definition: z.number(),
      Bitrate: z.number(),
      Height: z.number(),
      Width: z.number(),
      Size: z.number(),
      Duration: z.number(),
      Container: z.string(),
      Md5: z.string(),
      VideoStreamSet: videoStreams,
      AudioStreamSet: audioStreams,
    }),
  ),
  AnimatedGraphicTask: task(
    openObject({
      Definition: z.number(),
      StartTimeOffset: z.number(),
      EndTimeOffset: z.number(),
      OutputStorage: storage,
      OutputObjectPath: text,
    }),
    openObject({
      Storage: storage,
      Path: z.string(),
      Definition: z.number(),
      Container: z.string(),
      Height: z.number(),
      Width: z.number(),
      Bitrate: z.number(),
      Size: z.number(),
      Md5: z.string(),
      StartTimeOffset: z.number(),
      EndTimeOffset: z.number(),
    }),
  ),
  SnapshotByTimeOffsetTask: task(
    openObject({
      Definition: z.number(),
      TimeOffsetSet: numbers,
      WatermarkSet: watermarks,
      OutputStorage: storage,
      OutputObjectPath: text,
      ObjectNumberFormat: numberFormat,
    }),
    openObject({
      Storage: storage,
      Definition: z.number(),
      PicInfoSet: z.array(openObject({ TimeOffset: z.number(), Path: z.string(), WaterMarkDefinition: numbers })),
    }),
  ),
  SampleSnapshotTask: task(
    openObject({
      Definition: z.number(),
      WatermarkSet: watermarks,
      OutputStorage: storage,
      OutputObjectPath: text,
      ObjectNumberFormat: numberFormat,
    }),
    openObject({
      Storage: storage,
      Definition: z.number(),
      SampleType: z.string(),
      Interval: z.number(),
      ImagePathSet: z.array(z.string()),
      WaterMarkDefinition: numbers,
    }),
  ),
  ImageSpriteTask: task(
    openObject({
      Definition: z.number(),
      OutputStorage: storage,
      OutputObjectPath: text,
      WebVttObjectName: text,
      ObjectNumberFormat: numberFormat,
    }),
    openObject({
      Storage: storage,
      Definition: z.number(),
      Height: z.number(),
      Width: z.number(),
      TotalCount: z.number(),
      ImagePathSet: z.array(z.string()),
      WebVttPath: z.string(),
    }),
  ),
});

const definition = openObject({ Definition: z.number().nullish() });
const segments = z.array(
  openObject({
    StartTimeOffset: z.number(),
    EndTimeOffset: z.number(),
    Confidence: z.number().nullish(),
    Suggestion: text,
    Label: text,
    Url: text,
    KeywordSet: z.array(z.string()).nullish(),
    Text: text,
    AreaCoordSet: numbers,
  }),
);

const reviewTask = task(
  definition,
  openObject({ Confidence: z.number(), Suggestion: z.string(), Label: text, SegmentSet: segments }),
);

const aiContentReviewResult = openObject({
  Type: z.string(),
  SampleRate: z.number().nullish(),
  Duration: z.number().nullish(),
  PornTask: reviewTask,
  TerrorismTask: reviewTask,
  PoliticalTask: reviewTask,
  PornAsrTask: reviewTask,
  PornOcrTask: reviewTask,
  PoliticalAsrTask: reviewTask,
  PoliticalOcrTask: reviewTask,
  TerrorismOcrTask: reviewTask,
  ProhibitedAsrTask: reviewTask,
  ProhibitedOcrTask: reviewTask,
});

const tagSet = z.array(openObject({ Tag: z.string(), Confidence: z.number() }));

const aiAnalysisResult = openObject({
  Type: z.string(),
  ClassificationTask: task(
    definition,
    openObject({ ClassificationSet: z.array(openObject({ Classification: z.string(), Confidence: z.number() })) }),
  ),
  CoverTask: task(
    definition,
    openObject({
      CoverSet: z.array(openObject({ CoverPath: z.string(), Confidence: z.number() })),
      OutputStorage: storage,
    }),
  ),
  TagTask: task(definition, openObject({ TagSet: tagSet })),
  FrameTagTask: task(
    definition,
    openObject({
      SegmentSet: z.array(openObject({ StartTimeOffset: z.number(), EndTimeOffset: z.number(), TagSet: tagSet })),
    }),
  ),
  HighlightTask: task(
    definition,
    openObject({
      HighlightSet: z.array(
        openObject({
          HighlightPath: z.string(),
          CovImgPath: z.string(),
          Confidence: z.number(),
          Duration: z.number(),
          SegmentSet: segments,
        }),
      ),
      OutputStorage: storage,
    }),
  ),
});

const wordsTask = task(
  definition,
  openObject({ ResultSet: z.array(openObject({ Word: z.string(), SegmentSet: segments })) }),
);
const namedTask = task(
  definition,
  openObject({ ResultSet: z.array(openObject({ Name: z.string(), Id: text, Type: text, SegmentSet: segments })) }),
);

const aiRecognitionResult = openObject({
  Type: z.string(),
  FaceTask: namedTask,
  AsrWordsTask: wordsTask,
  OcrWordsTask: wordsTask,
  AsrFullTextTask: task(definition, openObject({ SegmentSet: segments, SubtitlePath: text })),
  OcrFullTextTask: task(
    definition,
    openObject({
      SegmentSet: z.array(
        openObject({
          StartTimeOffset: z.number(),
          EndTimeOffset: z.number(),
          TextSet: z.array(openObject({ Confidence: z.number(), AreaCoordSet: numbers, Text: z.string() })),
        }),
      ),
    }),
  ),
  ObjectTask: namedTask,
});

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
      MetaData: metaData,
      MediaProcessResultSet: z.array(mediaProcessResult).nullish(),
      AiContentReviewResultSet: z.array(aiContentReviewResult).nullish(),
      AiAnalysisResultSet: z.array(aiAnalysisResult).nullish(),
      AiRecognitionResultSet: z.array(aiRecognitionResult).nullish(),
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
        FileInfoSet: z.array(
          openObject({
            InputInfo: inputInfo,
            StartTimeOffset: z.number().nullish(),
            EndTimeOffset: z.number().nullish(),
          }),
        ),
      }).nullish(),
      Output: openObject({ OutputStorage: storage, Path: z.string(), MetaData: metaData }).nullish(),
    }),
  }),
]);

/** Parses what an MPS trigger sends. */
export const mpsEvent: EventDefinition<'tencent/mps', MpsEvent> = defineEvent('tencent/mps', mpsEventSchema);
