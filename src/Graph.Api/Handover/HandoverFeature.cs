using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Succession;
using Graph.Analysis.Wording;
using Graph.Api.Computing;
using Graph.Api.Constants;
using Graph.Api.Derivation;
using Graph.Api.Fragility;
using Graph.Api.Loading;
using Graph.Api.Stewardship;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Handover;

/// <summary>What one person hands over when they leave, and who could take it over.</summary>
internal sealed class HandoverFeature : IFeature
{
    private const string TypeName = "HandoverBrief";
    private const string TotalsName = "HandoverTotals";
    private const string SuccessorName = "SuggestedSuccessor";

    public void Extend(SchemaParts parts)
    {
        ObjectGraphType totals = parts.AddObject(TotalsName, "How many there are of each, even if fewer are shown.");
        ObjectGraphType type = parts.AddObject(TypeName, "What a person hands over when they leave: what they hold, who they met, what they promised, and who could take over.");
        DeclareSuccessor(parts);
        DeclarePartnership(parts);
        DeclareForum(parts);
        DeclareBuilding(parts);
        type.Declare("person", nameof(Person), "The person.", context => context.Node(context.Part<HandoverAnswer>().Person));
        type.Declare("totals", $"{TotalsName}!", "How many there are of each.", context => context.Parent<Seen<HandoverAnswer>>());
        DeclareList("partnerships", nameof(HandedPartnership), "The current partnerships the person holds, once for each organisation they hold it for. Those that would be most fragile without them come first.", answer => answer.Partnerships, SeenFields.Parts);
        DeclareList("contacts", nameof(Contact), "The contacts the person attended up to that day, latest first.", answer => answer.Contacts, SeenFields.Nodes, 20);
        DeclareList("openPromises", nameof(Contact), "The contacts at which something was promised that has not been kept yet, oldest first.", answer => answer.OpenPromises, SeenFields.Nodes);
        DeclareList("forums", nameof(HandedForum), "The forums where the person has a role, or is the only one to speak for an organisation.", answer => answer.Forums, SeenFields.Parts);
        DeclareList("buildings", nameof(HandedBuilding), "The buildings the person can open.", answer => answer.Buildings, SeenFields.Parts);
        DeclareList("fundingAttached", nameof(Model.Funding), "Current funding between parties that would lose touch without the person. It is attached to the partnership, but would not necessarily be lost.", answer => answer.FundingAttached, SeenFields.Nodes);
        type.DeclareTakenOn(totals, "the person has", context => [context.Part<HandoverAnswer>().Person]);
        type.Declare("asOf", "Date!", "The day asked about.", context => context.SeenAt().AsOf);
        type.Declare("knownAt", "DateTime", "The answer is based on what was known at this moment; null for what is known now.", context => context.SeenAt().KnownAt);
        type.DeclarePastDay(context => context.Part<HandoverAnswer>().PastDay);
        type.DeclareOptions();
        parts.Query.DeclareAsync("handoverBrief", TypeName, "What a person hands over when they leave.", WriteAsync, [
            FieldDeclarations.Argument("person", "ID!", "The person's id."),
            .. ReadArguments.WhenAsked(),
        ]);

        void DeclareList<T>(string name, string row, string description, Func<HandoverAnswer, IReadOnlyList<T>> list, Func<IResolveFieldContext, List<T>, object?> show, int first = ReadArguments.MaximumFirst)
        {
            totals.Declare(name, "Int!", description, context => list(context.Part<HandoverAnswer>()).Count);
            type.Declare(name, $"[{row}!]!", description, context => show(context, context.Shown(list(context.Part<HandoverAnswer>()))), ReadArguments.First(first));
        }
    }

