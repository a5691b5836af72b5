"""The layouts of a library on a file of edges: with_layouts.py igraph|networkx FILE. Each is asked once."""
import json
import random
import sys
import time


def tightness(places, edges):
    """How long edges are on average, as a part of the mean distance between two vertices."""
    def distance(a, b):
        return ((places[a][0] - places[b][0]) ** 2 + (places[a][1] - places[b][1]) ** 2) ** 0.5

    random.seed(1)
    vertices = len(places)
    tied = sum(distance(a, b) for a, b in edges) / len(edges)
    return tied / (sum(distance(random.randrange(vertices), random.randrange(vertices)) for _ in range(100_000)) / 100_000)


def measure(question, answer, edges):
    start = time.perf_counter()
    places = answer()
    seconds = time.perf_counter() - start
    json.dump({"question": question, "how": "", "threads": 1, "seconds": [seconds], "megabytes": 0, "answer": {"tightness": tightness(places, edges)}}, sys.stdout)
    print(flush=True)


if sys.argv[1] == "igraph":
    import igraph

    graph = igraph.Graph.Read_Edgelist(sys.argv[2], directed=False)
    measure("layout_drl", lambda: graph.layout_drl().coords, graph.get_edgelist())
else:
    import networkx

    graph = networkx.read_edgelist(sys.argv[2], nodetype=int)
    measure("spring_layout, 50 iterations", lambda: networkx.spring_layout(graph, seed=1), list(graph.edges))
