using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Warnings;
using Graph.Analysis.Wording;
using Graph.Api.Computing;
using Graph.Api.Constants;
using Graph.Api.Derivation;
using Graph.Api.Fragility;
using Graph.Api.Loading;
using Graph.Api.Partnerships;
using Graph.Api.Places;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Warnings;

/// <summary>What grew more fragile between two days, or is about to, and why.</summary>
internal sealed class EarlyWarningsFeature : IFeature
{
    public void Extend(SchemaParts parts)
    {
        AnalysisComments.DeclareWords<WarningKind>(parts);
        DeclareReason(parts.AddAnswer<WarningReason>());
        DeclareWarning(parts.AddObject(nameof(EarlyWarning), "A partnership that grew more fragile between two days, or is about to."));
        string connection = ConnectionTypes.Declare(parts, nameof(EarlyWarning));
        parts.Object(connection).DeclarePastDay();
        parts.Query.DeclareAsync("earlyWarnings", $"{connection}!", "What grew more fragile between two days, or is about to, and why. Both days are judged from what was known at one moment. Partnerships that grew more fragile come first, then the others, and last those whose contact is merely growing older. Each group is sorted worst first: by class on the later day, then by how many classes it fell, then by score.", ListAsync, [
            FieldDeclarations.Argument("from", "Date!", "The earlier day."),
            FieldDeclarations.Argument("to", "Date", "The later day. Fields within the answer are about this day. If you leave it out, asOf is used; without asOf, today."),
            PlaceArgument.Declare(),
            .. PartnershipsAbout.Declare(),
            FieldDeclarations.Argument("kinds", $"[{nameof(WarningKind)}!]", "Only those with at least one reason of these kinds."),
            FieldDeclarations.Argument("grewWorse", "Boolean", "Only those that grew more fragile, or only those that did not."),
            ReadArguments.First(50),
            ReadArguments.After(),
            .. ReadArguments.WhenAsked(),
        ]);
    }

    private static async ValueTask<object?> ListAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        // The context belongs to another field by the time the note on the day is worked out.
        CancellationToken cancellationToken = context.CancellationToken;
        ReadPoint at = ReadArguments.DayPoint(context);
        DateOnly from = (DateOnly)ReadArguments.Value(context, "from")!;
        DateOnly to = ReadArguments.Value(context, "to") as DateOnly? ?? at.AsOf!.Value;
        ReadArguments.CheckOrder(from, to);