    private static async ValueTask<object?> WriteAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        ReadPoint at = ReadArguments.DayPoint(context);
        string id = (await KnownIds.ReadAsync(scope, "person", (string)ReadArguments.Value(context, "person")!, at, context.CancellationToken, Ontology.Of<Person>()))!;
        AnalysisSession session = await scope.SessionAsync(at, context.CancellationToken);
        scope.Charge(Costs.Departure);
        return new Seen<HandoverAnswer>(HandoverBrief.Write(session, id, context.CancellationToken), at);
    }

    private static void DeclarePartnership(SchemaParts parts)
    {
        ObjectGraphType type = parts.AddAnswer<HandedPartnership>();
        type.Declare("partnership", nameof(Partnership), "The partnership.", context => context.Node(context.Part<HandedPartnership>().Partnership));
        type.Declare("organisation", nameof(Organisation), "The organisation the person holds it for.", context => context.Node(context.Part<HandedPartnership>().Organisation));
        type.Declare("classNow", $"{nameof(FragilityClass)}!", (HandedPartnership part) => part.ClassNow);
        type.Declare("classAfter", $"{nameof(FragilityClass)}!", "How fragile it would be on that day without the person, if nobody took it over.", context => context.Part<HandedPartnership>().ClassAfter);
        type.Declare("lastContact", "PartialDate", "The person's latest recorded contact on or before that day; null if there is none.", context => context.Part<HandedPartnership>().LastContact);
        type.Declare("strength", nameof(Strength), "The strength of that contact; null if unknown.", context => context.Part<HandedPartnership>().Strength);
        type.Declare("counts", "Boolean!", "Whether the person counts: they are in post, and their contact is recent enough.", context => context.Part<HandedPartnership>().Counts);
        type.Declare("tiedTo", $"[{nameof(Person)}!]!", "The people on the other side that the person is recorded as knowing.", context => context.Nodes(context.Shown(context.Part<HandedPartnership>().TiedTo)), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("successor", SuccessorName, "Who could take it over; null if nobody can.", context => context.Part<HandedPartnership>().Successor is { } successor ? new Seen<Successor>(successor, context.SeenAt()) : null);
        type.Declare("successorReason", "String!", "Why this successor, or why nobody can be suggested, in plain words.", context =>
        {
            HandedPartnership handed = context.Part<HandedPartnership>();
            QueryScope scope = QueryScope.Of(context);
            return NodeNames.Of(SuccessorReason.NamesNeeded(handed), context, nameOf => SuccessorReason.Write(handed, scope.Options, nameOf));
        });
    }

    private static void DeclareSuccessor(SchemaParts parts)
    {
        ObjectGraphType type = parts.AddObject(SuccessorName, "A colleague at the same organisation who is staying and could take over a partnership, and the reasons for them. Colleagues who already hold it come first, then those who know someone on the other side, then those nearest in level, then those who hold the fewest partnerships. If two are equal, a shared forum or building decides. Nobody is suggested who would then hold more partnerships than options.mostHoldings, or who is not recorded by name.");
        type.Declare("person", nameof(Person), "The person.", context => context.Node(context.Part<Successor>().Person));
        type.Declare("level", nameof(Level), "The level of the colleague's most senior current role there; null if unknown.", context => context.Part<Successor>().Level);
        type.Declare("holdsIt", "Boolean!", "Whether the colleague holds the partnership already.", context => context.Part<Successor>().HoldsIt);
        type.Declare("knows", nameof(Person), "Someone on the other side whom the colleague knows, through a tie or a contact that both attended; null if nobody is recorded.", context => context.Node(context.Part<Successor>().Knows));
        type.Declare("holdings", "Int!", "How many current partnerships the colleague holds.", context => context.Part<Successor>().Holdings);
        type.Declare("suggested", "Int!", "How many more partnerships this brief suggests for the colleague before this one.", context => context.Part<Successor>().Suggested);
        type.Declare("sharedForum", nameof(Organisation), "A forum where the colleague has a role and that another party belongs to; null if there is none.", context => context.Node(context.Part<Successor>().SharedForum));
        type.Declare("sharedBuilding", nameof(Building), "A building that the colleague can open and that another party uses; null if there is none.", context => context.Node(context.Part<Successor>().SharedBuilding));
    }

    private static void DeclareForum(SchemaParts parts)
    {
        ObjectGraphType type = parts.AddAnswer<HandedForum>();
        type.Declare("forum", nameof(Organisation), "The forum.", context => context.Node(context.Part<HandedForum>().Forum));
        type.Declare("isChair", "Boolean!", "Whether the title of the person's role there says that they chair it.", context => context.Part<HandedForum>().IsChair);
        type.Declare("isOnlyChair", "Boolean!", (HandedForum part) => part.IsOnlyChair);
        type.Declare("onlyMemberFor", $"[{nameof(Organisation)}!]!", "The organisations that nobody else speaks for there.", context => context.Nodes(context.Shown(context.Part<HandedForum>().OnlyMemberFor)), ReadArguments.First(ReadArguments.MaximumFirst));
    }

    private static void DeclareBuilding(SchemaParts parts)
    {
        ObjectGraphType type = parts.AddAnswer<HandedBuilding>();
        type.Declare("building", nameof(Building), "The building.", context => context.Node(context.Part<HandedBuilding>().Building));
        type.Declare("isOnlyKeyHolder", "Boolean!", (HandedBuilding part) => part.IsOnlyKeyHolder);
    }
}
