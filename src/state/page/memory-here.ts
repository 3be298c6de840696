export { memoryHere } from '../../worker/protocol/memory-here.ts';