        int first = ReadArguments.First(context);
        at = at with { AsOf = to };
        AnalysisSession session = await scope.SessionAsync(at, cancellationToken);
        WarningRanking ranking = await FindAsync(scope, session, from, cancellationToken);
        IReadOnlySet<string>? organisations = (await PlaceArgument.ReadAsync(context, session, at))?.Organisations;
        IReadOnlySet<string>? partnerships = (await PartnershipsAbout.ReadAsync(context, session, at))?.Partnerships;
        IReadOnlyList<WarningRow> listed = Listed(context, scope, ranking, organisations, partnerships);
        int start = ReadArguments.Value(context, "after") is string after ? WarningCursor.Parse(after).CountThrough(listed) : 0;
        WarningRow[] rows = [.. Enumerable.Range(start, Math.Min(first, listed.Count - start)).Select(place => listed[place])];
        scope.Charge(rows.Length * Costs.Judgement);
        return new DatedPage(
            [.. ranking.Write(rows).Zip(rows, (warning, row) => new ConnectionRow(new Seen<EarlyWarning>(warning, at), WarningCursor.Of(row).ToString()))],
            start + rows.Length < listed.Count,
            start > 0,
            listed.Count,
            new(() => PastDayOf(scope, session, organisations, partnerships, cancellationToken)));
    }

    private static PastDay? PastDayOf(QueryScope scope, AnalysisSession session, IReadOnlySet<string>? organisations, IReadOnlySet<string>? partnerships, CancellationToken cancellationToken)
    {
        if (PastDay.IsPast(session))
            scope.Charge(Costs.Ranking(session.Projection), FragilityRanking.IsKept(session));
        return PastDay.Of(session, organisations, partnerships, cancellationToken);
    }

    private static IReadOnlyList<WarningRow> Listed(IResolveFieldContext context, QueryScope scope, WarningRanking ranking, IReadOnlySet<string>? organisations, IReadOnlySet<string>? partnerships)
    {
        HashSet<WarningKind>? kinds = ReadArguments.Chosen<WarningKind>(context, "kinds");
        IReadOnlyList<WarningRow> listed = ranking.Listed(organisations, kinds, (bool?)ReadArguments.Value(context, "grewWorse"), partnerships);
        if (listed != ranking)
            scope.Charge(Costs.Scan(scope.Services.Projections.Current));
        return listed;
    }

    /// <summary>What there is to warn of between two days, worked out once for all who ask, in the feed or in GraphQL.</summary>
    public static Task<WarningRanking> FindAsync(QueryScope scope, AnalysisSession session, DateOnly from, CancellationToken cancellationToken) =>
        scope.ShareAsync(
            session.Projection.Answers,
            session.KeyOf(("early warnings", from)),
            "What grew more fragile",
            (_, abandoned) => WarningRanking.Find(session, from, abandoned),
            cancellationToken);

    private static void DeclareWarning(ObjectGraphType type)
    {
        type.Declare("partnership", nameof(Partnership), "The partnership it is about.", context => context.Node(context.Part<EarlyWarning>().Partnership));
        type.Declare("grewWorse", "Boolean!", "Whether it has grown more fragile: it ended, its class is worse, k is lower or, within a class, the score rose by \"grewBy\" or more, not counting contact that merely grew older. If not, the reasons may still make it so.", context => context.Part<EarlyWarning>().GrewWorse);
        DeclareStanding("before", "How it was on the earlier day; null if it was not current then.", warning => warning.Before);
        DeclareStanding("now", "How it is on the later day; null if it is no longer current.", warning => warning.Now);
        type.Declare("reasons", $"[{nameof(WarningReason)}!]!", "The reasons: first those that can explain that it grew more fragile, then what lies ahead, then contact that is merely growing older.", context => context.Parts(context.Shown(context.Part<EarlyWarning>().Reasons)), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("why", "String!", "Which class became which, and the first reason, in one sentence.", context =>
        {
            EarlyWarning warning = context.Part<EarlyWarning>();
            return NodeNames.Of(WarningWording.NamesNeeded(warning.Reasons[0]), context, nameOf => WarningWording.Why(warning, nameOf));
        });
        type.DeclareOptions();

        void DeclareStanding(string name, string description, Func<EarlyWarning, Standing?> standing) =>
            type.Declare(name, nameof(Standing), description, context => standing(context.Part<EarlyWarning>()) is { } known ? new Seen<Standing>(known, context.SeenAt()) : null);
    }

    private static void DeclareReason(ObjectGraphType type)
    {
        type.Declare("kind", $"{nameof(WarningKind)}!", (WarningReason part) => part.Kind);
        type.Declare("happened", "Boolean!", (WarningReason part) => part.HasHappened);
        type.Declare("on", "Date", "The day it happened or will happen; null for OTHER. For CONTACT_LAPSING, the first day on which the class would be worse.", context => context.Part<WarningReason>().On);
        type.Declare("since", "Date", "The first day on which there is a warning about it; null for OTHER.", context => context.Part<WarningReason>().Since);
        type.Declare("person", nameof(Person), "The person it is about; null if it is not about a person.", context => context.Node(context.Part<WarningReason>().Person));
        type.Declare("otherPerson", nameof(Person), "For TIE_ENDED, the other person.", context => context.Node(context.Part<WarningReason>().OtherPerson));
        type.Declare("organisation", nameof(Organisation), "The organisation the person holds it for, or that left or joined; null if it is not about an organisation.", context => context.Node(context.Part<WarningReason>().Organisation));
        DeclareSubject("forum", nameof(Organisation), "The forum; null if it is not about a forum.", WarningKind.ForumLost, WarningKind.ForumEnding);
        DeclareSubject("funding", nameof(Model.Funding), "The funding; null if it is not about funding.", WarningKind.FundingEnded, WarningKind.FundingEnding);
        DeclareSubject("building", nameof(Building), "The building; null if it is not about a building.", WarningKind.SharedBuildingLost, WarningKind.LeaseEnding, WarningKind.LeaseBreak);
        type.Declare("lastContact", "PartialDate", (WarningReason part) => part.LastContact);
        type.Declare("usualGap", "Float", "For WENT_QUIET, the usual number of days between the person's contacts (the median).", context => context.Part<WarningReason>().UsualGap);
        type.Declare("becomes", nameof(FragilityClass), "For CONTACT_LAPSING, the class that the partnership will have on that day if nothing else changes.", context => context.Part<WarningReason>().Becomes);
        type.Declare("sentence", "String!", "The reason in plain words.", context =>
        {
            WarningReason reason = context.Part<WarningReason>();
            return NodeNames.Of(WarningWording.NamesNeeded(reason), context, nameOf => WarningWording.Sentence(reason, nameOf));
        });

        void DeclareSubject(string name, string typeText, string description, params WarningKind[] kinds) => type.Declare(name, typeText, description, context =>
            kinds.Contains(context.Part<WarningReason>().Kind) ? context.Node(context.Part<WarningReason>().Subject) : null);
    }
}
