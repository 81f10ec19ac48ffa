// The columns of the preview, between the check box and the button for details.
export const COLUMNS = [
  ['What happens', 'status'],
  ['Task', 'task'],
  ['Model', 'model'],
  ['Date', 'date'],
  ['Metric', 'metric'],
  ['Value', 'value'],
  ['Samples', 'samples'],
  ['Epochs', 'epochs'],
  ['Limit', 'limit'],
  ['Errors', 'errors'],
] as const;

/** With those two. */
export const COLUMN_COUNT = COLUMNS.length + 2;
