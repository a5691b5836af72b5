using Graph.Analysis.Partners;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Partners;

/// <summary>Partner search: who does what where, why each was found, what they can carry, and who could introduce them.</summary>
internal sealed class PartnersFeature : IFeature
{
    private const string RowName = "PartnerMatch";

    // Less than any request may take, so that whoever asks first is told to ask again.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    public void Extend(SchemaParts parts)
    {
        PartnerConditions.Declare(parts);
        AnalysisComments.DeclareWords<PartnerOrder>(parts);
        PartnerEvidenceFields.Declare(parts);
        PartnerCapacityFields.Declare(parts);
        PartnerIntroductionFields.Declare(parts);
        PartnerDistanceFields.Declare(parts);
        PartnerFacetFields.Declare(parts);

        ObjectGraphType row = parts.AddObject(RowName, "An organisation that could be a partner.");
        row.Declare("organisation", nameof(Organisation), "The organisation.", context => context.Node(context.Part<FoundPartner>().Organisation));
        row.Declare("evidence", $"[{nameof(PartnerEvidence)}!]!", "Why it was found: where the words, themes and place that you asked for are found. Then what it has delivered, case by case: the funding it has received and the cases that are told of it, up to that day.", context =>
            context.Parts(context.Shown(context.Part<FoundPartner>().Search.Evidence.Of(context.Part<FoundPartner>().Organisation))), ReadArguments.First(20));
        row.Declare("distance", nameof(PartnerDistance), "How far it is from the postcode in \"near\"; null if you ask for none.", context =>
        {
            FoundPartner found = context.Part<FoundPartner>();
            return PartnerDistance.Of(found.Search.Index, found.Organisation, found.Search.Question) is { } distance ? context.Seen((distance, found.Search.Question.NearTo!)) : null;
        });
        row.Declare("capacity", $"{nameof(PartnerCapacity)}!", "What it can carry. This does not count towards how well it fits.", context =>
        {
            FoundPartner found = context.Part<FoundPartner>();
            return context.Seen(Capacities.Of(found.Search.Index, found.Organisation, found.Search.Question.AsOf, QueryScope.Of(context).Options)!);
        });
        row.Declare("introduction", $"{PartnerIntroductionFields.TypeName}!", "Through whom the asking organisation could be introduced to it.", context => context.Source);

        string connection = ConnectionTypes.Declare(parts, RowName);
        parts.Object(connection).Declare("facets", $"{nameof(PartnerFacets)}!", AnswerTypes.Meaning<PartnerFacets>(), context => context.Parent<PartnersPage>().Facets);
        parts.Query.DeclareAsync("partners", $"{connection}!", "Organisations that could be partners: those that meet the conditions on that day, with the evidence for each. See \"How partners are found\" in docs/concepts.md for what comes first.", FindAsync, [
            ReadArguments.Where(PartnerConditions.Name),
            FieldDeclarations.Argument("from", "ID", "The organisation that asks. It is not found itself."),
            new(new GraphQLTypeReference(nameof(PartnerOrder))) { Name = "orderBy", Description = "What comes first.", DefaultValue = PartnerOrder.Relevance },
            ReadArguments.First(20),
            ReadArguments.After(),
            .. ReadArguments.WhenAsked(),
        ]);
    }

    private static async ValueTask<object?> FindAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        ReadPoint at = ReadArguments.DayPoint(context);
        bool withFacets = ConnectionTypes.AsksFor(context, "facets");
        CancellationToken cancellationToken = context.CancellationToken;
        PartnerIndex index = await IndexAsync(scope, at.KnownAt, cancellationToken);
        scope.Charge(Costs.Partners(index));
        var order = (PartnerOrder)ReadArguments.Value(context, "orderBy")!;
        PartnerQuestion question = await PartnerConditions.ReadAsync(context, index, at) with
        {
            OrderBy = order,
            First = ReadArguments.First(context),
            After = ReadArguments.Value(context, "after") is string after ? PartnerCursor.Read(after, order) : null,
            WithFacets = withFacets,
        };
        if (order == PartnerOrder.Nearest && question.Near is null)
            throw QueryProblem.BadInput("\"orderBy: NEAREST\" needs a postcode to be near: give \"near\" in \"where\".");
        PartnerPage page = PartnerSearch.Find(index, question, cancellationToken);
        scope.Spend(page.Rows.Count);
        PartnersFound found = new(index, question);
        return new PartnersPage(
            [.. page.Rows.Select(row => new ConnectionRow(new Seen<FoundPartner>(new(row.Organisation, found), at), PartnerCursor.Write(row, order)))],
            page.HasNext,
            question.After is not null,
            page.Total,
            page.Facets is { } facets ? new Seen<PartnerFacets>(facets, at) : null);
    }

    private static async Task<PartnerIndex> IndexAsync(QueryScope scope, DateTimeOffset? knownAt, CancellationToken cancellationToken)
    {
        scope.Charge(Costs.Everything, isKept: scope.Services.Partners.Kept(knownAt) is not null);
        try
        {
            return await scope.Services.Partners.AtAsync(knownAt, cancellationToken).WaitAsync(LongestWait, scope.Services.Time, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw QueryProblem.Busy("Partner search is still reading what is known. Ask again in a few seconds.");
        }
    }
}
