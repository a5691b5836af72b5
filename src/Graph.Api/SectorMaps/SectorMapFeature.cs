using Graph.Analysis.SectorMaps;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Wording;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Places;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.SectorMaps;

/// <summary>Who is here by kind of institution, who is known there and through whom.</summary>
internal sealed class SectorMapFeature : IFeature
{
    /// <summary>What the type of a whole map is called.</summary>
    public const string TypeName = nameof(SectorMap);

    public void Extend(SchemaParts parts)
    {
        AnalysisComments.DeclareWords<SectorMapStanding>(parts);
        DeclareKnower(parts.AddAnswer<Knower>());
        DeclarePerson(parts.AddAnswer<KnownPerson>());
        DeclareOrganisation(parts.AddAnswer<MappedOrganisation>());
        DeclareRow(parts.AddAnswer<SectorMapRow>());
        string rows = ConnectionTypes.Declare(parts, nameof(SectorMapRow));
        ObjectGraphType map = parts.AddAnswer<SectorMap>();
        map.Declare("rows", $"{rows}!", "The rows. The usual categories come first, each of them even where nobody is, then the place's own, and last what stands in no category.", ListRows, [
            FieldDeclarations.Argument("standings", $"[{nameof(SectorMapStanding)}!]", "Only rows that stand like this: NOBODY_KNOWN for those where nobody is known."),
            ReadArguments.First(50),
            ReadArguments.After(),
        ]);
        parts.Query.DeclareAsync("sectorMap", $"{TypeName}!", "The sector map: by category and kind of institution, which organisations are here, who is known there and through whom, and who is still to be met. Somebody is known to those who can talk to them about a partnership, are tied to them about no partnership, or are recorded as knowing them as a colleague elsewhere, and to an organisation where they are in post too: the same as knownToUs of partners. An organisation without a category stands in the one that its sector stands for; one in several categories stands in each, with all its people.", DrawAsync, [
            PlaceArgument.Declare(),
            FieldDeclarations.Argument("as", "[ID!]", "The people or organisations who ask. Their maps are laid over each other: what counts as known is what they know, or for an organisation what those in post there know. If you leave it out, anybody outside an organisation counts."),
            .. ReadArguments.WhenAsked(),
        ]);
    }

    private static async ValueTask<object?> DrawAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        ReadPoint at = ReadArguments.DayPoint(context);
        ValueList<string> askers = await KnownIds.ReadAsync(scope, "as", ReadArguments.Texts(ReadArguments.Value(context, "as"), "as"), at, context.CancellationToken, Ontology.Of<Person>(), Ontology.Of<Organisation>());
        AnalysisSession session = await scope.SessionAsync(at, context.CancellationToken);
        PlaceReach? place = await PlaceArgument.ReadAsync(context, session, at);
        object question = (nameof(SectorMap), place?.Place, askers);
        if (context.Kept<SectorMap>(session, question) is { } kept)
            return new Seen<SectorMap>(kept, at);

        // What a large map is drawn from takes as much memory as the map, and is not read again for its sake.
        SectorMapFacts facts = await ReadAsync(context, session, place, at);
        SectorMap map = await context.ShareAsync(session, question, "The sector map", (_, cancellationToken) => SectorMapDrawing.Draw(session, facts, askers, cancellationToken));
        return new Seen<SectorMap>(map, at);
    }

    private static ValueTask<SectorMapFacts> ReadAsync(IResolveFieldContext context, AnalysisSession session, PlaceReach? place, ReadPoint at)
    {
        QueryScope scope = QueryScope.Of(context);
        return scope.KeptAsync(session.Projection, session.KeyOf((nameof(SectorMapFacts), place?.Place)), Costs.Everything, async () =>
            await SectorMapFacts.ReadAsync(scope.Store, place, at, context.CancellationToken)
            ?? throw QueryProblem.TooLarge($"{SectorMapFacts.TooMany} Ask about one place, or about a place within this one."));
    }

    private static object? ListRows(IResolveFieldContext context)
    {
        HashSet<SectorMapStanding>? standings = ReadArguments.Chosen<SectorMapStanding>(context, "standings");
        IReadOnlyList<SectorMapRow> rows = [.. context.Part<SectorMap>().Rows.Where(row => standings?.Contains(row.Standing) != false)];
        return MapPage.Of(context, rows, "sectorMap", row => $"{row.Category}\n{row.Institution}");
    }

    private static void DeclareRow(ObjectGraphType type)
    {
        type.Declare("category", "String", (SectorMapRow part) => part.Category);
        type.Declare("institution", "String", (SectorMapRow part) => part.Institution);
        type.Declare("standing", $"{nameof(SectorMapStanding)}!", (SectorMapRow part) => part.Standing);
        type.Declare("why", "String!", "How well the row is known, in plain words.", context =>
        {
            SectorMapRow row = context.Part<SectorMapRow>();
            return NodeNames.Of(SectorMapWording.NamesNeeded(row), context, nameOf => SectorMapWording.Why(row, nameOf));
        });
        type.Declare("onlyThrough", nameof(Person), "The only person through whom anybody there is known; null if it is not one.", context => context.Node(context.Part<SectorMapRow>().OnlyThrough));
        type.Declare("organisations", $"[{nameof(MappedOrganisation)}!]!", "The organisations of this kind that are here, by name.", context => context.Parts(context.Shown(context.Part<SectorMapRow>().Organisations)), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("gaps", $"[{nameof(Gap)}!]!", "The open gaps of the row: who is still to be met.", context => context.Nodes(context.Shown(context.Part<SectorMapRow>().Gaps)), ReadArguments.First(ReadArguments.MaximumFirst));
    }

    private static void DeclareOrganisation(ObjectGraphType type)
    {
        type.Declare("organisation", nameof(Organisation), "The organisation.", context => context.Node(context.Part<MappedOrganisation>().Organisation));
        type.Declare("ours", "Boolean!", (MappedOrganisation part) => part.IsOurs);
        type.Declare("inPost", "Int!", (MappedOrganisation part) => part.InPost);
        type.Declare("known", $"[{nameof(KnownPerson)}!]!", "Those in post there who are known, with the most senior first; nobody at your own organisations.", context => context.Parts(context.Shown(context.Part<MappedOrganisation>().Known)), ReadArguments.First(ReadArguments.MaximumFirst));
    }

    private static void DeclarePerson(ObjectGraphType type)
    {
        type.Declare("person", nameof(Person), "The person.", context => context.Node(context.Part<KnownPerson>().Person));
        type.Declare("level", nameof(Level), (KnownPerson part) => part.Level);
        type.Declare("undated", "Boolean!", (KnownPerson part) => part.IsUndated);
        type.Declare("knownBy", $"[{nameof(Knower)}!]!", "Through whom: who knows the person.", context => context.Parts(context.Shown(context.Part<KnownPerson>().KnownBy)), ReadArguments.First(ReadArguments.MaximumFirst));
    }

    private static void DeclareKnower(ObjectGraphType type)
    {
        type.Declare("person", nameof(Person), "Who knows them.", context => context.Node(context.Part<Knower>().Person));
        type.Declare("of", FactTypes.NodeInterface, "Whose map this is from: the person or organisation in \"as\"; null if nobody was named there.", context => context.Node(context.Part<Knower>().Of));
    }
}
