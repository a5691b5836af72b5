using Graph.Analysis.Memory;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Stewardship;
using Graph.Analysis.Wording;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Memory;
using Graph.Api.Partnerships;
using Graph.Api.Places;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Stewardship;

/// <summary>What people undertook to do, by lever of change, and what is still to be done after contacts.</summary>
internal sealed class RoadmapFeature : IFeature
{
    private const string FollowUps = "followUps";

    // What contacts are about is read a thousand at a time.
    private const int ContactsForOne = 5;

    public void Extend(SchemaParts parts)
    {
        AnalysisComments.DeclareWords<ActionStatus>(parts);
        DeclareAction(parts.AddAnswer<ActionStanding>());
        DeclareLever(parts.AddAnswer<RoadmapLever>());
        ObjectGraphType roadmap = parts.AddAnswer<Roadmap>();
        roadmap.Declare("levers", $"[{nameof(RoadmapLever)}!]!", AnswerTypes.Meaning((Roadmap part) => part.Levers), context => context.Parts(context.Shown(context.Part<Roadmap>().Levers)), ReadArguments.First(ReadArguments.MaximumFirst));
        roadmap.Declare("unusedLevers", "[String!]!", (Roadmap part) => part.UnusedLevers);
        roadmap.Declare("open", "Int!", "How many actions are not done.", context => context.Part<Roadmap>().Levers.Sum(lever => lever.Open));
        roadmap.Declare("overdue", "Int!", "How many are overdue.", context => context.Part<Roadmap>().Levers.Sum(lever => lever.Overdue));
        roadmap.Declare("done", "Int!", "How many are done.", context => context.Part<Roadmap>().Levers.Sum(lever => lever.Done));
        parts.Query.DeclareAsync("roadmap", $"{nameof(Roadmap)}!", "What people undertook to do, by lever of change: who has taken it on, when it is due, and what is done or overdue on the day asked about.", DrawAsync, [
            PlaceArgument.Declare(),
            FieldDeclarations.Argument("owner", "ID", "Only the actions that this person has taken on."),
            .. ReadArguments.WhenAsked(),
        ]);

        ObjectGraphType followUp = parts.AddAnswer<FollowUp>();
        followUp.Declare("contact", nameof(Contact), "The contact.", context => context.Node(context.Part<FollowUp>().Contact));
        followUp.Declare("hasOpenPromise", "Boolean!", (FollowUp part) => part.HasOpenPromise);
        followUp.Declare("actions", $"[{nameof(ActionStanding)}!]!", "The actions about it that are not done, those that are overdue first.", context => context.Parts(context.Shown(context.Part<FollowUp>().Actions)), ReadArguments.First(ReadArguments.MaximumFirst));
        parts.Query.DeclareAsync(FollowUps, $"{ConnectionTypes.Declare(parts, nameof(FollowUp))}!", "The contacts after which something is still to be done on the day asked about: a promise given there has not been kept, or an action about it is not done. The oldest come first. With a place, those about a partnership of an organisation there or about anything else that is there, and those that people in post there attended.", FollowUpsAsync, [
            PlaceArgument.Declare(),
            .. PartnershipsAbout.Declare(),
            ReadArguments.First(50),
            ReadArguments.After(),
            .. ReadArguments.WhenAsked(),
        ]);
    }

    private static async ValueTask<object?> DrawAsync(IResolveFieldContext context)
    {
        MemoryQuestion question = await MemoryQuestion.ReadAsync(context);
        MemoryReach? reach = await question.InPlaceAsync(context);
        string? owner = await KnownIds.ReadAsync(question.Scope, "owner", ReadArguments.Text(context, "owner"), question.At, context.CancellationToken, Ontology.Of<Person>());
        return new Seen<Roadmap>(Roadmap.Draw(question.Memory, question.Session.AsOf, reach, owner), question.At);
    }

