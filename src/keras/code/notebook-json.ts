/** A lesson as a Jupyter notebook: nbformat 4.5. */

/** One section: its text as Markdown cells, its code as code cells. */
export interface NotebookSection {
  /** Unique within the notebook: letters, digits, - and _. */
  readonly id: string;
  readonly title: string;
  /** Plain paragraphs, without any Markdown of their own. */
  readonly prose: readonly string[];
  readonly tryThis: readonly string[];
  /** One code cell each. */
  readonly code: readonly string[];
}

export interface NotebookContent {
  readonly title: string;
  /** Plain paragraphs under the title. */
  readonly introduction: readonly string[];
  readonly sections: readonly NotebookSection[];
}

/** nbformat keeps a text as its lines, each with its line end but the last. */
const sourceLines = (text: string): string[] => text.split(/(?<=\n)/);

/** Plain prose stays plain: no character of it is taken for Markdown. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_<>[\]$#|~]/g, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');

const markdownCell = (id: string, blocks: readonly string[]) => ({
  cell_type: 'markdown',
  id,
  metadata: {},
  source: sourceLines(blocks.join('\n\n')),
});

const codeCell = (id: string, code: string) => ({
  cell_type: 'code',
  execution_count: null,
  id,
  metadata: {},
  outputs: [],
  source: sourceLines(code),
});

function sectionCells({ id, title, prose, tryThis, code }: NotebookSection) {
  const heading = [`## ${escapeMarkdown(title)}`, ...prose.map(escapeMarkdown)];
  const tasks = tryThis.map((one) => `- ${escapeMarkdown(one)}`).join('\n');
  return [
    markdownCell(id, heading),
    ...code.map((text, index) => codeCell(`${id}-code-${index + 1}`, text)),
    ...(tasks === '' ? [] : [markdownCell(`${id}-try`, ['**Try this**', tasks])]),
  ];
}

/** The notebook file: text before code, what to try after it. */
export function notebookJson({ title, introduction, sections }: NotebookContent): string {
  const heading = [`# ${escapeMarkdown(title)}`, ...introduction.map(escapeMarkdown)];
  const notebook = {
    cells: [markdownCell('introduction', heading), ...sections.flatMap(sectionCells)],
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(notebook, null, 1)}\n`;
}
