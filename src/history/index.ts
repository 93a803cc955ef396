export type { Comment } from '../comment/comment.js'
export type { Issue, Result } from '../result.js'
export {
  COLUMN_FIELDS,
  type ColumnField,
  HISTORY_FORMATS,
  type HistoryFormat,
  type HistoryOptions,
} from './history-options.js'
export { importHistory } from './import-history.js'
export { repairMojibake } from './repair-mojibake.js'
