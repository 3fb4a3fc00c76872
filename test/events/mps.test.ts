// MPS names some eighty structures: each is reached by its schema, and what the product may not know may be null.
import { mpsEvent } from '../../lib/events';
import { messageOf } from './message-of';
import { readFixture } from './read-fixture';

const workflow = (members: object) => ({
  EventType: 'WorkflowTask',
  WorkflowTaskEvent: { TaskId: 'a', Status: 'FINISH', ErrCode: 0, Message: '', ...members },
});

const RESULTS = {
  MediaProcessResultSet:
    'TranscodeTask AnimatedGraphicTask SnapshotByTimeOffsetTask SampleSnapshotTask ImageSpriteTask AdaptiveDynamicStreamingTask',
  AiContentReviewResultSet:
    'PornTask TerrorismTask PoliticalTask PornAsrTask PornOcrTask PoliticalAsrTask PoliticalOcrTask TerrorismOcrTask ProhibitedAsrTask ProhibitedOcrTask',
  AiAnalysisResultSet:
    'ClassificationTask CoverTask TagTask FrameTagTask HighlightTask DeLogoTask SegmentTask HeadTailTask DescriptionTask HorizontalToVerticalTask DubbingTask VideoRemakeTask VideoComprehensionTask CutoutTask ReelTask',
  AiRecognitionResultSet: 'FaceTask AsrWordsTask OcrWordsTask AsrFullTextTask OcrFullTextTask TransTextTask ObjectTask',
  SmartSubtitlesTaskResult: 'AsrFullTextTask TransTextTask PureSubtitleTransTask OcrFullTextTask',
};
const members = Object.entries(RESULTS).flatMap(([set, names]) => names.split(' ').map((name) => [set, name] as const));

describe('a part of a workflow task', () => {
  it.each(members)('is checked in %s: %s', async (set, name) => {
    const wrong = { Type: 'any', [name]: { Status: 5, Input: 'none', Output: 1 } };
    const place = `WorkflowTaskEvent.${set}[0].${name}`;
    expect(await messageOf(() => mpsEvent.parse(workflow({ [set]: [wrong] })))).toBe(
      `tencent/mps: ${place}.Status: expected string, got number 5; ${place}.Input: expected object, got string "none"; ${place}.Output: expected object, got number 1`,
    );
  });

  it.each(['AiQualityControlTaskResult', 'SmartEraseTaskResult'])('is checked: %s', async (name) => {
    const place = `WorkflowTaskEvent.${name}`;
    expect(await messageOf(() => mpsEvent.parse(workflow({ [name]: { Status: 5, Input: 'none', Output: 1 } })))).toBe(
      `tencent/mps: ${place}.Status: expected string, got number 5; ${place}.Input: expected object, got string "none"; ${place}.Output: expected object, got number 1`,
    );
  });
});

/** Says what a thing is, or was asked for: the document has these in all its forms. */
const SURE =
  /(^|\.)(EventType|TaskId|Type|Status|Url|InputInfo|Bucket|Region|Object|WorkflowTaskEvent|EditMediaTaskEvent|\d+)$|Event\.(ErrCode|Message)$|Input\.(Definition|StartTimeOffset|EndTimeOffset)$|WatermarkSet\.\d+\.Definition$/;

const pathsIn = (value: unknown, path: string): string[] => [
  path,
  ...(typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, `${path}.${name}`))),
];

const fixtures = ['tencent/mps', 'tencent/mps-ai', 'tencent/mps-edit', 'tencent/mps-newer'];
const nullable = fixtures.flatMap((fixture) =>
  pathsIn(readFixture(fixture), '')
    .filter((path) => path !== '' && !SURE.test(path))
    .map((path) => [fixture, path.slice(1)] as const),
);

it('null is accepted wherever the product may know nothing', () => {
  expect(nullable.length).toBeGreaterThan(200);
  const refused = nullable.filter(([fixture, path]) => {
    const event = readFixture(fixture);
    const steps = path.split('.');
    const parent = steps.slice(0, -1).reduce((at, step) => (at as Record<string, unknown>)[step], event);
    (parent as Record<string, unknown>)[steps.at(-1) ?? ''] = null;
    return !mpsEvent.safeParse(event).success;
  });
  expect(refused).toEqual([]);
});
