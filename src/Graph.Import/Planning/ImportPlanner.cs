using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>Works out what the facts of a file change in what is known.</summary>
internal static class ImportPlanner
{
    /// <summary>The plan for a file.</summary>
    /// <param name="draft">What the file says.</param>
    /// <param name="known">What is known; learns who is new, so a graph that a failed plan was made with is of no more use.</param>
    /// <param name="problems">Names that fit several, and rows that contradict each other.</param>
    public static ImportPlan Plan(Draft draft, KnownGraph known, ProblemLog problems)
    {
        Identities identities = new();
        new OrganisationMatcher(known, problems).Match(draft.Organisations, identities);
        new PersonMatcher(known, problems).Match(draft.People, draft.Facts, identities);
        new NodeMatcher(known, problems).Match(draft.Nodes, identities);

        // Who is who is settled now, so that no fact depends on another's being resolved first; most of the time goes into making ids.
        DraftFact[] drafts = [.. Named(draft, identities, known), .. draft.Facts];
        Fact?[] resolved = new Fact?[drafts.Length];
        Parallel.For(0, drafts.Length, i => resolved[i] = Resolve(drafts[i].Fact, identities, known));

        Dictionary<string, DraftFact> said = new(drafts.Length, StringComparer.Ordinal);
        for (int i = 0; i < drafts.Length; i++)
        {
            if (resolved[i] is { } fact)
                Add(said, drafts[i] with { Fact = fact }, problems);
            else if (drafts[i].Fact is Tie { LastContact: not null } or Tie { Strength: not null })
                problems.Warn(drafts[i].At, "both holders are the same person, so no tie was recorded, and its strength and last contact were left out.");
        }

        return Compare([.. said.Values], identities, known);
    }

    /// <summary>The organisations and people themselves, with the names the file has for them.</summary>
    private static IEnumerable<DraftFact> Named(Draft draft, Identities identities, KnownGraph known)
    {
        Dictionary<string, CellAddress> rows = new(StringComparer.Ordinal);
        foreach (OrganisationMention mention in draft.Organisations)
            rows.TryAdd(identities.Resolve(mention.Id), mention.At);
        foreach (PersonMention mention in draft.People)
            rows.TryAdd(identities.Resolve(mention.Id), mention.At);

        foreach (string id in identities.Named)
        {
            Fact node = known.Find(id) switch
            {
                Organisation stored => OrganisationOf(id, stored.Name, stored.AlternateNames),
                Person stored => PersonOf(id, stored.Name, stored.AlternateNames),
                _ when Ontology.OfId(id)!.ClrType == typeof(Organisation) => OrganisationOf(id, Identities.MostFrequent(identities.NamesOf(id)), []),
                _ => PersonOf(id, Identities.MostFrequent(identities.NamesOf(id)), []),
            };
            yield return new(node, rows[id].In(null));
        }

        Organisation OrganisationOf(string id, string name, ValueList<string> others) => new()
        {
            Id = id,
            Name = name,
            AlternateNames = NewNames(id, name, others, Names.Normalise),
            Identifiers = [.. identities.IdentifiersOf(id).OrderBy(identifier => identifier.ToString(), StringComparer.Ordinal)],
        };

        Person PersonOf(string id, string name, ValueList<string> others) => new()
        {
            Id = id,
            Name = name,
            AlternateNames = NewNames(id, name, others, Names.NormalisePerson),
            Email = identities.EmailOf(id),
        };

        // Spellings that fold into a name that is already there are no other names.
        ValueList<string> NewNames(string id, string name, ValueList<string> others, Func<string, string> fold)
        {
            if (identities.NamesOf(id) is [var only] && only.Name == name)
                return [];

            HashSet<string> folded = [.. others.Prepend(name).Select(fold)];
            return [.. identities.NamesOf(id)
                .OrderByDescending(pair => pair.Count)
                .ThenBy(pair => pair.Name, StringComparer.Ordinal)
                .Select(pair => pair.Name)
                .Where(other => folded.Add(fold(other)))];
        }
    }

    /// <summary>The fact with the ids of the store; null for an edge from something to itself, which says nothing.</summary>
    private static Fact? Resolve(Fact fact, Identities identities, KnownGraph known)
    {
        if (fact is not Edge edge)
            return FactRewriter.With(fact, identities.Resolve(fact.Id), null, null, null);

        EdgeKey key = EdgeKey.Of(edge, identities.Resolve);
        return key.From == key.To
            ? null
            : FactRewriter.With(edge, known.IdOf(key), key.From, key.To, key.Reference is { Length: > 0 } reference ? reference : null);
    }

    private static void Add(Dictionary<string, DraftFact> said, DraftFact fact, ProblemLog problems)
    {
        if (said.TryAdd(fact.Fact.Id, fact))
            return;

        DraftFact other = said[fact.Fact.Id];

        // Names of organisations and people were chosen from all rows before.
        Fact named = (other.Fact, fact.Fact) switch
        {
            (Organisation chosen, Organisation organisation) => organisation with { Name = chosen.Name },
            (Person chosen, Person person) => person with { Name = chosen.Name },
            _ => fact.Fact,
        };
        Fact merged = FactMerge.Within(other.Fact, named, (property, one, two) => problems.Add(
            fact.At,
            FormattableString.Invariant($"the {property.ClrProperty.ReflectedType!.Name.ToLowerInvariant()} has two values for \"{property.FieldName}\" in this file: {Shown(property, two)} here and {Shown(property, one)} in row {other.At.Row}. {(property.ClrProperty.ReflectedType == typeof(Funding) ? "Give each grant an identifier of its own." : "Make the rows agree.")}")));
        said[fact.Fact.Id] = other with { Fact = merged };
    }

    private static string Shown(PropertyDefinition property, object value) => property switch
    {
        { IsPersonal: true } => "‹hidden›",
        { Kind: PropertyKind.Word } => PropertyDefinition.FormatWord(value).Replace('_', ' ').ToLowerInvariant(),
        _ => Plain.Quote(FormattableString.Invariant($"{value}")),
    };

    private static ImportPlan Compare(DraftFact[] said, Identities identities, KnownGraph known)
    {
        PlannedChange[] changes = new PlannedChange[said.Length];
        Parallel.For(0, said.Length, i =>
        {
            Fact? before = known.Find(said[i].Fact.Id);
            changes[i] = new(before, before is null ? said[i].Fact : FactMerge.Onto(before, said[i].Fact), said[i].At);
        });

        List<PlannedChange> nodes = [];
        List<PlannedChange> edges = [];
        foreach (PlannedChange change in changes)
        {
            if (!change.After.Equals(change.Before))
                (change.After is Node ? nodes : edges).Add(change);
        }

        return new([.. nodes, .. edges], changes.Length - nodes.Count - edges.Count, identities, known.NameOf);
    }
}
