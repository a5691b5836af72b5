using System.Globalization;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Statistics;
using Graph.Analysis.TrackRecords;
using Graph.Analysis.Wording;
using Graph.Api.Computing;
using Graph.Api.Constants;
using Graph.Api.Derivation;
using Graph.Api.Leadership;
using Graph.Api.Loading;
using Graph.Api.Places;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.TrackRecords;

/// <summary>How often people left by our own history, beside what the measure assumes, and how well its past scores fit what happened.</summary>
internal sealed class TrackRecordFeature : IFeature
{
    private const string TypeName = "TrackRecord";
    private const int UsualYears = 3;

    public void Extend(SchemaParts parts)
    {
        AnalysisComments.DeclareWords<AssumptionStanding>(parts);
        AnalysisComments.DeclareWords<ForecastKind>(parts);
        DeclareLeaving(parts);
        DeclareForecasts(parts);
        ObjectGraphType type = parts.AddObject(TypeName, "How often people left their posts in a time, and how well what the measure said before fits what happened.");
        type.Declare("from", "Date!", AnswerTypes.Meaning((LeavingHistory part) => part.From), context => History(context).From);
        type.Declare("to", "Date!", AnswerTypes.Meaning((LeavingHistory part) => part.To), context => History(context).To);
        type.Declare("leaving", $"{nameof(LeavingRate)}!", "How often people left, all together.", context => context.Seen(History(context).All));
        type.Declare("levels", $"[{nameof(LeavingAtLevel)}!]!", AnswerTypes.Meaning((LeavingHistory part) => part.Levels), context => context.Parts(History(context).Levels));
        type.Declare("sectors", $"[{nameof(LeavingInSector)}!]!", AnswerTypes.Meaning((LeavingHistory part) => part.Sectors), context => context.Parts(History(context).Sectors));
        type.Declare("notDated", "Int!", AnswerTypes.Meaning((LeavingHistory part) => part.NotDated), context => History(context).NotDated);
        type.DeclareAsync("forecasts", $"[{nameof(ForecastRecord)}!]!", $"How well the measure's past scores fit what happened within {PastForecasts.Days} days. They are read on the last day that can be checked by now, and on those one, two and more years before it in the time asked about: from what was known on each of these days, with the constants of today. Worked out only if you ask for it.", ForecastsAsync, [
            FieldDeclarations.Argument("hindsight", "Boolean", "If true, each of these days is read from what is known now about the time up to it, as if nobody had known then who would leave. So years count in which nothing was recorded yet, with what was recorded since."),
        ]);
        type.DeclareOptions();
        parts.Query.DeclareAsync("trackRecord", $"{TypeName}!", "Our own track record: how often people left their posts, by level and sector, beside what the measure assumes, and how well its past scores fit what happened since. It counts people in post by a role of which it is recorded when it began; a seat on a forum is not a post.", AskAsync, [
            PlaceArgument.Declare(),
            .. PastTime.Declare(UsualYears),
            .. ReadArguments.WhenAsked(),
        ]);
    }

    private static async ValueTask<object?> AskAsync(IResolveFieldContext context)
    {
        (ReadPoint at, DateOnly from) = PastTime.Read(context, UsualYears);
        AnalysisSession session = await QueryScope.Of(context).SessionAsync(at, context.CancellationToken);
        IReadOnlyDictionary<string, Sector?> employers = await Employers.ReadAsync(context, session, at);
        string? place = (string?)ReadArguments.Value(context, PlaceArgument.Name);
        LeavingHistory history = await context.ShareAsync(session, (nameof(LeavingHistory), from, place), "How often people left", (_, cancellationToken) => LeavingHistory.Of(session, from, session.AsOf, employers, cancellationToken));
        return new Seen<Asked>(new(session, place, employers, history), at);
    }

    private static async ValueTask<object?> ForecastsAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        (AnalysisSession now, string? place, IReadOnlyDictionary<string, Sector?> employers, LeavingHistory history) = context.Part<Asked>();
        bool hindsight = ReadArguments.Value(context, "hindsight") is true;
        HashSet<string> organisations = employers.Keys.ToHashSet(StringComparer.Ordinal);
        DateOnly[] asked = [.. PastForecasts.DaysBetween(history.From, history.To)];
        if (!hindsight && asked.Length > QueryScope.MaximumMoments)
            throw QueryProblem.TooLarge($"In this time there are {asked.Length} such days, and a request can read at most {QueryScope.MaximumMoments} as they were known then. Give a later \"from\", or ask with \"hindsight: true\".");
        List<PastForecasts> days = [];
        foreach (DateOnly day in asked)
        {
            AnalysisSession then = hindsight ? PastForecasts.InHindsight(now, day) : await ThenAsync(scope, day, context.CancellationToken);
            scope.Charge(Costs.Ranking(then.Projection), FragilityRanking.IsKept(then));
            days.Add(await context.ShareAsync(now, (nameof(PastForecasts), day, hindsight, place), string.Create(CultureInfo.InvariantCulture, $"What was said on {day:yyyy-MM-dd}"), (_, cancellationToken) =>
                PastForecasts.Of(then, now, organisations, cancellationToken), Costs.Ranking(now.Projection)));
        }

