using Graph.Analysis.Memory;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Wording;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Places;
using Graph.Api.Search;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Memory;

/// <summary>What is known about something, over all that was learnt, decided, tried, judged and said.</summary>
internal sealed class KnowledgeFeature : IFeature
{
    private const string List = "whatWeKnow";
    private const string FacetsName = "KnowledgeFacets";
    private const int MostValues = 50;

    // More than there are days: what somebody only made comes after all else.
    private const long MadeLast = 10_000_000;

    /// <summary>A page, with what would be found otherwise.</summary>
    private sealed record KnowledgePage(IReadOnlyList<ConnectionRow> Rows, bool HasNextPage, bool HasPreviousPage, long? TotalCount, ReadPoint At, KnowledgeFound Found)
        : Connection(Rows, HasNextPage, HasPreviousPage, TotalCount);

    private sealed record FacetCount(object Value, int Count);

    public void Extend(SchemaParts parts)
    {
        AnalysisComments.DeclareWords<KnowledgeKind>(parts);
        AnalysisComments.DeclareWords<MemoryTie>(parts);
        DeclareRow(parts.AddAnswer<Knowledge>());
        ObjectGraphType facets = parts.AddObject(FacetsName, $"How much would be found with each value in place of those chosen, and the other conditions as they are. The {MostValues} values with the most.");
        DeclareFacet(parts, facets, "kinds", "kind", $"{nameof(KnowledgeKind)}!", KnowledgeFacet.Kind);
        DeclareFacet(parts, facets, "forms", "form", $"{nameof(LearningKind)}!", KnowledgeFacet.Form);
        DeclareFacet(parts, facets, "frameworkParts", "frameworkPart", $"{nameof(FrameworkPart)}!", KnowledgeFacet.FrameworkPart);
        DeclareFacet(parts, facets, "dispositions", "disposition", $"{nameof(Disposition)}!", KnowledgeFacet.Disposition);
        DeclareFacet(parts, facets, "themes", "theme", nameof(Theme), KnowledgeFacet.Theme);

        string connection = ConnectionTypes.Declare(parts, nameof(Knowledge));
        parts.Object(connection).Declare("facets", $"{FacetsName}!", "What would be found with other conditions.", context => context.Parent<KnowledgePage>());
        parts.Query.DeclareAsync(List, $"{connection}!", "What is known about something on a day: cases, decisions, blockages, initiatives, assessments and contacts, each with its source. The latest come first, and what has no date last.", ListAsync, [
            FieldDeclarations.Argument("about", "[ID!]", "Only what has to do with one of these nodes, or with a partnership of theirs. What they only decided, raised or judged comes last: tie says why each is there. Contacts are only among the answer if you say what they are about, because there are very many."),
            FieldDeclarations.Argument("text", "String", $"Only what has all these words, each as the beginning of one; at most {SearchFeature.MaximumText} characters. Contacts have no text that is searched."),
            FieldDeclarations.Argument("themes", "[ID!]", "Only what has one of these themes or a narrower one, or is about something that does."),
            FieldDeclarations.Argument("kinds", $"[{nameof(KnowledgeKind)}!]", "Only these kinds of knowledge."),
            FieldDeclarations.Argument("forms", $"[{nameof(LearningKind)}!]", "Only what can be learnt from in these forms."),
            FieldDeclarations.Argument("frameworkParts", $"[{nameof(FrameworkPart)}!]", "Only what can be learnt about these parts of the way people work together."),
            FieldDeclarations.Argument("dispositions", $"[{nameof(Disposition)}!]", "Only practices that are to become this."),
            PlaceArgument.Declare(),
            ReadArguments.First(20),
            ReadArguments.After(),
            .. ReadArguments.WhenAsked(),
        ]);
    }

