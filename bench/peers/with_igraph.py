"""python3-igraph on a file of edges: with_igraph.py FILE. Each question is one compiled call."""
import sys

import igraph

from measuring import measure

# Its own generator in C: by default it would ask Python's for every single number.
igraph.set_random_number_generator(None)
graph = igraph.Graph.Read_Edgelist(sys.argv[1], directed=False)
small, large = graph.vcount() <= 10_000, graph.vcount() > 100_000

measure("cut people", graph.articulation_points, lambda found: {"cut people": len(found)})
measure("bridges", graph.bridges, lambda found: {"bridges": len(found)})
# Without the list of lists in Python that graph.biconnected_components() wraps in an object, which takes longer.
measure("blocks", lambda: igraph.GraphBase.biconnected_components(graph, True), lambda found: {"blocks": len(found[0]), "cut people": len(found[1])})
if small:
    measure("betweenness, exact", graph.betweenness, lambda values: {"highest": max(values)})
for rounds in (2,) if large else (2, 10, -1):
    measure(
        "communities (Leiden)",
        lambda: graph.community_leiden(objective_function="modularity", n_iterations=rounds),
        lambda division: {"communities": len(division), "modularity": division.modularity},
        f"{rounds} iterations" if rounds > 0 else "until it says it is stable")
