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
        type.Declare("offeredBy", $"[{nameof(Organisation)}!]!", "The organisations to ask: those that own, lease or use the building, or the building that the room is in; those that offer the service.", context =>
            Around(context, Offering(context), edges => context.Nodes(context.Shown([.. edges.Select(edge => edge.From).Distinct()]))), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("keyHolders", $"[{nameof(Person)}!]!", "The people who can open the building, or the building that the room is in.", context =>
            Around(context, Ontology.Of<KeyHolder>(), edges => context.Nodes(context.Shown([.. edges.Select(edge => edge.From).Distinct()]))), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("sentence", "String!", "What there is, when it can be had, and whom to ask, in plain words.", Sentence);
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

    private static object? Sentence(IResolveFieldContext context) => Around(context, Offering(context), offering =>
    {
        string[] organisations = [.. offering.Select(edge => edge.From).Distinct()];
        return Around(context, Ontology.Of<KeyHolder>(), keys => NodeNames.Of(organisations, context, nameOf =>
        {
            string?[] names = [.. organisations.Select(nameOf)];
            return context.Part<Asset>().Node is Building building
                ? AssetWording.Write(building, names, keys.Select(key => key.From).Distinct().Count())
                : AssetWording.Write((Service)context.Part<Asset>().Node, names);
        }));
    });

    /// <summary>What follows from the current edges of a type that lead to an asset and, of a room, to the building it is in.</summary>
    private static object? Around(IResolveFieldContext context, FactType type, Func<IReadOnlyList<Edge>, object?> next)
    {
        FactLoaders facts = QueryScope.Of(context).Facts;
        ReadPoint at = context.SeenAt();
        string id = context.Part<Asset>().Node.Id;
        return context.Part<Asset>().Kind == AssetKind.Room
            ? facts.Edges(new(Ontology.Of<RoomIn>(), Outgoing: true, id), at, houses => Leading([id, .. Current(houses).Select(edge => edge.To)]))
            : Leading([id]);

        object? Leading(IEnumerable<string> nodes) => LoaderResults.WhenAll(
            [.. nodes.Select(node => type.MayLeadTo(Ontology.OfId(node)!) ? facts.Edges(new(type, Outgoing: false, node), at, Current) : Array.Empty<Edge>())],
            found => next([.. found.Cast<Edge[]>().SelectMany(edges => edges)]));

        Edge[] Current(IReadOnlyList<Edge> edges) => [.. edges.Where(edge => at.AsOf is not { } day || edge.IsCurrentOn(day))];
    }
}
