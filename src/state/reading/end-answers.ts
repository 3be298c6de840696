/** What the reader has answered at a lesson's end, as long as the page is open. */
import { create } from 'zustand';

/** Places of the chosen options, by run and question. */
const useAnswers = create<Readonly<Record<string, number>>>(() => ({}));

const key = (runId: string, question: string) => `${runId}/${question}`;

/** Null before an answer. */
export const useEndAnswer = (runId: string, question: string): number | null =>
  useAnswers((answers) => answers[key(runId, question)] ?? null);

export function answerEnd(runId: string, question: string, option: number): void {
  useAnswers.setState({ [key(runId, question)]: option });
}
