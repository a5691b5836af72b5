using Graph.Export.Formats;
using Graph.Export.Networks;

namespace Graph.Export.Tests.Given;

/// <summary>What formats write of networks.</summary>
internal static class Written
{
    public static async Task<MemoryOutput> AsAsync(this NetworkDocument network, INetworkFormat format)
    {
        MemoryOutput output = new();
        await format.WriteAsync(network, output, default);
        return output;
    }

    public static IReadOnlyList<NetworkNode> Nodes(this NetworkDocument network) => network.ReadNodes(default).ToBlockingEnumerable().ToArray();

    public static IReadOnlyList<NetworkEdge> Edges(this NetworkDocument network) => network.ReadEdges(default).ToBlockingEnumerable().ToArray();
}
