"""python3-networkx on a file of edges: with_networkx.py FILE. What takes it minutes is not asked."""
import sys

import networkx

from measuring import measure

graph = networkx.read_edgelist(sys.argv[1], nodetype=int)
if len(graph) > 100_000:
    sys.exit()

measure("cut people", lambda: list(networkx.articulation_points(graph)), lambda found: {"cut people": len(found)})
measure("bridges", lambda: list(networkx.bridges(graph)), lambda found: {"bridges": len(found)})
measure("blocks", lambda: list(networkx.biconnected_components(graph)), lambda found: {"blocks": len(found)})
if len(graph) <= 10_000:
    measure("betweenness, 200 samples", lambda: networkx.betweenness_centrality(graph, k=200, normalized=False, seed=1), lambda values: {"highest": max(values.values())})
