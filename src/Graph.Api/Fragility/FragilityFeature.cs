using Graph.Analysis.Fragility;
using Graph.Analysis.Wording;
using Graph.Api.Computing;
using Graph.Api.Constants;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Fragility;

/// <summary>How fragile a partnership is: the type, and the field of a partnership.</summary>
internal sealed class FragilityFeature : IFeature
{
    /// <summary>What the type is called.</summary>
    public const string TypeName = "Fragility";

    private const string ScoreMeaning = "From 0 (safe) to 100 (gone), to four decimal places. Use it only to sort within a class.";

    public void Extend(SchemaParts parts)
    {
        ValueTypes.DeclareWords(parts, typeof(FragilityClass), "How well a partnership would survive people leaving, worst first.", Describe);
        AnalysisComments.DeclareWords<Anchor>(parts);
        AnalysisComments.DeclareWords<UnheldBecause>(parts);
        DeclareHangsOn(parts);
        DeclareGridCell(parts);
        DeclareStanding(parts.AddAnswer<Standing>());
        DeclareFragility(parts.AddObject(TypeName, "How fragile a partnership is on a day, and why. A partnership of several parties is judged pair by pair: the pair with the worst class decides and is named; of several, the one with the lowest k, then the highest score."));
        parts.Object(nameof(Partnership)).DeclareAsync("fragility", TypeName, "How fragile it is, and why; null if nothing was known about it at the moment you ask about.", async context =>
        {
            ReadPoint at = ReadArguments.DayPoint(context);
            return await JudgeAsync(context, at) is { } answer ? new Seen<FragilityAnswer>(answer, at) : null;
        }, ReadArguments.WhenAsked());
    }

    private static async ValueTask<FragilityAnswer?> JudgeAsync(IResolveFieldContext context, ReadPoint at)
    {
        QueryScope scope = QueryScope.Of(context);
        scope.Charge(Costs.Judgement);
        string id = context.Fact().Id;
        FragilityAnswer? answer = FragilityJudge.Judge(await scope.SessionAsync(at, context.CancellationToken), id);
        if (answer is not null || at.KnownAt is not null)
            return answer;

        // The store may tell of a partnership that another program recorded a moment ago, before the structure has followed.
        await scope.Services.Projections.CatchUpAsync(context.CancellationToken);
        return FragilityJudge.Judge(scope.SessionNow(at), id);
    }