    private static async ValueTask<object?> FollowUpsAsync(IResolveFieldContext context)
    {
        MemoryQuestion question = await MemoryQuestion.ReadAsync(context);
        (QueryScope scope, ReadPoint at, AnalysisSession session, RecordedMemory memory) = question;
        scope.Charge(Costs.Scan(session.Projection));
        IReadOnlySet<string>? there = await ThereAsync(context, question);
        if (await PartnershipsAbout.ReadAsync(context, session, at) is { } about)
            there = ContactsAbout.Find(session, about.Partnerships, context.CancellationToken).Select(contact => contact.Id).Where(contact => there?.Contains(contact) is not false).ToHashSet(StringComparer.Ordinal);
        return KeyedPage.Of(context, FollowUps, FollowUp.Find(session, memory, there is null ? null : there.Contains, context.CancellationToken), row => row.Day.DayNumber, row => row.Contact, at);
    }

    /// <summary>The ids of the contacts that have to do with the place asked about: by a partnership or the people there, or because they are about something that is in it, such as a blockage; null where it is asked about everything.</summary>
    private static async ValueTask<IReadOnlySet<string>?> ThereAsync(IResolveFieldContext context, MemoryQuestion question)
    {
        (QueryScope scope, ReadPoint at, AnalysisSession session, RecordedMemory memory) = question;
        if (await PlaceArgument.ReadAsync(context, session, at) is not { } place)
            return null;
        MemoryReach reach = (await question.InPlaceAsync(place, context.CancellationToken))!;
        HashSet<string> there = [.. ContactsAbout.InPlace(session, place, context.CancellationToken), .. memory.Of<Contact>().Where(reach.Has).Select(contact => contact.Id)];
        string[] others = [.. FollowUp.WithOpenPromises(session, context.CancellationToken).Where(contact => !there.Contains(contact))];
        scope.Charge(others.Length / ContactsForOne);
        await foreach (IGrouping<string, Edge> about in scope.Store.EachEdgesAsync(Ontology.Of<About>(), EdgeEnd.From, others, at, context.CancellationToken))
        {
            if (about.Any(edge => place.Located.Contains(edge.To) || place.Places.Contains(edge.To) || memory.Find(edge.To) is { } node && reach.Has(node)))
                there.Add(about.Key);
        }

        return there;
    }

    private static void DeclareAction(ObjectGraphType type)
    {
        type.Declare("action", nameof(Model.Action), "The action.", context => context.Node(context.Part<ActionStanding>().Action));
        type.Declare("status", $"{nameof(ActionStatus)}!", (ActionStanding part) => part.Status);
        type.Declare("daysOverdue", "Int", (ActionStanding part) => part.DaysOverdue);
        type.Declare("due", "PartialDate", (ActionStanding part) => part.Due);
        type.Declare("done", "PartialDate", (ActionStanding part) => part.Done);
        type.Declare("owner", nameof(Person), "The person who has taken it on; null if nobody has.", context => context.Node(context.Part<ActionStanding>().Owner));
        type.Declare("about", $"[{FactTypes.NodeInterface}!]!", "What it is about, such as a blockage or a meeting.", context => context.Nodes(context.Shown(context.Part<ActionStanding>().About)), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("sentence", "String!", "How far it is, in plain words.", context =>
        {
            ActionStanding action = context.Part<ActionStanding>();
            return NodeNames.Of(ActionWording.NamesNeeded(action), context, nameOf => ActionWording.Write(action, nameOf));
        });
    }

    private static void DeclareLever(ObjectGraphType type)
    {
        type.Declare("lever", "String", (RoadmapLever part) => part.Lever);
        type.Declare("open", "Int!", (RoadmapLever part) => part.Open);
        type.Declare("overdue", "Int!", (RoadmapLever part) => part.Overdue);
        type.Declare("done", "Int!", (RoadmapLever part) => part.Done);
        type.Declare("withoutOwner", "Int!", (RoadmapLever part) => part.WithoutOwner);
        type.Declare("actions", $"[{nameof(ActionStanding)}!]!", AnswerTypes.Meaning((RoadmapLever part) => part.Actions), context =>
        {
            HashSet<ActionStatus>? wanted = ReadArguments.Chosen<ActionStatus>(context, "status");
            return context.Parts(context.Shown<ActionStanding>([.. context.Part<RoadmapLever>().Actions.Where(action => wanted?.Contains(action.Status) is not false)]));
        }, FieldDeclarations.Argument("status", $"[{nameof(ActionStatus)}!]", "Only those that are so far."), ReadArguments.First(20));
    }
}