    private static async ValueTask<object?> ListAsync(IResolveFieldContext context)
    {
        MemoryQuestion question = await MemoryQuestion.ReadAsync(context);
        (QueryScope scope, ReadPoint at, AnalysisSession session, RecordedMemory memory) = question;
        ValueList<string>? about = ReadArguments.ChosenIds(context, "about");
        ValueList<string>? themes = ReadArguments.ChosenIds(context, "themes");
        about = about is null ? null : await KnownIds.ReadAsync(scope, "about", about, at, context.CancellationToken);
        themes = themes is null ? null : await KnownIds.ReadAsync(scope, "themes", themes, at, context.CancellationToken, Ontology.Of<Theme>());
        KnowledgeConditions wanted = new()
        {
            About = about is null ? null : MemoryReach.Of(session, memory, about.ToHashSet(StringComparer.Ordinal)),
            Place = await question.InPlaceAsync(context),
            Words = SearchFeature.Text(context) is { } text ? SearchTerms.Of(text) : null,
            Kinds = ReadArguments.Chosen<KnowledgeKind>(context, "kinds"),
            Forms = ReadArguments.Chosen<LearningKind>(context, "forms"),
            FrameworkParts = ReadArguments.Chosen<FrameworkPart>(context, "frameworkParts"),
            Dispositions = ReadArguments.Chosen<Disposition>(context, "dispositions"),
            Themes = themes?.ToHashSet(StringComparer.Ordinal),
        };
        scope.Charge(Costs.Search(memory.Items.Count));
        KnowledgeFound found = wanted.Find(memory, session.AsOf, context.CancellationToken);
        List<(string Id, long Place)> rows = [.. found.Rows.Select(row => (row.Node.Id, row.Place + (wanted.About?.TieOf(row.Node.Id) == MemoryTie.Made ? MadeLast : 0)))];
        if (about is not null && wanted.MayFitContacts)
        {
            scope.Charge(Costs.Scan(session.Projection));
            (string Id, long Place)[] contacts = await ContactsAsync(context, session, about, at);
            found.Facets[KnowledgeFacet.Kind][KnowledgeKind.Contact] = contacts.Length;
            rows.AddRange(wanted.Kinds?.Contains(KnowledgeKind.Contact) is false ? [] : contacts);
        }

        KeyedPage page = KeyedPage.Of(context, List, rows, row => row.Place, row => row.Id, at);
        IReadOnlyDictionary<string, KnowledgeRow> shown = await KnowledgeRow.ReadAsync(scope, memory, [.. page.Rows.Select(IdOf)], at, context.CancellationToken);
        return new KnowledgePage(
            [.. page.Rows.Where(row => shown.ContainsKey(IdOf(row))).Select(row => row with { Node = new Seen<KnowledgeRow>(shown[IdOf(row)] with { Tie = about is null ? null : wanted.About!.TieOf(IdOf(row)) ?? MemoryTie.Through }, at) })],
            page.HasNextPage, page.HasPreviousPage, page.TotalCount, at, found);

        static string IdOf(ConnectionRow row) => ((Seen<(string Id, long Place)>)row.Node).Value.Id;
    }

    /// <summary>The contacts that have to do with some nodes, and with the place if there is one.</summary>
    private static async ValueTask<(string Id, long Place)[]> ContactsAsync(IResolveFieldContext context, AnalysisSession session, IReadOnlyCollection<string> about, ReadPoint at)
    {
        IEnumerable<(string Id, DateOnly Day)> contacts = ContactsAbout.Find(session, about, context.CancellationToken);
        if (await PlaceArgument.ReadAsync(context, session, at) is { } place)
        {
            IReadOnlySet<string> there = ContactsAbout.InPlace(session, place, context.CancellationToken);
            contacts = contacts.Where(contact => there.Contains(contact.Id));
        }

        return [.. contacts.Select(contact => (contact.Id, -(long)contact.Day.DayNumber))];
    }

    private static void DeclareFacet(SchemaParts parts, ObjectGraphType facets, string name, string value, string typeText, KnowledgeFacet facet)
    {
        ObjectGraphType count = parts.AddObject($"Knowledge{char.ToUpperInvariant(value[0])}{value[1..]}Count", AnalysisComments.All.Of(facet));
        count.Declare(value, typeText, "The value.", context => context.Part<FacetCount>().Value is string id ? context.Node(id) : context.Part<FacetCount>().Value);
        count.Declare("count", "Int!", "How many would be found with it.", context => context.Part<FacetCount>().Count);
        facets.Declare(name, $"[{count.Name}!]!", AnalysisComments.All.Of(facet), context =>
        {
            KnowledgePage page = context.Parent<KnowledgePage>();
            FacetCount[] counts = [.. page.Found.Facets[facet].Where(pair => pair.Value > 0).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.ToString(), StringComparer.Ordinal).Take(MostValues).Select(pair => new FacetCount(pair.Key, pair.Value))];
            QueryScope.Of(context).Spend(counts.Length);
            return counts.Select(one => new Seen<FacetCount>(one, page.At));
        });
    }

    private static void DeclareRow(ObjectGraphType type)
    {
        type.Declare("node", $"{FactTypes.NodeInterface}!", "What was recorded.", context => new SeenFact(Of(context).Known.Node, context.SeenAt()));
        type.Declare("kind", $"{nameof(KnowledgeKind)}!", "What kind of knowledge it is.", context => Of(context).Known.Kind);
        type.Declare("date", "PartialDate", "When it was; null if nobody said.", context => Of(context).Known.Date);
        type.Declare("tie", nameof(MemoryTie), "Why it is here: what it has to do with the nodes in \"about\"; null if you named none.", context => Of(context).Tie);
        type.Declare("about", $"[{FactTypes.NodeInterface}!]!", "What it is about.", context => context.Nodes(context.Shown(Of(context).Known.Subjects)), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("sentence", "String!", "What is known, in short.", context =>
        {
            Knowledge known = Of(context).Known;
            return NodeNames.Of(KnowledgeWording.NamesNeeded(known), context, nameOf => KnowledgeWording.Write(known, nameOf));
        });
        type.Declare("source", "String!", "Where it is known from: the documents, else the row of the file it was imported from, else who recorded it and when.", context =>
        {
            KnowledgeRow row = Of(context);
            return NodeNames.Of(row.Known.Sources, context, nameOf => row.Known.Sources.Select(nameOf).OfType<string>().ToArray() is { Length: > 0 } titles ? string.Join("; ", titles) : row.Recorded);
        });
    }

    private static KnowledgeRow Of(IResolveFieldContext context) => context.Part<KnowledgeRow>();
}
