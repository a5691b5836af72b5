using Graph.Analysis.Computing;
using Graph.Analysis.Networks;
using Graph.Api.Derivation;
using GraphQL.Types;

namespace Graph.Api.Structure;

/// <summary>What holds a network together at single points: cut people and organisations, bridges, blocks.</summary>
internal sealed class WeakPointsFeature : IFeature
{
    private const string CutName = "CutNode";
    private const string CutListName = "CutNodes";
    private const string BridgeName = "Bridge";
    private const string BridgeListName = "Bridges";
    private const string Step = "Single points that hold the network together";

    private sealed record Cut(string Node, int CutsOff);

    private sealed record Bridge(string From, string To);

    public void Extend(SchemaParts parts)
    {
        ObjectGraphType structure = parts.Object(StructureFields.TypeName);
        ObjectGraphType cut = parts.AddObject(CutName, "A person or organisation without which the network would fall into more parts (an articulation point).");
        cut.Declare("node", FactTypes.NodeInterface, "Who.", context => context.Node(context.Part<Cut>().Node));
        cut.Declare("cutsOff", "Int!", "How many others could no longer reach the largest remaining part.", context => context.Part<Cut>().CutsOff);
        DeclareList<Cut>(parts, CutListName, CutName, "The people or organisations, with those that would cut off most others first.");
        DeclareCuts("cutPeople", "The people without whom the network would fall into more parts.", ofPeople: true);
        DeclareCuts("cutOrganisations", "The organisations without which the network would fall into more parts.", ofPeople: false);

        ObjectGraphType bridge = parts.AddObject(BridgeName, "A tie without which its two ends could not reach each other.");
        bridge.Declare("from", FactTypes.NodeInterface, "One end.", context => context.Node(context.Part<Bridge>().From));
        bridge.Declare("to", FactTypes.NodeInterface, "The other.", context => context.Node(context.Part<Bridge>().To));
        DeclareList<Bridge>(parts, BridgeListName, BridgeName, "The bridges, in order of id.");
        structure.DeclareShared("bridges", $"{BridgeListName}!", "The ties without which their ends could not reach each other. If two are tied more than once, none of those ties is a bridge.", Step, Find, static (context, found) =>
        {
            DayNetwork network = context.Part<DayNetwork>();
            return context.Seen<IReadOnlyList<Bridge>>([.. found.Bridges.Select(ends => new Bridge(network.IdOf(ends.A), network.IdOf(ends.B)))]);
        });

        StructureFields.DeclareGroups(parts, "NetworkBlocks", "NetworkBlock", "largest groups that no single departure would split");
        structure.DeclareShared("blocks", "NetworkBlocks!", "The blocks: the largest groups that no single departure would split (biconnected components). Two blocks share at most one member. Two members joined only by a bridge are a block.", Step, Find, static (context, found) =>
            context.Seen(new VertexGroupList(context.Part<DayNetwork>(), found.Blocks)));

        void DeclareCuts(string name, string description, bool ofPeople) => structure.DeclareAsync(name, $"{CutListName}!", description, async context =>
        {
            DayNetwork network = context.Part<DayNetwork>();
            CutAnswer found = await context.OfNetworkAsync(Step, Step, Find);
            return context.Seen<IReadOnlyList<Cut>>([.. found.Vertices.Where(one => network.IsPerson(one.Vertex) == ofPeople).Select(one => new Cut(network.IdOf(one.Vertex), one.CutsOff))]);
        });
    }

    private static CutAnswer Find(DayNetwork network, IProgress<Advance> progress, CancellationToken cancellationToken) => CutAnswer.Of(network.Graph, cancellationToken);

    private static void DeclareList<T>(SchemaParts parts, string name, string row, string description)
    {
        ObjectGraphType list = parts.AddObject(name, "How many there are, and a list of them.");
        list.Declare("count", "Int!", "How many there are, even if fewer are shown.", context => context.Part<IReadOnlyList<T>>().Count);
        list.Declare("rows", $"[{row}!]!", description, context => context.Parts(context.Shown(context.Part<IReadOnlyList<T>>())), ReadArguments.First(StructureFields.UsualRows));
    }
}
