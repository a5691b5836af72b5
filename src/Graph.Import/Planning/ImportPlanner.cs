using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Import.Sources.Partnerships;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>Works out what the facts of a file change in what is known.</summary>
internal static class ImportPlanner
{
    /// <summary>The plan for a file.</summary>
    /// <param name="draft">What the file says.</param>
    /// <param name="known">What is known; learns who is new, so a graph that a failed plan was made with is of no more use.</param>
    /// <param name="today">Decides who is in post.</param>
    /// <param name="problems">Names that fit several, rows that contradict each other, and what is worth a look.</param>
    public static ImportPlan Plan(Draft draft, KnownGraph known, DateOnly today, ProblemLog problems)
    {
        Identities identities = new();
        draft = UnknownNumbers.LeaveOut(draft, known, problems);
        new OrganisationMatcher(known, problems).Match(draft.Organisations, draft.Facts, identities);
        IReadOnlyList<DraftFact> rowsSay = CorrectedFacts.Complete(draft.Facts, known, problems);
        MentionMatcher mentions = new(draft, known, identities, problems);
        mentions.SettleOrganisations();
        new PersonMatcher(known, problems).Match(draft.People, rowsSay, identities);
        new NodeMatcher(known, problems).Match(draft.Nodes, mentions, identities);
        IReadOnlyList<DraftFact> made = [.. mentions.Finish(), .. new BoundaryMatcher(known, problems).Match(draft.Boundaries, identities)];
        NamedRows rows = new(draft, identities);

        // Who is who is settled now, so that no fact depends on another's being resolved first; most of the time goes into making ids.
        DraftFact[] drafts = [.. Named(rows, identities, known), .. made, .. rowsSay];
        Fact?[] resolved = new Fact?[drafts.Length];
        Parallel.For(0, drafts.Length, i => resolved[i] = Resolve(drafts[i].Fact, identities, known));
        foreach (DraftFact corrected in rowsSay.Where(fact => fact.Corrects))
            CheckCorrected(corrected, identities, known, problems);
        RoleTitles titles = new(known, today, problems);
        titles.Settle(resolved, drafts);
        Parallel.For(0, drafts.Length, i => resolved[i] = resolved[i] is Role { Id: "" } role ? role with { Id = titles.IdOf(role) ?? known.IdOf(EdgeKey.Of(role)) } : resolved[i]);

        SaidFacts said = new(known, problems);
        for (int i = 0; i < drafts.Length; i++)
        {
            if (resolved[i] is { } fact)
                said.Add(drafts[i] with { Fact = fact });
            else if (drafts[i].Fact is Tie { LastContact: not null } or Tie { Strength: not null })
                problems.Warn(drafts[i].At, "both holders are the same person, so no tie was recorded, and its strength and last contact were left out.");
            else if (drafts[i].IsStrict)
                problems.Warn(drafts[i].At, "it names the record itself, so it was left out.");
        }

        IReadOnlyList<DraftFact> facts = said.All();
        ImportPlan plan = Compare(facts, identities, known, problems);
        RefuseDatesOfNoAgreement(plan, resolved, drafts, problems);
        NamesBeside.Warn(draft, facts, known, problems);
        if (problems.ProblemCount == 0)
            WorthALook.Note(rows, facts, identities, known, today, problems);
        return plan;
    }

