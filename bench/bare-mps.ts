// The event of MPS as someone would write it by hand with zod; see bare-schemas.ts.
import * as z from 'zod';

const object = z.looseObject;
const text = z.string().nullish();
const numbers = z.array(z.number()).nullish();

const task = <Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) =>
  object({
    Status: z.string(),
    ErrCode: z.number(),
    Message: z.string(),
    Input: input.nullish(),
    Output: output.nullish(),
  }).nullish();

const storage = object({
  Type: z.string(),
  CosOutputStorage: object({ Bucket: z.string(), Region: z.string() }).nullish(),
}).nullish();

const inputInfo = object({
  Type: z.string(),
  CosInputInfo: object({ Bucket: z.string(), Region: z.string(), Object: z.string() }).nullish(),
  UrlInputInfo: object({ Url: z.string() }).nullish(),
});

const videoStreams = z.array(
  object({ Bitrate: z.number(), Codec: z.string(), Fps: z.number(), Height: z.number(), Width: z.number() }),
);
const audioStreams = z.array(object({ Bitrate: z.number(), Codec: z.string(), SamplingRate: z.number() }));

const metaData = object({
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

const watermarks = z.array(object({ Definition: z.number(), TextContent: text, SvgContent: text })).nullish();

const numberFormat = object({
  InitialValue: z.number(),
  Increment: z.number(),
  MinLength: z.number(),
  Placeholder: z.string(),
}).nullish();

const mediaProcessResult = object({
  Type: z.string(),
  TranscodeTask: task(
    object({
      Definition: z.number(),
      WatermarkSet: watermarks,
      OutputStorage: storage,
      OutputObjectPath: text,
      SegmentObjectName: text,
      ObjectNumberFormat: numberFormat,
    }),
    object({
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
    object({
      Definition: z.number(),
      StartTimeOffset: z.number(),
      EndTimeOffset: z.number(),
      OutputStorage: storage,
      OutputObjectPath: text,
    }),
    object({
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
    object({
      Definition: z.number(),
      TimeOffsetSet: numbers,
      WatermarkSet: watermarks,
      OutputStorage: storage,
      OutputObjectPath: text,
      ObjectNumberFormat: numberFormat,
    }),
    object({
      Storage: storage,
      Definition: z.number(),
      PicInfoSet: z.array(object({ TimeOffset: z.number(), Path: z.string(), WaterMarkDefinition: numbers })),
    }),
  ),
  SampleSnapshotTask: task(
    object({
      Definition: z.number(),
      WatermarkSet: watermarks,
      OutputStorage: storage,
      OutputObjectPath: text,
      ObjectNumberFormat: numberFormat,
    }),
    object({
      Storage: storage,
      Definition: z.number(),
      SampleType: z.string(),
      Interval: z.number(),
      ImagePathSet: z.array(z.string()),
      WaterMarkDefinition: numbers,
    }),
  ),
  ImageSpriteTask: task(
    object({
      Definition: z.number(),
      OutputStorage: storage,
      OutputObjectPath: text,
      WebVttObjectName: text,
      ObjectNumberFormat: numberFormat,
    }),
    object({
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

const definition = object({ Definition: z.number().nullish() });
const segments = z.array(
  object({
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
  object({ Confidence: z.number(), Suggestion: z.string(), Label: text, SegmentSet: segments }),
);

const aiContentReviewResult = object({
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

const tagSet = z.array(object({ Tag: z.string(), Confidence: z.number() }));

const aiAnalysisResult = object({
  Type: z.string(),
  ClassificationTask: task(
    definition,
    object({ ClassificationSet: z.array(object({ Classification: z.string(), Confidence: z.number() })) }),
  ),
  CoverTask: task(
    definition,
    object({
      CoverSet: z.array(object({ CoverPath: z.string(), Confidence: z.number() })),
      OutputStorage: storage,
    }),
  ),
  TagTask: task(definition, object({ TagSet: tagSet })),
  FrameTagTask: task(
    definition,
    object({
      SegmentSet: z.array(object({ StartTimeOffset: z.number(), EndTimeOffset: z.number(), TagSet: tagSet })),
    }),
  ),
  HighlightTask: task(
    definition,
    object({
      HighlightSet: z.array(
        object({
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

const wordsTask = task(definition, object({ ResultSet: z.array(object({ Word: z.string(), SegmentSet: segments })) }));
const namedTask = task(
  definition,
  object({ ResultSet: z.array(object({ Name: z.string(), Id: text, Type: text, SegmentSet: segments })) }),
);

const aiRecognitionResult = object({
  Type: z.string(),
  FaceTask: namedTask,
  AsrWordsTask: wordsTask,
  OcrWordsTask: wordsTask,
  AsrFullTextTask: task(definition, object({ SegmentSet: segments, SubtitlePath: text })),
  OcrFullTextTask: task(
    definition,
    object({
      SegmentSet: z.array(
        object({
          StartTimeOffset: z.number(),
          EndTimeOffset: z.number(),
          TextSet: z.array(object({ Confidence: z.number(), AreaCoordSet: numbers, Text: z.string() })),
        }),
      ),
    }),
  ),
  ObjectTask: namedTask,
});

export const mps = z.discriminatedUnion('EventType', [
  object({
    EventType: z.literal('WorkflowTask'),
    WorkflowTaskEvent: object({
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
  object({
    EventType: z.literal('EditMediaTask'),
    EditMediaTaskEvent: object({
      TaskId: z.string(),
      Status: z.string(),
      ErrCode: z.number(),
      Message: z.string(),
      Input: object({
        FileInfoSet: z.array(
          object({
            InputInfo: inputInfo,
            StartTimeOffset: z.number().nullish(),
            EndTimeOffset: z.number().nullish(),
          }),
        ),
      }).nullish(),
      Output: object({ OutputStorage: storage, Path: z.string(), MetaData: metaData }).nullish(),
    }),
  }),
]);
