using Graph.Analysis.Fragility;
using Graph.Analysis.Networks;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Succession;
using Graph.Analysis.Wording;
using Graph.Api.Computing;
using Graph.Api.Constants;
using Graph.Api.Derivation;
using Graph.Api.Fragility;
using Graph.Api.Loading;
using Graph.Api.Partnerships;
using Graph.Api.Places;
using Graph.Api.Structure;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Introductions;

/// <summary>Which introductions would help most.</summary>
internal sealed class NextIntroductionsFeature : IFeature
{
    private const string ListName = "NextIntroductions";

    private sealed record BestIntroductions(IReadOnlyList<Introduction> Introductions, PastDay? PastDay);

    private sealed record AskedIntroductions(BestIntroductions Best, PlaceReach? Place);

    public void Extend(SchemaParts parts)
    {
        AnalysisComments.DeclareWords<IntroducerKind>(parts);
        DeclareNewcomer(parts.AddAnswer<Newcomer>());
        DeclareIntroducer(parts.AddAnswer<Introducer>());
        DeclareIntroduction(parts.AddObject(nameof(Introduction), "An introduction that would make a partnership less fragile. It introduces one person to those who hold it on the other side, or two people to each other."));
        DeclareList(parts.AddObject(ListName, "The introductions that would help most, and the least number that is needed."));
        parts.Query.DeclareAsync("nextIntroductions", $"{ListName}!", "The next best introductions. For each current partnership, this gives the best introduction of one newcomer and the best one of a newcomer on each side. Those that would gain most come first. Nobody is proposed for more partnerships than a person may hold, or who is not recorded by name.", RankAsync, [
            FieldDeclarations.Argument("between", "[ID!]", "Only for partnerships that all of these organisations are parties to. If you leave it out, for all partnerships."),
            PlaceArgument.Declare(),
            .. PartnershipsAbout.Declare(),
            ReadArguments.First(20),
            .. ReadArguments.WhenAsked(),
        ]);
    }

