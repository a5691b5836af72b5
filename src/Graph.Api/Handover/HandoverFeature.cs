using Graph.Analysis;
using Graph.Api.Computing;
using Graph.Api.Constants;
using Graph.Api.Derivation;
using Graph.Api.Fragility;
using Graph.Api.Loading;
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
        ObjectGraphType totals = parts.AddObject(TotalsName, "How many there are of each, however many are shown.");
        ObjectGraphType type = parts.AddObject(TypeName, "What one person hands over when they leave: what they hold, whom they met, what they promised, and who could take it over.");
        DeclareSuccessor(parts);
        DeclarePartnership(parts);
        DeclareForum(parts);
        DeclareBuilding(parts);
        type.Declare("person", nameof(Person), "Who.", context => context.Node(context.Part<HandoverAnswer>().Person));
        type.Declare("totals", $"{TotalsName}!", "How many there are of each.", context => context.Source);
        DeclareList("partnerships", nameof(HandedPartnership), "The current partnerships the person holds, once for each organisation: what would be most fragile without them first.", answer => answer.Partnerships, SeenFields.Parts);
        DeclareList("contacts", nameof(Contact), "The contacts the person attended up to the day, latest first.", answer => answer.Contacts, SeenFields.Nodes, 20);
        DeclareList("openPromises", nameof(Contact), "Those of them at which something was promised that is not kept yet, oldest first.", answer => answer.OpenPromises, SeenFields.Nodes);
        DeclareList("forums", nameof(HandedForum), "The forums the person has a role at, or alone speaks for an organisation on.", answer => answer.Forums, SeenFields.Parts);
        DeclareList("buildings", nameof(HandedBuilding), "The buildings the person can open.", answer => answer.Buildings, SeenFields.Parts);
        DeclareList("fundingAttached", nameof(Model.Funding), "Running funding between parties that would lose touch without the person: attached, not lost.", answer => answer.FundingAttached, SeenFields.Nodes);
        type.DeclareAsync("blockages", $"[{nameof(Blockage)}!]!", "Blockages the person has taken on that still stand, in the order of their ids.", BlockagesAsync, ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("asOf", "Date!", "The day asked about.", context => context.SeenAt().AsOf);
        type.Declare("knownAt", "DateTime", "The moment whose knowledge counts; null for what is known now.", context => context.SeenAt().KnownAt);
        type.DeclareOptions();
        parts.Query.DeclareAsync("handoverBrief", TypeName, "What one person hands over when they leave; null where the id names nobody.", WriteAsync, [
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
        string id = (string)ReadArguments.Value(context, "person")!;
        if (id.Length > FactId.MaximumLength || Ontology.OfId(id) != Ontology.Of<Person>() || !(await scope.Facts.NodesAsync([id], at, context.CancellationToken)).ContainsKey(id))
            return null;

        Projection projection = await scope.ProjectionAsync(at.KnownAt, context.CancellationToken);
        scope.Charge(Costs.Departure);
        return new Seen<HandoverAnswer>(HandoverBrief.Write(projection, id, at.AsOf!.Value, scope.Options, context.CancellationToken), at);
    }

    private static async ValueTask<object?> BlockagesAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        FactType type = Ontology.Of<Blockage>();
        Page page = await scope.Facts.PageAsync(
            new ListQuery(type)
            {
                Where = [
                    new PropertyFilter(Property(nameof(Blockage.Owner)), FilterOperator.Equals, context.Part<HandoverAnswer>().Person),
                    new PropertyFilter(Property(nameof(Blockage.Resolution)), FilterOperator.IsNull, true),
                ],
                First = ReadArguments.First(context),
                At = context.SeenAt(),
            },
            context.CancellationToken);
        scope.Spend(page.Items.Count);
        return page.Items.Select(item => new SeenFact(item.Fact, context.SeenAt()));

        PropertyDefinition Property(string name) => type.Properties.First(property => property.Name == name);
    }

    private static void DeclarePartnership(SchemaParts parts)
    {
        ObjectGraphType type = parts.AddObject(nameof(HandedPartnership), "A partnership that somebody hands over.");
        type.Declare("partnership", nameof(Partnership), "The partnership.", context => context.Node(context.Part<HandedPartnership>().Partnership));
        type.Declare("organisation", nameof(Organisation), "The organisation the person holds it for.", context => context.Node(context.Part<HandedPartnership>().Organisation));
        type.Declare("classNow", $"{nameof(FragilityClass)}!", "How fragile it is on the day.", context => context.Part<HandedPartnership>().ClassNow);
        type.Declare("classAfter", $"{nameof(FragilityClass)}!", "How fragile it would be that day without the person, if nobody took it over.", context => context.Part<HandedPartnership>().ClassAfter);
        type.Declare("lastContact", "PartialDate", "The person's latest contact on record on or before the day; null where there is none.", context => context.Part<HandedPartnership>().LastContact);
        type.Declare("strength", nameof(Strength), "The strength of that contact; null where unknown.", context => context.Part<HandedPartnership>().Strength);
        type.Declare("counts", "Boolean!", "Whether the person counts: in post, with a contact in the last year.", context => context.Part<HandedPartnership>().Counts);
        type.Declare("tiedTo", $"[{nameof(Person)}!]!", "Whom the person is tied to in it.", context => context.Nodes(context.Shown(context.Part<HandedPartnership>().TiedTo)), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("successor", SuccessorName, "Who could take it over; null where nobody can.", context => context.Part<HandedPartnership>().Successor is { } successor ? new Seen<Successor>(successor, context.SeenAt()) : null);
        type.Declare("successorReason", "String!", "Why this successor, or why nobody can be suggested, in plain words.", context =>
        {
            HandedPartnership handed = context.Part<HandedPartnership>();
            QueryScope scope = QueryScope.Of(context);
            return Names.Of(SuccessorReason.NamesNeeded(handed), context, nameOf => SuccessorReason.Write(handed, scope.Options, nameOf));
        });
    }

    private static void DeclareSuccessor(SchemaParts parts)
    {
        ObjectGraphType type = parts.AddObject(SuccessorName, "A colleague in post at the same organisation who stays and could take a partnership over, and what speaks for them. Before all others whoever holds it already, then whoever knows somebody on the other side, then whoever is nearest in level, then whoever holds least; a shared forum or building breaks ties. Nobody is suggested who would hold more partnerships than options.mostHoldings.");
        type.Declare("person", nameof(Person), "Who.", context => context.Node(context.Part<Successor>().Person));
        type.Declare("level", nameof(Level), "The most senior of the colleague's current roles there; null where unknown.", context => context.Part<Successor>().Level);
        type.Declare("holdsIt", "Boolean!", "Whether the colleague holds the partnership already.", context => context.Part<Successor>().HoldsIt);
        type.Declare("knows", nameof(Person), "Somebody on the other side whom the colleague knows, by a tie or a contact that both attended; null where nobody is known.", context => context.Node(context.Part<Successor>().Knows));
        type.Declare("holdings", "Int!", "How many current partnerships the colleague holds, those suggested before this one among them.", context => context.Part<Successor>().Holdings);
        type.Declare("sharedForum", nameof(Organisation), "A forum the colleague has a role at and another party belongs to; null where there is none.", context => context.Node(context.Part<Successor>().SharedForum));
        type.Declare("sharedBuilding", nameof(Building), "A building the colleague can open and another party is in; null where there is none.", context => context.Node(context.Part<Successor>().SharedBuilding));
    }

    private static void DeclareForum(SchemaParts parts)
    {
        ObjectGraphType type = parts.AddObject(nameof(HandedForum), "A forum that somebody hands over.");
        type.Declare("forum", nameof(Organisation), "The forum.", context => context.Node(context.Part<HandedForum>().Forum));
        type.Declare("isChair", "Boolean!", "Whether the person chairs it, as the title of their role there says.", context => context.Part<HandedForum>().IsChair);
        type.Declare("isOnlyChair", "Boolean!", "Whether nobody else does.", context => context.Part<HandedForum>().IsOnlyChair);
        type.Declare("onlyMemberFor", $"[{nameof(Organisation)}!]!", "The organisations that nobody else speaks for on it.", context => context.Nodes(context.Shown(context.Part<HandedForum>().OnlyMemberFor)), ReadArguments.First(ReadArguments.MaximumFirst));
    }

    private static void DeclareBuilding(SchemaParts parts)
    {
        ObjectGraphType type = parts.AddObject(nameof(HandedBuilding), "A building whose key somebody hands over.");
        type.Declare("building", nameof(Building), "The building.", context => context.Node(context.Part<HandedBuilding>().Building));
        type.Declare("isOnlyKeyHolder", "Boolean!", "Whether nobody else is recorded as able to open it.", context => context.Part<HandedBuilding>().IsOnlyKeyHolder);
    }
}