    /// <summary>The organisations and people themselves, with the names the file has for them.</summary>
    private static IEnumerable<DraftFact> Named(NamedRows rows, Identities identities, KnownGraph known)
    {
        foreach (string id in identities.Released.Where(id => !identities.Named.Contains(id)))
        {
            if (known.Find(id) is Organisation stored)
                yield return new(new Organisation { Id = id, Name = stored.Name }, rows.FirstOf(id));
        }

        foreach (string id in identities.Named)
        {
            Fact node = known.Find(id) switch
            {
                Organisation stored => OrganisationOf(id, stored.Name, stored.AlternateNames),
                Person stored => PersonOf(id, stored.Name, stored.AlternateNames),
                _ when Ontology.OfId(id)!.ClrType == typeof(Organisation) => OrganisationOf(id, Identities.MostFrequent(identities.NamesOf(id)), []),
                _ => PersonOf(id, Identities.MostFrequent(identities.NamesOf(id), ofPerson: true), []),
            };
            yield return new(node, rows.FirstOf(id).In(null));
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
            AlternateNames = NewNames(id, name, others, PersonNames.Fold),
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

    /// <summary>The fact with the ids of the store, a role without its own; null for an edge from something to itself, which says nothing.</summary>
    private static Fact? Resolve(Fact fact, Identities identities, KnownGraph known)
    {
        string? reference = FactRewriter.ReferenceOf(fact) is { Length: > 0 } named ? identities.Resolve(named) : null;
        if (fact is not Edge edge)
            return FactRewriter.With(fact, identities.Resolve(fact.Id), null, null, reference);

        EdgeKey key = EdgeKey.Of(edge, identities.Resolve);
        return key.From == key.To ? null : FactRewriter.With(edge, edge.Id.Length > 0 ? edge.Id : edge is Role ? "" : known.IdOf(key), key.From, key.To, reference);
    }

    /// <summary>Reports a row that would move an edge: what it connects is what it is.</summary>
    private static void CheckCorrected(DraftFact said, Identities identities, KnownGraph known, ProblemLog problems)
    {
        if (said.Fact is Edge edge && EdgeKey.Of(edge, identities.Resolve) is var key && EdgeKey.Of((Edge)known.Find(said.Fact.Id)!) is var before && (key.From, key.To) != (before.From, before.To))
            problems.Add(said.At.In(TypeColumn.Id), "the record with this id connects others than the row names. Name the same, or empty the cell to record another.");
    }

    private static ImportPlan Compare(IReadOnlyList<DraftFact> said, Identities identities, KnownGraph known, ProblemLog problems)
    {
        PlannedChange[] changes = new PlannedChange[said.Count];
        Parallel.For(0, said.Count, i =>
        {
            Fact? before = known.Find(said[i].Fact.Id);
            changes[i] = new(before, before is null ? said[i].Fact : identities.WithoutReleased(FactMerge.Onto(before, said[i].Fact, said[i].Cleared, said[i].Corrects)), said[i].At);
        });

        List<PlannedChange> nodes = [];
        List<PlannedChange> edges = [];
        foreach (PlannedChange change in changes)
        {
            if (change.After.Equals(change.Before))
                continue;
            (change.After is Node ? nodes : edges).Add(change);
            foreach (PropertyDefinition property in Ontology.Of(change.After).Properties)
            {
                // What was recorded already may be longer, and stays.
                if (property.Read(change.After) is { } value && !value.Equals(change.Before is null ? null : property.Read(change.Before)) && TooLong(property, value) is { } tooLong)
                    problems.Add(change.At, $"its {Plain.Quote(property.InWords)} {tooLong}. Shorten it.");
            }

            // Of what is new, ends before beginnings were reported at the rows that say so.
            bool isToldOf = change.Before is null && Ontology.Of(change.After).Periods.Any(period => period.Contradiction(change.After) is not null);
            if (!isToldOf && change.After.Contradiction() is { } contradiction)
                problems.Add(change.At, $"{(change.Before is null ? "" : "together with what is already recorded, ")}this can't be true. {contradiction} Correct the row.");

            // Which row dates no agreement of a partnership is found out below.
            if (change.After is not Partnership && change.After.Omission() is { } omission)
                problems.Add(change.At.In(Ontology.Of(change.After).Property(omission.Property).InWords), omission.Message);
        }

        return new([.. nodes, .. edges], changes.Length - nodes.Count - edges.Count, identities, known.NameOf) { Said = said };
    }

    private static string? TooLong(PropertyDefinition property, object value) => value switch
    {
        string text when property.Kind == PropertyKind.Text => WrittenText.TooLong(property, text),
        ValueList<string> texts => texts.Select(text => WrittenText.TooLong(property, text)).FirstOrDefault(problem => problem is not null),
        _ => null,
    };

    /// <summary>Reports dates of agreements that neither the file nor the store names, at the first row that gives them. Another row may name the agreement, so this is known only once all are compared.</summary>
    private static void RefuseDatesOfNoAgreement(ImportPlan plan, Fact?[] resolved, DraftFact[] drafts, ProblemLog problems)
    {
        HashSet<string> without = [.. plan.Changes.Where(change => change.After is Partnership partnership && partnership.DatesNoAgreement()).Select(change => change.After.Id)];
        for (int i = 0; i < drafts.Length && without.Count > 0; i++)
        {
            if (resolved[i] is Partnership { AgreementSince: var since } partnership && partnership.DatesNoAgreement() && without.Remove(partnership.Id))
                problems.Add(drafts[i].At.In((since is null ? PartnershipsFormat.AgreementUntil : PartnershipsFormat.AgreementSince).Header), $"it is a date of an agreement, but no agreement is named here or recorded for the partnership. Enter the agreement in {Plain.Quote(PartnershipsFormat.Agreement.Header)}, or leave its dates blank.");
        }
    }
}