    private static async ValueTask<object?> RankAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        ReadPoint at = ReadArguments.DayPoint(context);
        ValueList<string> between = await KnownIds.ReadAsync(scope, "between", ReadArguments.Texts(ReadArguments.Value(context, "between"), "between"), at, context.CancellationToken, Ontology.Of<Organisation>());
        int first = ReadArguments.First(context);
        AnalysisSession session = await scope.SessionAsync(at, context.CancellationToken);
        PlaceReach? place = await PlaceArgument.ReadAsync(context, session, at);
        PartnershipsAbout? about = await PartnershipsAbout.ReadAsync(context, session, at);
        BestIntroductions found = await context.ShareAsync(session, ("introductions", between, place?.Place, about?.Key, first), "The introductions", (_, token) =>
            new BestIntroductions(
                NextIntroductions.Rank(session, between, place?.Organisations, first, about?.Partnerships, token),
                NextIntroductions.PastDayOf(session, between, place?.Organisations, about?.Partnerships, token)));
        scope.Spend(found.Introductions.Count);
        return new Seen<AskedIntroductions>(new(found, place), at);
    }

    private static void DeclareList(ObjectGraphType type)
    {
        type.Declare("introductions", $"[{nameof(Introduction)}!]!", "The introductions, with those that gain most first.", context => context.Parts(context.Part<AskedIntroductions>().Best.Introductions));
        DeclareNeeded(type, "atLeast", "The least number of introductions needed, across everyone who is recorded or, with a place, among the organisations and people there, before no single departure would cut off other people or an organisation from the rest. Organisations with one person in post are left out, because they need a second person first. More may be needed, and it does not say which.", StructureFields.IntroductionsStep, IntroductionsNeeded.AtLeast);
        DeclareNeeded(type, "withOnePerson", "How many organisations have only one person in post. No introduction helps them before a second person is in post there.", "Which organisations have one person in post", static (network, _) => IntroductionsNeeded.WithOnePerson(network));
        type.DeclarePastDay(context => context.Part<AskedIntroductions>().Best.PastDay);
        type.DeclareOptions();
    }

    private static void DeclareNeeded(ObjectGraphType type, string name, string description, string step, Func<DayNetwork, CancellationToken, int> count) =>
        type.DeclareAsync(name, "Int", description, async context =>
        {
            AnalysisSession session = await QueryScope.Of(context).SessionAsync(context.SeenAt(), context.CancellationToken);
            DayNetwork network = await StructureFields.ReadAsync(context, session, NetworkKind.Contact, context.Part<AskedIntroductions>().Place);
            return await context.OfNetworkAsync(network, (nameof(NextIntroductions), name), step, (asked, _, cancellationToken) => count(asked, cancellationToken));
        });

    private static void DeclareIntroduction(ObjectGraphType type)
    {
        type.Declare("partnership", nameof(Partnership), "The partnership it would strengthen.", context => context.Node(context.Part<Introduction>().Partnership));
        type.Declare("people", $"[{nameof(Newcomer)}!]!", "Who would hold it afterwards: one person, or one on each side.", context => context.Parts(context.Part<Introduction>().People));
        type.Declare("meets", nameof(Organisation), "The organisation whose people the newcomer would meet; null if two newcomers would meet each other.", context => context.Node(context.Part<Introduction>().Meets));
        type.Declare("gain", "Float!", "How much the score would fall, to four decimal places. All partnerships are given the same weight.", context => Math.Round(context.Part<Introduction>().Gain, 4));
        type.Declare("now", $"{nameof(Standing)}!", "How fragile it is now.", context => context.Seen(context.Part<Introduction>().Now));
        type.Declare("then", $"{nameof(Standing)}!", "How fragile it would be once the introduction is recorded: everyone in it holds the partnership, and is strongly tied from that day to exactly the people they meet.", context => context.Seen(context.Part<Introduction>().Then));
        type.Declare("introducer", nameof(Introducer), "Who could make the introduction; null if nobody is recorded who could.", context =>
            context.Part<Introduction>().Introducer is { } introducer ? context.Seen(introducer) : null);
        type.Declare("why", "String!", "What it would gain, why these people, and who could make it, in plain words.", context =>
        {
            Introduction introduction = context.Part<Introduction>();
            return NodeNames.Of(IntroductionReason.NamesNeeded(introduction), context, nameOf => IntroductionReason.Write(introduction, nameOf));
        });
        type.DeclareOptions();
    }

    private static void DeclareNewcomer(ObjectGraphType type)
    {
        type.Declare("person", nameof(Person), "The person.", context => context.Node(context.Part<Newcomer>().Person));
        type.Declare("organisation", nameof(Organisation), "The organisation the person would hold it for, where they are in post.", context => context.Node(context.Part<Newcomer>().Organisation));
        type.Declare("level", nameof(Level), (Newcomer part) => part.Level);
        type.Declare("newLevel", "Boolean!", (Newcomer part) => part.IsNewLevel);
        type.Declare("sharedForum", nameof(Organisation), "A forum that the person sits on and that the other organisation belongs to; null if there is none.", context => context.Node(context.Part<Newcomer>().SharedForum));
        type.Declare("sharedBuilding", nameof(Building), "A building that the person can open and that the other organisation uses; null if there is none.", context => context.Node(context.Part<Newcomer>().SharedBuilding));
    }

    private static void DeclareIntroducer(ObjectGraphType type)
    {
        type.Declare("person", nameof(Person), "The person.", context => context.Node(context.Part<Introducer>().Person));
        type.Declare("organisation", nameof(Organisation), "Which of the two organisations the person speaks for.", context => context.Node(context.Part<Introducer>().Organisation));
        type.Declare("kind", $"{nameof(IntroducerKind)}!", (Introducer part) => part.Kind);
    }
}
