using Graph.Analysis.Endings;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Wording;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Partnerships;
using Graph.Api.Places;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Stewardship;

/// <summary>What lapses in a time, of whatever kind it is, so that a group can see to it before.</summary>
internal sealed class LapsesFeature : IFeature
{
    private const string List = "lapses";

    // More than there are kinds, so that a day and a kind make one number.
    private const int KindsOfADay = 100;

    public void Extend(SchemaParts parts)
    {
        AnalysisComments.DeclareWords<LapseKind>(parts);
        ObjectGraphType type = parts.AddAnswer<Lapse>();
        type.Declare("kind", $"{nameof(LapseKind)}!", (Lapse part) => part.Kind);
        type.Declare("on", "Date!", (Lapse part) => part.On);
        type.Declare("isAssumed", "Boolean!", (Lapse part) => part.IsAssumed);
        type.Declare("person", nameof(Person), "The person who leaves; null if it is not about a person.", context => SubjectOf(context, LapseKind.PersonLeaves));
        type.Declare("building", nameof(Building), "The building; null if it is not about a lease.", context => SubjectOf(context, LapseKind.LeaseEnds, LapseKind.LeaseMayEndEarly));
        type.Declare("funding", nameof(Model.Funding), "The funding; null if it is not about funding.", context => SubjectOf(context, LapseKind.FundingEnds));
        type.Declare("partnerships", $"[{nameof(Partnership)}!]!", AnswerTypes.Meaning((Lapse part) => part.Partnerships), context => context.Nodes(context.Shown(context.Part<Lapse>().Partnerships)), ReadArguments.First(20));
        type.Declare("organisations", $"[{nameof(Organisation)}!]!", AnswerTypes.Meaning((Lapse part) => part.Organisations), context => context.Nodes(context.Shown(context.Part<Lapse>().Organisations)), ReadArguments.First(20));
        type.Declare("sentence", "String!", "What lapses and when, in plain words.", context =>
        {
            Lapse lapse = context.Part<Lapse>();
            return NodeNames.Of(EndingWording.NamesNeeded(lapse), context, nameOf => EndingWording.Write(lapse, nameOf));
        });
        parts.Query.DeclareAsync(List, $"{ConnectionTypes.Declare(parts, nameof(Lapse))}!", "What lapses in a time, the first first: agreements and partnerships that end, people who leave what they hold, leases that end or may be ended early, and funding that ends.", ListAsync, [
            PlaceArgument.Declare(),
            .. PartnershipsAbout.Declare(),
            .. EndingsTime.Declare(),
            ReadArguments.First(50),
            ReadArguments.After(),
            .. ReadArguments.WhenAsked(),
        ]);
    }

    /// <summary>What lapses, worked out for a field or for a calendar.</summary>
    public static IReadOnlyList<Lapse> Find(QueryScope scope, AnalysisSession session, (DateOnly From, DateOnly To) time, PlaceReach? place, PartnershipsAbout? about, CancellationToken cancellationToken)
    {
        scope.Charge(Costs.Ranking(session.Projection));
        return Lapses.Find(session, time.From, time.To, place, about?.Partnerships, cancellationToken);
    }

    private static async ValueTask<object?> ListAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        (ReadPoint at, DateOnly from, DateOnly to) = EndingsTime.Read(context);
        AnalysisSession session = await scope.SessionAsync(at, context.CancellationToken);
        PlaceReach? place = await PlaceArgument.ReadAsync(context, session, at);
        PartnershipsAbout? about = await PartnershipsAbout.ReadAsync(context, session, at);
        return KeyedPage.Of(context, List, Find(scope, session, (from, to), place, about, context.CancellationToken), lapse => ((long)lapse.On.DayNumber * KindsOfADay) + (int)lapse.Kind, lapse => lapse.Id, at);
    }

    private static object? SubjectOf(IResolveFieldContext context, params LapseKind[] kinds) =>
        kinds.Contains(context.Part<Lapse>().Kind) ? context.Node(context.Part<Lapse>().Subject) : null;
}
