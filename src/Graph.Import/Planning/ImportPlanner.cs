using Graph.Import.Matching;
using Graph.Import.Pace;
using Graph.Import.Reports;
using Graph.Import.SettingAside;
using Graph.Import.Sources.Partnerships;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>Works out what the facts of a file change in what is known.</summary>
internal static class ImportPlanner
{
    private const int ComparedAtOnce = 4096;

    /// <summary>The plan for a file.</summary>
    /// <param name="draft">What the file says.</param>
    /// <param name="known">What is known; learns who is new, so a graph that a failed plan was made with is of no more use.</param>
    /// <param name="today">Decides who is in post.</param>
    /// <param name="problems">Names that fit several, rows that contradict each other, and what is worth a look.</param>
    /// <param name="united">What the files before it change in what is recorded; null where there are none.</param>
    /// <param name="step">Told how far it is; null where nobody asks.</param>
    public static ImportPlan Plan(Draft draft, KnownGraph known, DateOnly today, ProblemLog problems, UnitedChanges? united = null, PaceStep? step = null)
    {
        step ??= ImportPace.Unwatched.Begin("", "");
        Identities identities = new();
        bool isWhole = draft.IsWhole;
        draft = UnknownNumbers.LeaveOut(draft, known, problems);
        (IReadOnlyList<DraftFact> rowsSay, IReadOnlyList<DraftFact> made) = Settle(draft, known, identities, problems);
        NamedRows rows = new(draft, identities);
        draft.Settled();

        // Who is who is settled now, so that no fact depends on another's being resolved first.
        ResolvedRows resolved = new(identities, known);
        foreach (DraftFact corrected in draft.Corrects ? rowsSay.Where(fact => fact.Corrects) : [])
            CheckCorrected(corrected, identities, known, problems);
        IReadOnlyList<DraftFact> facts = Said(rowsSay, Named(rows, identities, known).Concat(made), rowsSay.Count + identities.Named.Count(), resolved, identities, known, today, problems, step);
        ImportPlan plan = Compare(facts, identities, known, united ?? new(known), problems);
        RefuseDatesOfNoAgreement(plan, resolved, rowsSay, problems);
        NamesBeside.Warn(draft, facts, known, problems);
        if (problems.ProblemCount == 0)
            WorthALook.Note(rows, facts, identities, known, today, isWhole, problems);
        return plan with
        {
            Identities = identities,
            Matches = [.. identities.Counts.Select(count => new MatchCount(count.Type.Name, count.Reason, count.Count))],
            Listed = [.. draft.Listed.Select(listed => listed with { Node = identities.Resolve(listed.Node) })],
        };
    }

    /// <summary>Decides who is who.</summary>
    /// <returns>What the rows say, and the facts that are made of names alone.</returns>
    private static (IReadOnlyList<DraftFact> RowsSay, IReadOnlyList<DraftFact> Made) Settle(Draft draft, KnownGraph known, Identities identities, ProblemLog problems)
    {
        new OrganisationMatcher(known, problems).Match(draft.Organisations, draft.Facts, identities);
        IReadOnlyList<DraftFact> rowsSay = CorrectedFacts.Complete(draft, known, problems);
        MentionMatcher mentions = new(draft, known, identities, problems);
        mentions.SettleOrganisations();
        new PersonMatcher(known, problems).Match(draft.People, rowsSay, identities);
        new NodeMatcher(known, problems).Match(draft.Nodes, mentions, identities);
        return (rowsSay, [.. mentions.Finish(), .. new BoundaryMatcher(known, problems).Match(draft.Boundaries, identities)]);
    }

    /// <summary>What the rows say together, with ids of the store.</summary>
    private static IReadOnlyList<DraftFact> Said(IReadOnlyList<DraftFact> rowsSay, IEnumerable<DraftFact> beside, int count, ResolvedRows resolved, Identities identities, KnownGraph known, DateOnly today, ProblemLog problems, PaceStep step)
    {
        RoleTitles titles = new(known, today, problems);
        titles.Settle(resolved.Roles(rowsSay));

        SaidFacts said = new(known, new(rowsSay, identities), problems);
        foreach ((int number, (DraftFact row, Fact? fact)) in resolved.All(beside.Concat(rowsSay), titles).Index())
        {
            if (number % PaceStep.Every == 0)
                step.At(number, (double)number / count);
            if (fact is not null)
                said.Add(row with { Fact = fact, IsBeside = identities.IsBeside(row.Fact) });
            else if (row.Fact is Tie { LastContact: not null } or Tie { Strength: not null })
                problems.Warn(row.At, "both holders are the same person, so no tie was recorded, and its strength and last contact were left out.");
            else if (row.IsStrict)
                problems.Warn(row.At, "it names the record itself, so it was left out.");
        }

        return said.All();
    }

