// An MPS trigger: what failed in a workflow task.
import { mpsEvent } from 'cdktf-scf-triggers/events/tencent/mps';

export const main_handler = async (event: unknown): Promise<string[]> => {
  const parsed = mpsEvent.parse(event);
  if (parsed.EventType === 'EditMediaTask') return [parsed.EditMediaTaskEvent.Status];
  const results = parsed.WorkflowTaskEvent.MediaProcessResultSet ?? [];
  return results.flatMap(({ AnimatedGraphicTask: task }) =>
    task?.Status === 'FAIL' ? [`animated graphic: ${task.ErrCode} ${task.Message}`] : [],
  );
};
