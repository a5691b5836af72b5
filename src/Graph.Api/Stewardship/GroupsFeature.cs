using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Stewardship;
using Graph.Analysis.Wording;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Places;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Stewardship;

/// <summary>Forums, networks and leadership groups: who, since when, what became of them, and what they alone held together.</summary>
internal sealed class GroupsFeature : IFeature
{
    private const string List = "groups";

    public void Extend(SchemaParts parts)
    {
        ObjectGraphType left = parts.AddAnswer<LeftBehind>();
        left.Declare("partnership", nameof(Partnership), "The partnership.", context => context.Node(context.Part<LeftBehind>().Partnership));
        left.Declare("goesOn", "Boolean!", (LeftBehind part) => part.GoesOn);
        left.Declare("class", nameof(FragilityClass), (LeftBehind part) => part.Class);
        left.Declare("anchors", $"[{nameof(Anchor)}!]!", (LeftBehind part) => part.Anchors);
        left.Declare("sentence", "String!", "What became of it, in plain words.", context =>
        {
            LeftBehind part = context.Part<LeftBehind>();
            return NodeNames.Of(GroupWording.NamesNeeded(part), context, nameOf => GroupWording.Write(part, nameOf));
        });
        parts.Object(nameof(Organisation)).DeclareAsync("leftBehind", $"[{nameof(LeftBehind)}!]!", "The partnerships that it alone anchored as a forum, apart from people: on its last day if it has ended, else on the day asked about. In order of id.", LeftBehindAsync, [
            ReadArguments.First(ReadArguments.MaximumFirst),
            .. ReadArguments.WhenAsked(),
        ]);

        ObjectGraphType group = parts.AddAnswer<GroupRecord>();
        group.Declare("group", nameof(Organisation), "The organisation that it is; its members and roles say who belongs to it on the day asked about, and since when.", context => context.Node(context.Part<GroupRecord>().Group));
        group.Declare("since", "PartialDate", (GroupRecord part) => part.Since);
        group.Declare("until", "PartialDate", (GroupRecord part) => part.Until);
        group.Declare("endedOn", "Date", (GroupRecord part) => part.EndedOn);
        group.Declare("organisations", "Int!", (GroupRecord part) => part.Organisations);
        group.Declare("people", "Int!", (GroupRecord part) => part.People);
        group.Declare("members", $"[{FactTypes.NodeInterface}!]!", "Who belongs to it: the organisations, then the people who have a role there. If it has ended, those of its last day.", context => context.Nodes(context.Shown(context.Part<GroupRecord>().Members)), ReadArguments.First(ReadArguments.MaximumFirst));
        group.Declare("sentence", "String!", "Since when it has been there, who belongs to it, and when it ended, in plain words.", context => GroupWording.Write(context.Part<GroupRecord>()));
        parts.Query.DeclareAsync(List, $"{ConnectionTypes.Declare(parts, nameof(GroupRecord))}!", "Organisations of the form FORUM on a day, such as champions' networks, communities of practice and leadership groups, also those that have ended. Those that are there come first, then those that ended last.", ListAsync, [
            PlaceArgument.Declare(),
            FieldDeclarations.Argument("kinds", "[String!]", "Only those of one of these kinds, as the kinds of an organisation have it, such as Community of practice. Case and punctuation make no difference."),
            FieldDeclarations.Argument("ended", "Boolean", "Only those that have ended, or only those that have not."),
            ReadArguments.First(50),
            ReadArguments.After(),
            .. ReadArguments.WhenAsked(),
        ]);
    }

    private static async ValueTask<object?> LeftBehindAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        ReadPoint at = ReadArguments.DayPoint(context);
        string id = context.Fact().Id;
        AnalysisSession session = await scope.SessionAsync(at, context.CancellationToken);
        scope.Charge(Costs.Scan(session.Projection));
        return context.Shown(LeftBehind.Of(session, id, context.CancellationToken)).ConvertAll(one => new Seen<LeftBehind>(one, at));
    }

    private static async ValueTask<object?> ListAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        ReadPoint at = ReadArguments.DayPoint(context);
        AnalysisSession session = await scope.SessionAsync(at, context.CancellationToken);
        IReadOnlySet<string>? there = (await PlaceArgument.ReadAsync(context, session, at))?.Organisations;
        HashSet<string>? kinds = ReadArguments.Chosen<string>(context, "kinds")?.Select(KeyText.Fold).ToHashSet(StringComparer.Ordinal);
        bool? ended = (bool?)ReadArguments.Value(context, "ended");
        IEnumerable<GroupRecord> groups = (await ForumsAsync(scope, session, at, context.CancellationToken))
            .Where(forum => there?.Contains(forum.Id) is not false && (kinds is null || forum.Kinds.Select(KeyText.Fold).Any(kinds.Contains)))
            .Select(forum => GroupRecord.Of(session, forum)).OfType<GroupRecord>()
            .Where(group => ended is null || group.EndedOn is not null == ended);
        return KeyedPage.Of(context, List, groups, group => group.Place, group => group.Group, at);
    }

    /// <summary>All forums of all times, read once for all who ask and kept with what is known.</summary>
    private static ValueTask<Organisation[]> ForumsAsync(QueryScope scope, AnalysisSession session, ReadPoint at, CancellationToken cancellationToken)
    {
        FactType type = Ontology.Of<Organisation>();
        ListQuery query = new(type)
        {
            Where = [new PropertyFilter(type.Property(nameof(Organisation.Form)), FilterOperator.Equals, OrganisationForm.Forum)],
            First = ListQuery.MaximumFirst,
            At = at with { AsOf = null },
        };
        return scope.KeptAsync<Organisation[]>(session.Projection, "forums", Costs.Scan(session.Projection.PartnershipCount, query), async () =>
        {
            List<Organisation> forums = [];
            await foreach (Page page in scope.Store.PagesAsync(query, cancellationToken))
                forums.AddRange(page.Items.Select(item => (Organisation)item.Fact));
            return [.. forums];
        });
    }
}
