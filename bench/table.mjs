// The results as a table of text.

const columns = [
  ['network', ({ name }) => name],
  ['side', ({ side }) => side],
  ['ms/step', ({ ms }) => ms],
  ['dispatches', ({ dispatches }) => dispatches],
  ['JS ms', ({ jsMs }) => jsMs],
  ['uploaded B', ({ uploadBytes }) => uploadBytes],
  ['GFLOP/s', ({ gflops }) => gflops],
  ['of matmul', ({ matmulShare }) => matmulShare && `${Math.round(matmulShare * 100)} %`],
  ['GPU MB', ({ gpuBytes }) => gpuBytes && (gpuBytes / 1e6).toFixed(1)],
  ['times the engine', ({ slower }) => slower && slower.toFixed(2)],
];

function rowsOf(networks) {
  return Object.entries(networks).flatMap(([name, sides]) =>
    Object.entries(sides).map(([side, entry]) => ({
      name,
      side,
      ...entry,
      slower: entry.ms && sides.engine?.ms ? entry.ms / sides.engine.ms : null,
    })),
  );
}

export function table({ adapter, matmulGflops, matmul, networks }) {
  const cells = rowsOf(networks).map((row) =>
    row.error
      ? [row.name, row.side, row.error]
      : columns.map(([, value]) => String(value(row) ?? '-')),
  );
  const lines = [columns.map(([title]) => title), ...cells];
  const whole = lines.filter((line) => line.length === columns.length);
  const widths = columns.map((_, at) => Math.max(...whole.map((line) => line[at].length)));
  const text = lines.map((line) =>
    line.length === columns.length
      ? line
          .map((cell, at) => (at < 2 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])))
          .join('  ')
      : line.join('  '),
  );
  const product = `best bare matrix product ${matmul.shape.join('x')}: ${matmulGflops} GFLOP/s (${matmul.kernel})`;
  const { alone } = matmul;
  const plain = `without sharing in subgroups: ${alone.gflops.toPrecision(4)} (${alone.kernel})`;
  return [`${adapter.vendor} ${adapter.architecture}: ${product}`, plain, ...text].join('\n');
}
