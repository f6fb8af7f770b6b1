/** Which file imports which. */
export type Graph = Map<string, Set<string>>;

/** Takes away every file that imports nothing left in the graph; what remains leads into a loop. */
const trim = (graph: Graph): void => {
  let before: number;
  do {
    before = graph.size;
    for (const [file, targets] of graph) {
      for (const target of targets) if (!graph.has(target)) targets.delete(target);
      if (targets.size === 0) graph.delete(file);
    }
  } while (graph.size < before);
};

/** Follows imports from any file of a trimmed graph until one comes round again. */
const walkALoop = (graph: Graph): string[] => {
  const path: string[] = [];
  let [file] = graph.keys();
  while (file && !path.includes(file)) {
    path.push(file);
    [file] = graph.get(file) ?? [];
  }
  return path.slice(path.indexOf(file as string));
};

/** Every import loop, each as the files in their order; breaking all of them leaves none. */
export const findLoops = (imports: Graph): string[][] => {
  const graph: Graph = new Map([...imports].map(([file, targets]) => [file, new Set(targets)]));
  const loops: string[][] = [];
  for (trim(graph); graph.size > 0; trim(graph)) {
    const loop = walkALoop(graph);
    loops.push(loop);
    graph.get(loop.at(-1) as string)?.delete(loop[0] as string);
  }
  return loops;
};