    private static void DeclareFragility(ObjectGraphType type)
    {
        type.Declare("partnership", $"{nameof(Partnership)}", "The partnership it is about.", context => context.Node(context.Part<FragilityAnswer>().Partnership));
        type.Declare("class", $"{nameof(FragilityClass)}!", (FragilityAnswer part) => part.Class);
        type.Declare("k", "Int!", "The fewest people who would have to leave before direct contact ends. People known to be leaving are counted as gone, as long as someone else can talk.", context => context.Part<FragilityAnswer>().K);
        type.Declare("kNow", "Int!", "The same, with people known to be leaving counted as still here.", context => context.Part<FragilityAnswer>().KNow);
        type.Declare("kStay", "Int!", "The same, with people known to be leaving counted as gone.", context => context.Part<FragilityAnswer>().KStay);
        type.Declare("score", "Float!", ScoreMeaning, context => Math.Round(context.Part<FragilityAnswer>().Score, 4));
        type.Declare("why", "String!", "Why it has this class, in plain words.", context =>
        {
            FragilityAnswer answer = context.Part<FragilityAnswer>();
            return NodeNames.Of(Explanation.NamesNeeded(answer), context, nameOf => Explanation.Write(answer, nameOf));
        });
        type.Declare("unheldBecause", nameof(UnheldBecause), "Why nobody holds it; null unless the class is UNHELD.", context => context.Part<FragilityAnswer>().UnheldBecause);
        type.Declare("readByLaterContact", "Boolean!", "Whether someone counts only because they are known to have been in contact after the day you ask about.", context => context.Part<FragilityAnswer>().IsReadByLaterContact);
        type.Declare("hangsOn", $"[{nameof(HangsOn)}!]!", "For every pair of parties with the lowest k, where that is 1: each person whose departure alone would end their direct contact. Empty unless k is 1.", context => context.Parts([.. context.Part<FragilityAnswer>().HangsOn.Take(ReadArguments.First(context))]), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("hangsOnOneSenior", "Boolean!", (FragilityAnswer part) => part.HangsOnOneSenior);
        type.Declare("anchors", $"[{nameof(Anchor)}!]!", (FragilityAnswer part) => part.Anchors);
        type.Declare("grid", $"[{nameof(GridCell)}!]!", "How many people hold it, by side and level. Levels with nobody are left out.", context => context.Parts(context.Part<FragilityAnswer>().Grid));
        type.Declare("pair", $"[{nameof(Organisation)}!]!", "The organisations in the pair that was judged.", context =>
            context.Nodes([context.Part<FragilityAnswer>().OrganisationA, context.Part<FragilityAnswer>().OrganisationB]));
        type.Declare("partyCount", "Int!", (FragilityAnswer part) => part.Parties);
        type.Declare("onePersonOnBothSides", "Boolean!", "Whether one person counts on both sides. If so, the score overstates the risk.", context => context.Part<FragilityAnswer>().OnePersonOnBothSides);
        type.Declare("asOf", "Date!", "The day it was judged on.", context => context.Part<FragilityAnswer>().AsOf);
        type.DeclareOptions();
    }

    private static void DeclareHangsOn(SchemaParts parts)
    {
        ObjectGraphType type = parts.AddAnswer<HangsOn>();
        type.Declare("person", nameof(Person), "The person.", context => context.Node(context.Part<HangsOn>().Person));
        type.Declare("organisation", nameof(Organisation), "The organisation the person holds the partnership for.", context => context.Node(context.Part<HangsOn>().Organisation));
        type.Declare("level", nameof(Level), (HangsOn part) => part.Level);
        type.Declare("pair", $"[{nameof(Organisation)}!]!", "The two parties that would lose touch.", context => context.Nodes(context.Part<HangsOn>().Pair));
        type.Declare("knownLeaver", "Boolean!", "Whether the person is known to be leaving within options.leavingDays.", context => context.Part<HangsOn>().IsKnownLeaver);
    }

    private static void DeclareStanding(ObjectGraphType type)
    {
        type.Declare("class", $"{nameof(FragilityClass)}!", (Standing part) => part.Class);
        type.Declare("k", "Int!", "The fewest people who would have to leave before direct contact ends.", context => context.Part<Standing>().K);
        type.Declare("score", "Float!", ScoreMeaning, context => Math.Round(context.Part<Standing>().Score, 4));
    }

    private static void DeclareGridCell(SchemaParts parts)
    {
        ObjectGraphType type = parts.AddAnswer<GridCell>();
        type.Declare("organisation", nameof(Organisation), "The side.", context => context.Node(context.Part<GridCell>().Organisation));
        type.Declare("level", nameof(Level), "The level; null for people whose level is unknown.", context => context.Part<GridCell>().Level);
        type.Declare("holders", "Int!", "How many people count, including known leavers.", context => context.Part<GridCell>().Holders);
        type.Declare("knownLeavers", "Int!", "How many of them are known to be leaving within options.leavingDays.", context => context.Part<GridCell>().KnownLeavers);
    }

    private static string Describe(Enum value) => value switch
    {
        FragilityClass.Unheld => "Nobody who counts on one side can talk to anyone who counts on the other.",
        FragilityClass.Personal => "One departure would end direct contact, and it has no anchor.",
        FragilityClass.AnchoredSingle => "One departure would end direct contact, but it has an anchor: something that does not depend on one person.",
        FragilityClass.Thin => "Several people hold it, but one side has people at only one level, or it has no anchor and k is below options.thickWithoutAnchor.",
        FragilityClass.Thick => "Several people hold it, at two or more levels on each side, and it has an anchor or a k of at least options.thickWithoutAnchor.",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Describe the new value here."),
    };
}
