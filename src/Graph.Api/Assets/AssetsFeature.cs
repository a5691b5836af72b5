using Graph.Analysis.Wording;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Places;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Assets;

/// <summary>What is there that waits to be used: buildings, rooms, skills, equipment, good will, data and networks, and whom to ask.</summary>
internal sealed class AssetsFeature : IFeature
{
    private const string TypeName = "Asset";

    public void Extend(SchemaParts parts)
    {
        ValueTypes.DeclareWords(parts, typeof(AssetKind), Ontology.DocComments.Of(typeof(AssetKind)), Ontology.DocComments.Of);
        ObjectGraphType type = parts.AddObject(TypeName, "A building, a room or an offer that others could use, and whom to ask for it.");
        type.Declare("kind", $"{nameof(AssetKind)}!", "What kind of asset it is.", context => context.Part<Asset>().Kind);
        type.Declare("asset", $"{FactTypes.NodeInterface}!", "The building, or the service that is offered.", context => new SeenFact(context.Part<Asset>().Node, context.SeenAt()));
        type.Declare("offeredBy", $"[{nameof(Organisation)}!]!", "The organisations to ask: those that own, lease or use the building, or the building that the room is in; those that offer the service. Organisations that have ended are left out.", context =>
            Ends(context, [Offering(context)], ends => Shown(context, ends[0].Where(IsCurrent))), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("keyHolders", $"[{nameof(Person)}!]!", "The people who can open the building, or the building that the room is in.", context =>
            Ends(context, [Ontology.Of<KeyHolder>()], ends => Shown(context, ends[0].Where(IsCurrent))), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("blockages", $"[{nameof(Blockage)}!]!", "The open blockages that are about it or, of a room, about the building it is in.", context =>
            Ends(context, [Ontology.Of<About>()], ends => Shown(context, Blockages(ends[0]))), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("sentence", "String!", "What there is, in what state it is and what stands in the way, when it can be had, and whom to ask, in plain words.", Sentence);
        parts.Query.DeclareAsync("assets", $"{ConnectionTypes.Declare(parts, TypeName)}!", "What is there that waits to be used, sorted by kind and then by name; buildings with rooms to spare come before those with hours to spare.", AssetReader.ListAsync, [
            PlaceArgument.Declare(),
            FieldDeclarations.Argument("kinds", $"[{nameof(AssetKind)}!]", AnswerTypes.Meaning((AssetQuestion question) => question.Kinds)),
            FieldDeclarations.Argument("spare", "Boolean", AnswerTypes.Meaning((AssetQuestion question) => question.OnlySpare)),
            FieldDeclarations.Argument("belowTheRadar", "Boolean", AnswerTypes.Meaning((AssetQuestion question) => question.BelowTheRadar)),
            FieldDeclarations.Argument("text", "String", "Only those that have all of these words in their name or description, as search reads them. It looks into what is known now."),
            ReadArguments.First(50),
            ReadArguments.After(),
            .. ReadArguments.WhenAsked(),
        ]);
    }

    private static FactType Offering(IResolveFieldContext context) =>
        context.Part<Asset>().Node is Building ? Ontology.Of<Tenure>() : Ontology.Of<Provides>();

    private static object? Sentence(IResolveFieldContext context) => Ends(context, [Offering(context), Ontology.Of<About>(), Ontology.Of<KeyHolder>()], ends =>
    {
        OfferedBy offered = new(Named(IsCurrent), Named(end => !IsCurrent(end)));
        return context.Part<Asset>().Node is Building building
            ? AssetWording.Write(building, [.. Blockages(ends[1]).Select(one => ((Blockage)one.Fact).Title)], offered, ends[2].Count(IsCurrent))
            : AssetWording.Write((Service)context.Part<Asset>().Node, offered);

        string?[] Named(Func<SeenFact, bool> fits) => [.. ends[0].Where(fits).Select(end => NodeNames.NameOf(end.Fact, QueryScope.Of(context)))];
    });

    private static IEnumerable<SeenFact> Blockages(IEnumerable<SeenFact> about) =>
        about.Where(one => one.Fact is Blockage blockage && (one.At.AsOf is not { } day || blockage.IsOpenOn(day)));

    private static bool IsCurrent(SeenFact end) => end.At.AsOf is not { } day || end.Fact.IsCurrentOn(day);

    private static List<SeenFact> Shown(IResolveFieldContext context, IEnumerable<SeenFact> nodes) => context.Shown<SeenFact>([.. nodes]);

    /// <summary>What follows from the nodes from which current edges of some types lead to an asset or, of a room, to the building it is in: a list for each type.</summary>
    private static object? Ends(IResolveFieldContext context, FactType[] types, Func<IReadOnlyList<IReadOnlyList<SeenFact>>, object?> next) => Around(context, types, found =>
    {
        string[][] ids = [.. found.Zip(types, (edges, type) => (string[])[.. edges.Select(edge => edge.From).Where(id => type != Ontology.Of<About>() || Ontology.OfId(id) == Ontology.Of<Blockage>()).Distinct(StringComparer.Ordinal)])];
        return LoaderResults.WhenAll([.. ids.SelectMany(list => list).Select(context.Node)], nodes =>
        {
            Dictionary<string, SeenFact> known = nodes.OfType<SeenFact>().DistinctBy(node => node.Fact.Id).ToDictionary(node => node.Fact.Id, StringComparer.Ordinal);
            return next([.. ids.Select(list => (IReadOnlyList<SeenFact>)[.. list.Where(known.ContainsKey).Select(id => known[id])])]);
        });
    });

    /// <summary>What follows from the current edges of some types that lead to an asset and, of a room, to the building it is in: a list for each type.</summary>
    private static object? Around(IResolveFieldContext context, FactType[] types, Func<IReadOnlyList<Edge[]>, object?> next)
    {
        FactLoaders facts = QueryScope.Of(context).Facts;
        ReadPoint at = context.SeenAt();
        string id = context.Part<Asset>().Node.Id;
        return context.Part<Asset>().Kind == AssetKind.Room
            ? facts.Edges(new(Ontology.Of<RoomIn>(), Outgoing: true, id), at, houses => Leading([id, .. Current(houses).Select(edge => edge.To)]))
            : Leading([id]);

        object? Leading(string[] nodes) => LoaderResults.WhenAll(
            [.. types.SelectMany(type => nodes.Select(node => type.MayLeadTo(Ontology.OfId(node)!) ? facts.Edges(new(type, Outgoing: false, node), at, Current) : Array.Empty<Edge>()))],
            found => next([.. found.Cast<Edge[]>().Chunk(nodes.Length).Select(lists => (Edge[])[.. lists.SelectMany(edges => edges)])]));

        Edge[] Current(IReadOnlyList<Edge> edges) => [.. edges.Where(edge => at.AsOf is not { } day || edge.IsCurrentOn(day))];
    }
}
