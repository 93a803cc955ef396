import { memoryHistories } from '../../src/stores/memory-histories.js'
import { describeHistories } from './histories-contract.js'

describeHistories('memoryHistories', async () => memoryHistories())
