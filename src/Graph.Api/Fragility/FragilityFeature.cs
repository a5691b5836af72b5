using Graph.Analysis;
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

    public void Extend(SchemaParts parts)
    {
        ValueTypes.DeclareWords(parts, typeof(FragilityClass), "How safe a partnership is from people leaving, worst first.", Describe);
        ValueTypes.DeclareWords(parts, typeof(Anchor), "What holds a partnership without a person.", Describe);
        DeclareHangsOn(parts);
        DeclareGridCell(parts);
        DeclareStanding(parts.AddObject(nameof(Standing), "How fragile a partnership is on a day, in three figures."));
        DeclareFragility(parts.AddObject(TypeName, "How fragile a partnership is on a day, and why. A partnership of several parties is judged pair by pair, and the worst pair answers for it."));
        parts.Object(nameof(Partnership)).DeclareAsync("fragility", TypeName, "How fragile it is, and why; null where nothing was known of it at the moment asked about.", async context =>
        {
            ReadPoint at = ReadArguments.DayPoint(context);
            return await JudgeAsync(context, at) is { } answer ? new Seen<FragilityAnswer>(answer, at) : null;
        }, ReadArguments.WhenAsked());
    }

    private static async ValueTask<FragilityAnswer?> JudgeAsync(IResolveFieldContext context, ReadPoint at)
    {
        QueryScope scope = QueryScope.Of(context);
        scope.Charge(Costs.Judgement);
        string id = ((SeenFact)context.Source!).Fact.Id;
        FragilityAnswer? answer = FragilityJudge.Judge(await scope.ProjectionAsync(at.KnownAt, context.CancellationToken), id, at.AsOf!.Value, QueryScope.Of(context).Options);
        if (answer is not null || at.KnownAt is not null)
            return answer;

        // The store may tell of a partnership that another programme recorded a moment ago, before the structure has followed.
        await scope.Services.Projections.CatchUpAsync(context.CancellationToken);
        return FragilityJudge.Judge(scope.Services.Projections.Current, id, at.AsOf!.Value, QueryScope.Of(context).Options);
    }

    private static void DeclareFragility(ObjectGraphType type)
    {
        type.Declare("partnership", $"{nameof(Partnership)}", "The partnership it is about.", context => context.Node(context.Part<FragilityAnswer>().Partnership));
        type.Declare("class", $"{nameof(FragilityClass)}!", "The class; lists sort by it first.", context => context.Part<FragilityAnswer>().Class);
        type.Declare("k", "Int!", "The fewest people whose leaving ends direct contact; those known to leave are taken as gone, as long as somebody else can talk.", context => context.Part<FragilityAnswer>().K);
        type.Declare("kNow", "Int!", "The same, counting those known to leave.", context => context.Part<FragilityAnswer>().KNow);
        type.Declare("kStay", "Int!", "The same, without those known to leave.", context => context.Part<FragilityAnswer>().KStay);
        type.Declare("score", "Float!", "0 (safe) to 100 (gone), to four decimal places; only to sort within a class.", context => Math.Round(context.Part<FragilityAnswer>().Score, 4));
        type.Declare("why", "String!", "Why it has this class, in plain words.", context =>
        {
            FragilityAnswer answer = context.Part<FragilityAnswer>();
            return Names.Of(Explanation.NamesNeeded(answer), context, nameOf => Explanation.Write(answer, nameOf));
        });
        type.Declare("hangsOn", $"[{nameof(HangsOn)}!]!", "Every person whose leaving alone would end direct contact; empty unless k is 1.", context => context.Parts(context.Part<FragilityAnswer>().HangsOn));
        type.Declare("hangsOnOneSenior", "Boolean!", "Whether one departure ends it and one of those people is strategic or governance.", context => context.Part<FragilityAnswer>().HangsOnOneSenior);
        type.Declare("anchors", $"[{nameof(Anchor)}!]!", "What holds it without a person.", context => context.Part<FragilityAnswer>().Anchors);
        type.Declare("grid", $"[{nameof(GridCell)}!]!", "How many people hold it, by side and level; cells without people are left out.", context => context.Parts(context.Part<FragilityAnswer>().Grid));
        type.Declare("pair", $"[{nameof(Organisation)}!]!", "The organisations of the pair that was judged.", context =>
            context.Nodes([context.Part<FragilityAnswer>().OrganisationA, context.Part<FragilityAnswer>().OrganisationB]));
        type.Declare("partyCount", "Int!", "How many current parties the partnership has.", context => context.Part<FragilityAnswer>().Parties);
        type.Declare("onePersonOnBothSides", "Boolean!", "Whether one person counts on both sides, so that the score overstates the risk.", context => context.Part<FragilityAnswer>().OnePersonOnBothSides);
        type.Declare("asOf", "Date!", "The day it was judged for.", context => context.Part<FragilityAnswer>().AsOf);
        type.DeclareOptions();
    }

    private static void DeclareHangsOn(SchemaParts parts)
    {
        ObjectGraphType type = parts.AddObject(nameof(HangsOn), "Somebody whose leaving alone would leave nobody who can talk.");
        type.Declare("person", nameof(Person), "Who.", context => context.Node(context.Part<HangsOn>().Person));
        type.Declare("organisation", nameof(Organisation), "The organisation the person holds the partnership for.", context => context.Node(context.Part<HangsOn>().Organisation));
        type.Declare("level", nameof(Level), "The person's level there; null where unknown.", context => context.Part<HangsOn>().Level);
        type.Declare("knownLeaver", "Boolean!", "Whether the person is known to leave within a year.", context => context.Part<HangsOn>().IsKnownLeaver);
    }

    private static void DeclareStanding(ObjectGraphType type)
    {
        type.Declare("class", $"{nameof(FragilityClass)}!", "The class.", context => context.Part<Standing>().Class);
        type.Declare("k", "Int!", "The fewest people whose leaving ends direct contact.", context => context.Part<Standing>().K);
        type.Declare("score", "Float!", "0 (safe) to 100 (gone), to four decimal places; only to sort within a class.", context => Math.Round(context.Part<Standing>().Score, 4));
    }

    private static void DeclareGridCell(SchemaParts parts)
    {
        ObjectGraphType type = parts.AddObject(nameof(GridCell), "How many people hold a partnership for one side at one level.");
        type.Declare("organisation", nameof(Organisation), "The side.", context => context.Node(context.Part<GridCell>().Organisation));
        type.Declare("level", nameof(Level), "The level; null for those whose level is unknown.", context => context.Part<GridCell>().Level);
        type.Declare("holders", "Int!", "Those who count, known leavers among them.", context => context.Part<GridCell>().Holders);
        type.Declare("knownLeavers", "Int!", "How many of them are known to leave within a year.", context => context.Part<GridCell>().KnownLeavers);
    }

    private static string Describe(Enum value) => value switch
    {
        FragilityClass.Unheld => "Nobody who counts can talk to anybody who counts on the other side.",
        FragilityClass.Personal => "One departure ends direct contact, and nothing else holds it.",
        FragilityClass.AnchoredSingle => "One departure ends direct contact, but something holds it without a person.",
        FragilityClass.Thin => "Several people hold it, but one side spans a single level, or nothing holds it without people.",
        FragilityClass.Thick => "Several people at two levels or more on each side, and something that holds it without people.",
        Anchor.Agreement => "A formal agreement in force.",
        Anchor.Forum => "A forum that both parties sit on.",
        Anchor.Funding => "Funding that runs between them.",
        Anchor.CoLocation => "A building that both are in.",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Describe the new value here."),
    };
}