        return context.Parts(ForecastRecord.Of(days));
    }

    /// <summary>A day as it was known at its end.</summary>
    private static ValueTask<AnalysisSession> ThenAsync(QueryScope scope, DateOnly day, CancellationToken cancellationToken)
    {
        ReadPoint at = new(day, Moments.EndOf(day));
        scope.Ask(at.KnownAt!.Value);
        return scope.SessionAsync(at, cancellationToken);
    }

    private static void DeclareLeaving(SchemaParts parts)
    {
        ObjectGraphType rate = parts.AddAnswer<LeavingRate>();
        rate.Declare("people", "Int!", (LeavingRate part) => part.People);
        rate.Declare("years", "Float!", AnswerTypes.Meaning((LeavingRate part) => part.Years), context => Math.Round(context.Part<LeavingRate>().Years, 2));
        rate.Declare("left", "Int!", (LeavingRate part) => part.Left);
        DeclareChance("chance", AnswerTypes.Meaning((LeavingRate part) => part.Chance), part => part.Chance);
        DeclareChance("lowest", AnswerTypes.Meaning((LeavingRate part) => part.Lowest), part => part.Lowest);
        DeclareChance("highest", AnswerTypes.Meaning((LeavingRate part) => part.Highest), part => part.Highest);
        DeclareChance("assumed", AnswerTypes.Meaning((LeavingRate part) => part.Assumed), part => part.Assumed);
        rate.Declare("standing", $"{nameof(AssumptionStanding)}!", (LeavingRate part) => part.Standing);
        rate.Declare("sentence", "String!", "How often people left, and how that stands to what the measure assumes, in plain words.", context => TrackRecordWording.Write(context.Part<LeavingRate>()));

        ObjectGraphType sector = parts.AddAnswer<LeavingInSector>();
        sector.Declare("sector", nameof(Sector), (LeavingInSector part) => part.Sector);
        sector.Declare("rate", $"{nameof(LeavingRate)}!", AnswerTypes.Meaning((LeavingInSector part) => part.Rate), context => context.Seen(context.Part<LeavingInSector>().Rate));

        ObjectGraphType level = parts.AddAnswer<LeavingAtLevel>();
        level.Declare("level", nameof(Level), (LeavingAtLevel part) => part.Level);
        level.Declare("rate", $"{nameof(LeavingRate)}!", AnswerTypes.Meaning((LeavingAtLevel part) => part.Rate), context => context.Seen(context.Part<LeavingAtLevel>().Rate));
        level.Declare("sectors", $"[{nameof(LeavingInSector)}!]!", AnswerTypes.Meaning((LeavingAtLevel part) => part.Sectors), context => context.Parts(context.Part<LeavingAtLevel>().Sectors));

        void DeclareChance(string name, string description, Func<LeavingRate, double> chance) =>
            rate.Declare(name, "Float!", description, context => Math.Round(chance(context.Part<LeavingRate>()), 4));
    }

    private static void DeclareForecasts(SchemaParts parts)
    {
        ObjectGraphType band = parts.AddAnswer<ChanceBand>();
        band.Declare("from", "Float!", (ChanceBand part) => part.From);
        band.Declare("to", "Float!", (ChanceBand part) => part.To);
        band.Declare("count", "Int!", (ChanceBand part) => part.Count);
        band.Declare("meanChance", "Float!", AnswerTypes.Meaning((ChanceBand part) => part.MeanChance), context => Math.Round(context.Part<ChanceBand>().MeanChance, 4));
        band.Declare("happened", "Int!", (ChanceBand part) => part.Happened);

        ObjectGraphType record = parts.AddAnswer<ForecastRecord>();
        record.Declare("kind", $"{nameof(ForecastKind)}!", (ForecastRecord part) => part.Kind);
        record.Declare("days", "[Date!]!", (ForecastRecord part) => part.Days);
        record.Declare("count", "Int!", AnswerTypes.Meaning((ForecastScore part) => part.Count), context => Score(context).Count);
        record.Declare("happened", "Int!", AnswerTypes.Meaning((ForecastScore part) => part.Happened), context => Score(context).Happened);
        record.Declare("meanChance", "Float", AnswerTypes.Meaning((ForecastScore part) => part.MeanChance), context => Rounded(Score(context).MeanChance));
        record.Declare("brier", "Float", "The Brier score: the mean squared difference between the chance and what happened, from 0 for perfect chances to 1; null if there are none.", context => Rounded(Score(context).Brier));
        record.Declare("baseRateBrier", "Float", AnswerTypes.Meaning((ForecastScore part) => part.BaseRateBrier), context => Rounded(Score(context).BaseRateBrier));
        record.Declare("betterThanBaseRate", "Boolean", (ForecastRecord part) => part.IsBetterThanBaseRate);
        record.Declare("leftOut", "Int!", (ForecastRecord part) => part.LeftOut);
        record.Declare("calibration", $"[{nameof(ChanceBand)}!]!", AnswerTypes.Meaning((ForecastScore part) => part.Calibration), context => context.Parts(Score(context).Calibration));
        record.Declare("sentence", "String!", "What was said, what happened, and how well it fits, in plain words.", context => TrackRecordWording.Write(context.Part<ForecastRecord>()));

        static ForecastScore Score(IResolveFieldContext context) => context.Part<ForecastRecord>().Score;
        static double? Rounded(double? score) => score is { } known ? Math.Round(known, 4) : null;
    }

    private static LeavingHistory History(IResolveFieldContext context) => context.Part<Asked>().History;

    /// <summary>What was asked about, and what is known of how often people left.</summary>
    private sealed record Asked(AnalysisSession Now, string? Place, IReadOnlyDictionary<string, Sector?> Employers, LeavingHistory History);
}