    /// <summary>The organisations and people themselves, with the names the file has for them.</summary>
    private static IEnumerable<DraftFact> Named(NamedRows rows, Identities identities, KnownGraph known)
    {
        foreach (string id in identities.Released.Where(id => !identities.IsNamed(id)))
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

    /// <summary>Reports a row that would move an edge: what it connects is what it is.</summary>
    private static void CheckCorrected(DraftFact said, Identities identities, KnownGraph known, ProblemLog problems)
    {
        if (said.Fact is Edge edge && EdgeKey.Of(edge, identities.Resolve) is var key && EdgeKey.Of((Edge)known.Find(said.Fact.Id)!) is var before && !(known.Merges.AreOne(key.From, before.From) && known.Merges.AreOne(key.To, before.To)))
            problems.Add(said.At.In(TypeColumn.Id), "the record with this id connects others than the row names. Name the same, or empty the cell to record another.");
    }

    private static ImportPlan Compare(IReadOnlyList<DraftFact> said, Identities identities, KnownGraph known, UnitedChanges united, ProblemLog problems)
    {
        Shelf<PlannedChange> nodes = ShelvedFacts.Changes();
        Shelf<PlannedChange> edges = ShelvedFacts.Changes();
        foreach (DraftFact[] batch in said.Chunk(ComparedAtOnce))
        {
            PlannedChange[] changes = new PlannedChange[batch.Length];
            Parallel.For(0, batch.Length, i =>
            {
                if (batch[i].Corrects)
                    batch[i] = batch[i] with { Fact = known.Merges.United(batch[i].Fact) };
                Fact? before = batch[i].Corrects ? known.Recorded(batch[i].Fact.Id) : known.Find(batch[i].Fact.Id);
                changes[i] = new(before, before is null ? batch[i].Fact : Onto(before, batch[i]), batch[i].At);
            });
            foreach (PlannedChange change in changes.Select((change, i) => OtherNames.Of(ImpossibleEnds.KeepKnown(batch[i], change, Onto, problems))).Where(change => !change.After.Equals(change.Before)))
            {
                (change.After is Node ? nodes : edges).Add(change);
                Check(change, problems);
            }
        }

        JoinedChanges apart = new(nodes, edges);
        IReadOnlyList<PlannedChange> changed = united.Of(apart, said, problems);
        return new(changed, said.Count - changed.Count, known.NameOf) { Said = said, Apart = apart };

        Fact Onto(Fact before, DraftFact file)
        {
            Fact after = FactMerge.Onto(before, file.Fact, file.Cleared, file.Corrects);
            return identities.WithoutReleased(file.IsOfficial ? OfficialNames.Of(before, after, file.Fact) : after);
        }
    }

    private static void Check(PlannedChange change, ProblemLog problems)
    {
        foreach (PropertyDefinition property in Ontology.Of(change.After).Properties)
        {
            // What was recorded already may be longer, and stays.
            if (property.Read(change.After) is { } value && !value.Equals(change.Before is null ? null : property.Read(change.Before)) && TooLong(property, value) is { } tooLong)
                problems.Add(change.At, $"its {Plain.Quote(property.InWords)} {tooLong}. Shorten it.");
        }

        if (change.After.Contradiction() is { } contradiction)
            problems.Add(change.At, $"{(change.Before is null ? "" : "together with what is already recorded, ")}this can't be true. {contradiction} Correct the row.");

        // Which row dates no agreement of a partnership is found out once all are compared.
        if (change.After is not Partnership && change.After.Omission() is { } omission)
            problems.Add(change.At.In(Ontology.Of(change.After).Property(omission.Property).InWords), omission.Message);
    }

    private static string? TooLong(PropertyDefinition property, object value) => value switch
    {
        string text when property.Kind == PropertyKind.Text => WrittenText.TooLong(property, text),
        ValueList<string> texts => texts.Select(text => WrittenText.TooLong(property, text)).FirstOrDefault(problem => problem is not null),
        _ => null,
    };

    /// <summary>Reports dates of agreements that neither the file nor the store names, at the first row that gives them. Another row may name the agreement, so this is known only once all are compared.</summary>
    private static void RefuseDatesOfNoAgreement(ImportPlan plan, ResolvedRows resolved, IReadOnlyList<DraftFact> rowsSay, ProblemLog problems)
    {
        HashSet<string> without = [.. plan.Changes.Select(change => change.After).OfType<Partnership>().Where(partnership => partnership.DatesNoAgreement()).Select(partnership => partnership.Id)];
        foreach (DraftFact row in without.Count == 0 ? [] : rowsSay.Where(row => row.Fact is Partnership))
        {
            if (resolved.Of(row.Fact) is Partnership { AgreementSince: var since } partnership && partnership.DatesNoAgreement() && without.Remove(partnership.Id))
                problems.Add(row.At.In((since is null ? PartnershipsFormat.AgreementUntil : PartnershipsFormat.AgreementSince).Header), $"it is a date of an agreement, but no agreement is named here or recorded for the partnership. Enter the agreement in {Plain.Quote(PartnershipsFormat.Agreement.Header)}, or leave its dates blank.");
        }
    }
}
