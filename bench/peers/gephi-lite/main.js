// Opens a GEXF file as Gephi Lite does: graphology reads it, who has no place gets one at random, and sigma draws it.
import Graph, { MultiGraph } from 'graphology';
import gexf from 'graphology-gexf/browser';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import Sigma from 'sigma';

const place = (given) => Number.isFinite(Number.parseFloat(given)) ? Number.parseFloat(given) : Math.random() * 1000;

/** Reads and draws the chosen file: the milliseconds until the frame after the first picture. */
window.openFile = async () => {
  const begun = performance.now();
  const text = await document.getElementById('file').files[0].text();
  const read = gexf.parse(Graph, text, { allowUndeclaredAttributes: true, addMissingNodes: true });
  const drawn = new MultiGraph({ type: read.type });
  read.forEachNode((node, { x, y }) => drawn.addNode(node, { x: place(x), y: place(y) }));
  read.forEachEdge((edge, _, source, target) => read.isUndirected(edge) ? drawn.addUndirectedEdgeWithKey(edge, source, target) : drawn.addDirectedEdgeWithKey(edge, source, target));
  window.graph = drawn;
  // It draws before it returns.
  new Sigma(drawn, document.getElementById('picture'));
  await new Promise(requestAnimationFrame);
  return performance.now() - begun;
};

/** Arranges what is drawn by so many rounds of ForceAtlas2 with the settings that are suggested for it: the milliseconds. */
window.arrange = (iterations) => {
  const begun = performance.now();
  forceAtlas2.assign(window.graph, { iterations, settings: forceAtlas2.inferSettings(window.graph) });
  return performance.now() - begun;
};
