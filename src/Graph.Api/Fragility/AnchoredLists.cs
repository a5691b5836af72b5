using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;

namespace Graph.Api.Fragility;

/// <summary>What funding and buildings hold together: the partnerships that nothing else does, apart from people.</summary>
internal sealed class AnchoredLists : IFeature
{
    public void Extend(SchemaParts parts)
    {
        Declare(nameof(Model.Funding), "What this funding holds together: the partnerships in which nothing else, apart from people, holds two of the parties together: no agreement, forum or shared building, and no other funding.");
        Declare(nameof(Building), "What this building holds together: the partnerships in which nothing else, apart from people, holds two of the parties together: no agreement, forum or funding, and no other building.");

        void Declare(string type, string description) =>
            parts.Object(type).DeclareAsync("holdsTogether", $"[{nameof(Partnership)}!]!", description, AloneAsync, [ReadArguments.First(ReadArguments.MaximumFirst), .. ReadArguments.WhenAsked()]);
    }

    /// <summary>What holds partnerships together on a day; counted for each that asks, and as a look at everything for the first.</summary>
    private static AnchoredPartnerships Read(IResolveFieldContext context, AnalysisSession session)
    {
        bool isKept = AnchoredPartnerships.IsKept(session);
        QueryScope.Of(context).Charge(isKept ? Costs.Judgement : Costs.Ranking(session.Projection));
        return AnchoredPartnerships.Of(session, context.CancellationToken);
    }

    private static async ValueTask<object?> AloneAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        ReadPoint at = ReadArguments.DayPoint(context);
        AnalysisSession session = await scope.SessionAsync(at, context.CancellationToken);
        List<AnchoredPartnership> shown = context.Shown([.. Read(context, session).By(context.Fact().Id).Where(one => one.IsAlone)]);
        return LoaderResults.WhenAll([.. shown.Select(one => scope.Facts.Node(one.Partnership, at))], nodes => nodes.OfType<SeenFact>());
    }
}
