using Graph.Analysis;
using Graph.Api.Computing;
using Graph.Api.Constants;
using Graph.Api.Derivation;
using Graph.Api.Fragility;
using Graph.Api.Loading;
using Graph.Api.Structure;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Introductions;

/// <summary>Which introductions would help most.</summary>
internal sealed class NextIntroductionsFeature : IFeature
{
    private const string ListName = "NextIntroductions";

    public void Extend(SchemaParts parts)
    {
        AnalysisComments.DeclareWords<IntroducerKind>(parts);
        DeclareNewcomer(parts.AddObject(nameof(Newcomer), "Somebody who would hold a partnership after an introduction."));
        DeclareIntroducer(parts.AddObject(nameof(Introducer), "Somebody who could make an introduction."));
        DeclareIntroduction(parts.AddObject(nameof(Introduction), "An introduction that would make a partnership less fragile: of one person to those who hold it on the other side, or of two people who meet each other."));
        DeclareList(parts.AddObject(ListName, "The introductions that would help most, and how many are needed at the least."));
        parts.Query.DeclareAsync("nextIntroductions", $"{ListName}!", "The next best introductions: of every current partnership the best of one newcomer and the best of one on each side, those that gain most first. Nobody is proposed for more partnerships than they may hold.", RankAsync, [
            FieldDeclarations.Argument("between", "[ID!]", "Only for partnerships that all of these organisations are parties of. Left out, for all."),
            ReadArguments.First(20),
            .. ReadArguments.WhenAsked(),
        ]);
    }

    private static async ValueTask<object?> RankAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        ReadPoint at = ReadArguments.DayPoint(context);
        ValueList<string> between = ReadArguments.Texts(ReadArguments.Value(context, "between"), "between");
        int first = ReadArguments.First(context);
        Projection projection = await scope.ProjectionAsync(at.KnownAt, context.CancellationToken);
        IReadOnlyList<Introduction> found = await context.ShareAsync(projection.Answers, ("introductions", between, first, at.AsOf, scope.Options), "The introductions", (_, token) => NextIntroductions.Rank(projection, between, first, at.AsOf!.Value, scope.Options, token));
        scope.Spend(found.Count);
        return new Seen<IReadOnlyList<Introduction>>(found, at);
    }

    private static void DeclareList(ObjectGraphType type)
    {
        type.Declare("introductions", $"[{nameof(Introduction)}!]!", "They, those that gain most first.", context => context.Parts(context.Part<IReadOnlyList<Introduction>>()));
        type.DeclareAsync("atLeast", "Int", "At least so many introductions are needed, of everybody who is recorded, before no one person's leaving would cut others or an organisation off from the rest. Never the plan: more may be needed, and which is not said.", async context =>
        {
            ReadPoint at = context.SeenAt();
            Projection projection = await QueryScope.Of(context).ProjectionAsync(at.KnownAt, context.CancellationToken);
            DayNetwork network = await StructureFields.ReadAsync(context, projection, NetworkKind.Contact, at.AsOf!.Value);
            return await context.OfNetworkAsync(network, StructureFields.IntroductionsStep, StructureFields.IntroductionsStep, static (asked, _, cancellationToken) => StructureFields.IntroductionsAtLeast(asked, cancellationToken));
        });
        type.DeclareOptions();
    }

    private static void DeclareIntroduction(ObjectGraphType type)
    {
        type.Declare("partnership", nameof(Partnership), "What it would thicken.", context => context.Node(context.Part<Introduction>().Partnership));
        type.Declare("people", $"[{nameof(Newcomer)}!]!", "Who would hold it afterwards: one person, or one on each side.", context => context.Parts(context.Part<Introduction>().People));
        type.Declare("meets", nameof(Organisation), "Whose people one newcomer would meet; null where two newcomers meet each other.", context => context.Node(context.Part<Introduction>().Meets));
        type.Declare("gain", "Float!", "What is gained: by how much the score would drop, to four decimal places. Every partnership is worth as much as any other.", context => Math.Round(context.Part<Introduction>().Gain, 4));
        type.Declare("now", $"{nameof(Standing)}!", "How fragile it is now.", context => context.Seen(context.Part<Introduction>().Now));
        type.Declare("then", $"{nameof(Standing)}!", "How fragile it would be, once the contact is as recent and as strong as any.", context => context.Seen(context.Part<Introduction>().Then));
        type.Declare("introducer", nameof(Introducer), "Who could make the introduction; null where nobody is known who could.", context =>
            context.Part<Introduction>().Introducer is { } introducer ? context.Seen(introducer) : null);
        type.Declare("why", "String!", "What it would gain, why these people, and who could make it, in plain words.", context =>
        {
            Introduction introduction = context.Part<Introduction>();
            return Names.Of(IntroductionReason.NamesNeeded(introduction), context, nameOf => IntroductionReason.Write(introduction, nameOf));
        });
        type.DeclareOptions();
    }

    private static void DeclareNewcomer(ObjectGraphType type)
    {
        type.Declare("person", nameof(Person), "Who.", context => context.Node(context.Part<Newcomer>().Person));
        type.Declare("organisation", nameof(Organisation), "Whom the person would hold it for, where the person is in post.", context => context.Node(context.Part<Newcomer>().Organisation));
        type.Declare("level", nameof(Level), "The most senior of the person's current roles there; null where unknown.", context => context.Part<Newcomer>().Level);
        type.Declare("newLevel", "Boolean!", "Whether nobody who stays holds it at that level for the organisation now.", context => context.Part<Newcomer>().IsNewLevel);
        type.Declare("sharedForum", nameof(Organisation), "A forum that the person sits on and the other organisation belongs to; null where there is none.", context => context.Node(context.Part<Newcomer>().SharedForum));
        type.Declare("sharedBuilding", nameof(Building), "A building that the person can open and the other organisation is in; null where there is none.", context => context.Node(context.Part<Newcomer>().SharedBuilding));
    }

    private static void DeclareIntroducer(ObjectGraphType type)
    {
        type.Declare("person", nameof(Person), "Who.", context => context.Node(context.Part<Introducer>().Person));
        type.Declare("organisation", nameof(Organisation), "Which of the two organisations the person speaks for.", context => context.Node(context.Part<Introducer>().Organisation));
        type.Declare("kind", $"{nameof(IntroducerKind)}!", "Why this person.", context => context.Part<Introducer>().Kind);
    }
}
