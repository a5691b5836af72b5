using System.Runtime.InteropServices;
using Graph.Analysis.Graphs;

namespace Graph.Analysis.Contact;

/// <summary>The network of contact as an undirected graph, in which a person is one vertex that can be taken away.</summary>
internal static class ContactVertices
{
    /// <summary>Organisations are the first vertices, people follow, and places where people talk are last.</summary>
    /// <remarks>
    /// Where a partnership has people with ties and people without, those with ties meet only those without. Is there one
    /// without, all meet through that person and not without them, so that edges lead there; are there several, no single
    /// departure keeps the others from meeting, and a place stands for it.
    /// </remarks>
    public static NetworkGraph GraphOf(ContactNetwork network, int organisations)
    {
        List<(int A, int B)> edges = [];
        int vertices = organisations + network.People;
        for (int node = network.NodeOf(0); node < network.Nodes; node++)
        {
            List<int> entering = [];
            List<int> met = [];
            for (int i = network.Starts[node]; i < network.Starts[node + 1]; i++)
            {
                int arc = network.Arcs[i];
                if ((arc & 1) == 0)
                    met.Add(network.Head(arc));
                else
                    entering.Add(network.Head(arc) - network.People);
            }

            // The place that leads the other way between the same people says the same again.
            if (met.Count > entering.Count)
                continue;
            bool isOrganisation = network.PartnershipAt(node) < 0;
            if (!isOrganisation && met.Count < entering.Count && met.TrueForAll(person => person == met[0]))
            {
                foreach (int person in entering)
                    edges.Add((organisations + met[0], organisations + person));
                continue;
            }

            int place = isOrganisation ? node - network.NodeOf(0) : vertices++;
            foreach (int person in entering)
                edges.Add((place, organisations + person));
        }

        return NetworkGraph.Of(vertices, CollectionsMarshal.AsSpan(edges));
    }
}
