using Graph.Analysis.Endings;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Wording;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Places;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Buildings;

/// <summary>Which leases end or may be ended early, on what terms they are, and what hangs on them.</summary>
internal sealed class LeaseWarningsFeature : IFeature
{
    private const string List = "leaseWarnings";

    public void Extend(SchemaParts parts)
    {
        AnalysisComments.DeclareWords<LeaseEvent>(parts);
        DeclareWarning(parts.AddAnswer<LeaseWarning>());
        string connection = ConnectionTypes.Declare(parts, nameof(LeaseWarning));
        parts.Query.DeclareAsync(List, $"{connection}!", "Which tenures of buildings end, or may be ended early, in a time, the first first, and what hangs on them. A tenure that another of the same organisation in the same building carries on is not listed as ending.", ListAsync, [
            PlaceArgument.Declare(),
            .. EndingsTime.Declare(),
            ReadArguments.First(50),
            ReadArguments.After(),
            .. ReadArguments.WhenAsked(),
        ]);
    }

    private static async ValueTask<object?> ListAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        (ReadPoint at, DateOnly from, DateOnly to) = EndingsTime.Read(context);
        int first = ReadArguments.First(context);
        AnalysisSession session = await scope.SessionAsync(at, context.CancellationToken);
        PlaceReach? place = await PlaceArgument.ReadAsync(context, session, at);
        scope.Charge(Costs.Scan(session.Projection));
        var endings = LeaseEndings.Find(session, from, to, place, context.CancellationToken);
        int start = EndingsTime.CountThrough(context, List, values: 2, (day, cursor) => cursor.Values[1] is long happens ? endings.CountThrough(day, (LeaseEvent)happens, cursor.Id) : null);
        scope.Charge(Costs.Scan(session.Projection));
        IReadOnlyList<LeaseWarning> rows = endings.Write(start, first);
        scope.Spend(rows.Count);
        IReadOnlyDictionary<string, Fact> tenures = await scope.Store.GetAsync([.. rows.Select(row => row.Tenure)], at with { AsOf = null }, context.CancellationToken);
        return new Connection(
            [.. rows.Where(row => tenures.ContainsKey(row.Tenure)).Select(row => new ConnectionRow(
                new Seen<Lease>(new(row, (Tenure)tenures[row.Tenure]), at),
                new Cursor(List, row.Tenure, (long)row.On.DayNumber, (long)row.Event).ToString()))],
            start + rows.Count < endings.Count,
            start > 0,
            endings.Count);
    }

    private static void DeclareWarning(ObjectGraphType type)
    {
        type.Declare("tenure", $"{nameof(Tenure)}!", "The tenure, with its terms: rent, landlord, repairs, and whether it is an asset transfer.", context => new SeenFact(context.Part<Lease>().Terms, context.SeenAt()));
        type.Declare("organisation", nameof(Organisation), "The organisation that has the building.", context => context.Node(Warning(context).Organisation));
        type.Declare("building", nameof(Building), "The building.", context => context.Node(Warning(context).Building));
        type.Declare("event", $"{nameof(LeaseEvent)}!", AnswerTypes.Meaning((LeaseWarning part) => part.Event), context => Warning(context).Event);
        type.Declare("on", "Date!", AnswerTypes.Meaning((LeaseWarning part) => part.On), context => Warning(context).On);
        type.Declare("judgedOn", "Date!", AnswerTypes.Meaning((LeaseWarning part) => part.JudgedOn), context => Warning(context).JudgedOn);
        type.Declare("partnerships", $"[{nameof(Partnership)}!]!", AnswerTypes.Meaning((LeaseWarning part) => part.Partnerships), context => Anchored(context, _ => true), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("holdsTogether", $"[{nameof(Partnership)}!]!", "Those of the partnerships in which nothing but this building holds two of the parties together, apart from people.", context => Anchored(context, one => one.IsAlone), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("sharedWith", $"[{nameof(Organisation)}!]!", "The other organisations in the building.", context => context.Nodes(context.Shown(Warning(context).SharedWith)), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("keyHolders", $"[{nameof(Person)}!]!", "The people who can open the building.", context => context.Nodes(context.Shown(Warning(context).KeyHolders)), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("sentence", "String!", "When it ends or may be ended, on what terms it is, and what hangs on it, in plain words.", context =>
        {
            Lease lease = context.Part<Lease>();
            return NodeNames.Of(EndingWording.NamesNeeded(lease.Warning), context, nameOf => EndingWording.Write(lease.Warning, lease.Terms, nameOf));
        });
    }

    private static LeaseWarning Warning(IResolveFieldContext context) => context.Part<Lease>().Warning;

    private static object? Anchored(IResolveFieldContext context, Func<Analysis.Fragility.AnchoredPartnership, bool> fits) =>
        context.Nodes(context.Shown([.. Warning(context).Partnerships.Where(fits)]).Select(one => one.Partnership));

    /// <summary>A warning with the tenure it is about.</summary>
    private sealed record Lease(LeaseWarning Warning, Tenure Terms);
}
