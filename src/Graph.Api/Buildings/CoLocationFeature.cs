using Graph.Analysis.Contact;
using Graph.Analysis.Snapshot;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Buildings;

/// <summary>Who is in the same buildings as an organisation.</summary>
internal sealed class CoLocationFeature : IFeature
{
    public void Extend(SchemaParts parts)
    {
        ObjectGraphType type = parts.AddAnswer<Neighbour>();
        type.Declare("organisation", nameof(Organisation), "The other organisation.", context => context.Node(context.Part<Neighbour>().Organisation));
        type.Declare("building", nameof(Building), "The building that both are in.", context => context.Node(context.Part<Neighbour>().Building));
        parts.Object(nameof(Organisation)).DeclareAsync("coLocatedWith", $"[{nameof(Neighbour)}!]!", "The other organisations in each building that this one leases, uses or otherwise occupies. Whoever only owns a building is not in it.", async context =>
        {
            QueryScope scope = QueryScope.Of(context);
            ReadPoint at = ReadArguments.DayPoint(context);
            AnalysisSession session = await scope.SessionAsync(at, context.CancellationToken);
            scope.Charge(Costs.Holders);
            return context.Shown(CoLocation.Of(session, context.Fact().Id)).Select(one => new Seen<Neighbour>(one, at));
        }, [ReadArguments.First(ReadArguments.MaximumFirst), .. ReadArguments.WhenAsked()]);
    }
}
