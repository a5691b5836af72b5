using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Import.Sources;
using Graph.Import.Sources.Buildings;
using Graph.Import.Sources.Partnerships;
using Graph.Import.Sources.People;
using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>Tells what a file says beside what is known that somebody should look at: nothing of it is decided by the import.</summary>
internal static class WorthALook
{
    /// <param name="rows">The cells that name organisations and people.</param>
    /// <param name="said">What the file says, with ids of the store.</param>
    /// <param name="identities">Who is who.</param>
    /// <param name="known">What is known; of the file, who is new.</param>
    /// <param name="today">Decides who is in post.</param>
    /// <param name="isWhole">Whether the file is the whole truth of its source: then what it leaves out has ended, and is told with that.</param>
    /// <param name="problems">Where it is told.</param>
    public static void Note(NamedRows rows, IReadOnlyList<DraftFact> said, Identities identities, KnownGraph known, DateOnly today, bool isWhole, ProblemLog problems)
    {
        new NearNames(rows, said, identities, known, problems).Note();
        NoteKnownElsewhere(rows, identities, known, problems);
        if (!isWhole)
        {
            NoteEndsLeftOut(said, known, problems);
            NoteFormerPosts(said, rows, known, today, problems);
        }

        NoteAgreementEndsLeftOut(said, rows, known, problems);
        NoteDoubts(said, known, problems);
    }

    private static readonly PeriodDefinition Agreement = Ontology.Of<Partnership>().Period(nameof(Partnership.AgreementUntil));

    private const string IfOnePerson = "If it is the same person, merge the two records after the import.";

    // What somebody or something goes by: in the store, else in the file.
    private static string NameOf(string id, NamedRows rows, KnownGraph known) => known.NameOf(id) ?? known.Organisations.Find(id)?.Name ?? rows.WrittenOf(id) ?? id;

    // A partner that was renamed is a new organisation with the people of the old one.
    private static void NoteKnownElsewhere(NamedRows rows, Identities identities, KnownGraph known, ProblemLog problems)
    {
        // Side by side in the order of names: a register may add a million people.
        (string Name, KnownPerson Person)[] added = [.. known.People.All
            .Where(person => identities.IsNew(person.Id) && known.People.IsAnywhere(person.Id))
            .SelectMany(person => person.Names.Where(name => name.Contains(' ', StringComparison.Ordinal)), (person, name) => (name, person))
            .OrderBy(pair => pair.name, StringComparer.Ordinal)];
        if (added.Length == 0)
            return;
        foreach (KnownPerson other in known.People.All.Where(person => Array.Exists(person.Names, name => FirstOf(name) is not null) && known.Contains(person.Id) && known.People.IsAnywhere(person.Id)).OrderBy(person => person.Id, StringComparer.Ordinal))
        {
            foreach (KnownPerson person in other.Names.SelectMany(name => FirstOf(name) is { } first ? From(first) : []).Distinct())
                problems.Note(rows.FirstOf(person.Id), $"{Plain.Quote(NameOf(other.Id, rows, known))} is {(known.IsAdded(other.Id) ? "named in another file of this import" : "already known")} at {Organisations(other.Id)}, and was taken for another person at {Organisations(person.Id)}. {IfRenamed(other.Id, person.Id)}{IfOnePerson}");
        }

        for (int first = 0, count; first < added.Length; first += count)
        {
            count = From(first).Count;
            if (count < 2)
                continue;
            KnownPerson[] inOrder = [.. From(first).OrderBy(person => rows.FirstOf(person.Id).Row).ThenBy(person => person.Id, StringComparer.Ordinal)];
            foreach (KnownPerson person in inOrder.Skip(1).Where(person => MayBeOne(inOrder[0], person)))
                problems.Note(rows.FirstOf(person.Id), $"{Plain.Quote(rows.WrittenOf(person.Id) ?? added[first].Name)} at {Organisations(person.Id)} was taken for another person than the one with the name at {Organisations(inOrder[0].Id)}. {IfOnePerson}");
        }

        // Where those of a name begin; null where there are none.
        int? FirstOf(string name)
        {
            (int low, int high) = (0, added.Length);
            while (low < high)
            {
                int middle = (low + high) / 2;
                (low, high) = string.CompareOrdinal(added[middle].Name, name) < 0 ? (middle + 1, high) : (low, middle);
            }

            return low < added.Length && added[low].Name == name ? low : null;
        }

        List<KnownPerson> From(int first) => [.. added.Skip(first).TakeWhile(pair => pair.Name == added[first].Name).Select(pair => pair.Person)];

        bool MayBeOne(KnownPerson one, KnownPerson other) => (one.Email is null || other.Email is null)
            && !known.People.OrganisationsOf(one.Id).Intersect(known.People.OrganisationsOf(other.Id)).Any();

        string Organisations(string person) => Plain.List([.. known.People.OrganisationsOf(person).Select(id => Plain.Quote(NameOf(id, rows, known))).Order(StringComparer.Ordinal).Take(3)]);

        string IfRenamed(string other, string person) =>
            known.People.OrganisationsOf(other) is { Count: 1 } before && known.People.OrganisationsOf(person) is { Count: 1 } now && identities.IsNew(now.First())
                ? $"If that is the same organisation with a new name, write the name exactly as it is recorded, {Plain.Quote(NameOf(before.First(), rows, known))}, and change it on the page of the organisation after the import. "
                : "";
    }

    private static void NoteEndsLeftOut(IReadOnlyList<DraftFact> said, KnownGraph known, ProblemLog problems)
    {
        foreach (DraftFact each in said)
        {
            if (EndLeftOut(each, known) is { Until: { } until } before)
                problems.Note(each.At, EndKept(before, until, known));
        }
    }

    private static void NoteAgreementEndsLeftOut(IReadOnlyList<DraftFact> said, NamedRows rows, KnownGraph known, ProblemLog problems)
    {
        foreach (DraftFact each in said)
        {
            if (each.Fact is Partnership { Agreement: not null, AgreementUntil: null } partnership && !Clears(each, nameof(partnership.AgreementUntil)) && known.Find(partnership.Id) is Partnership { AgreementUntil: { } ends } dated && !FactMerge.IsRenewed(Agreement, dated, partnership))
                problems.Note(each.At, $"the row gives no end of the agreement: {StillRecorded(dated, id => NameOf(id, rows, known), known)} with the end {ends} of its agreement, which was kept. Write \"ongoing\" in {Plain.Quote(PartnershipsFormat.AgreementUntil.Header)} if there is no longer an end, or the new beginning in {Plain.Quote(PartnershipsFormat.AgreementSince.Header)} if the agreement was renewed.");
        }
    }

    /// <summary>A fact that is known with an end, where a row says it and leaves the end blank; null for others.</summary>
    public static Fact? EndLeftOut(DraftFact said, KnownGraph known) =>
        said.Fact.Until is null && !Clears(said, nameof(Fact.Until)) && known.Find(said.Fact.Id) is { Until: not null } before && GoesOnWhereSaid(before) ? before : null;

    // Of a thing, such as an organisation or a place, a row may tell what was, unless it is one only by being registered.
    private static bool GoesOnWhereSaid(Fact fact) => fact is not Node node || Ontology.Of(node).Nature == Nature.Undertaking || Formats.IsRegistered(node);

    /// <summary>That a known end was kept, in a sentence with what to do.</summary>
    public static string EndKept(Fact before, PartialDate until, KnownGraph known) =>
        $"the row gives no end: {StillRecorded(before, known)} with the end {until}, which was kept. {(before is Node node && Formats.IsRegistered(node) ? "If it goes on, remove the end on its page." : "Write \"ongoing\" if there is no longer an end, or the new beginning if it began again.")}";

    private static bool Clears(DraftFact said, string property) => said.Cleared.Any(cleared => cleared.Name == property);

    private static void NoteFormerPosts(IReadOnlyList<DraftFact> said, NamedRows rows, KnownGraph known, DateOnly today, ProblemLog problems)
    {
        List<(Role Role, CellAddress At)> added = [.. said
            .Where(each => each.Fact is Role { Title: not null } role && !role.HasEndedBy(today) && !known.Contains(role.Id) && FormerPosts(role).Any())
            .Select(each => ((Role)each.Fact, each.At))];
        if (added.Count == 0)
            return;

        HashSet<string> ids = [.. said.Select(each => each.Fact).OfType<Role>().Select(role => role.Id)];
        foreach ((Role role, CellAddress at) in added)
        {
            foreach (Role former in FormerPosts(role).Where(former => !ids.Contains(former.Id)))
                problems.Note(at, $"{StillRecorded(former, id => NameOf(id, rows, known), known)}, but this file gives only the post of {Plain.Quote(role.Title!)}. {HowToEnd(former)} If both are one post, write its title in the row as it is recorded.");
        }

        IEnumerable<Role> FormerPosts(Role role) => known.RolesOf(role.From, role.To).Where(former => former.Title is not null && former.IsCurrentOn(today) && former.Until is null);
    }

    // Shares are told once for each funding, at the row that gives the last of them.
    private static void NoteDoubts(IReadOnlyList<DraftFact> said, KnownGraph known, ProblemLog problems)
    {
        Dictionary<(string Funding, Type Type), CellAddress> shared = [];
        bool hasInfluences = false;
        foreach (DraftFact each in said)
        {
            if (each.Fact is Tenure && Merged(each) is Tenure tenure && Doubts.OfTenure(tenure) is { } contradiction)
                problems.Note(each.At, contradiction);
            if (each.Fact is Recipient { Share: not null } or Funder { Share: not null })
                shared[(((Edge)each.Fact).From, each.Fact.GetType())] = each.At;
            hasInfluences |= each.Fact is Influences;
        }

        if (shared.Count == 0 && !hasInfluences)
            return;
        Dictionary<string, Fact> facts = said.Where(each => each.Fact is Funding or Recipient or Funder or Variable).ToDictionary(each => each.Fact.Id, Merged, StringComparer.Ordinal);
        if (shared.Count > 0)
        {
            ILookup<(string, Type), Edge> edges = known.Of<Recipient>().Concat<Edge>(known.Of<Funder>()).Where(edge => !facts.ContainsKey(edge.Id))
                .Concat(facts.Values.OfType<Edge>().Where(edge => edge is Recipient or Funder)).ToLookup(edge => (edge.From, edge.GetType()));
            foreach (((string id, Type type), CellAddress at) in shared)
            {
                if (Find(id) is Funding funding && Doubts.OfShares(funding, edges[(id, type)]) is { } doubt)
                    problems.Note(at, $"{Plain.Quote(funding.Title)}: {doubt}");
            }
        }

        foreach (DraftFact each in hasInfluences ? said.Where(each => each.Fact is Influences) : [])
        {
            Influences influence = (Influences)each.Fact;
            if (Find(influence.From) is Variable cause && Find(influence.To) is Variable effect && Doubts.OfMaps(cause, effect) is { } doubt)
                problems.Note(each.At, doubt);
        }

        Fact? Find(string id) => facts.GetValueOrDefault(id) ?? known.Find(id);

        Fact Merged(DraftFact each) => known.Find(each.Fact.Id) is { } before ? FactMerge.Onto(before, each.Fact, each.Cleared, each.Corrects) : each.Fact;
    }

    /// <summary>What somebody has to do to record an end, in a file that can say so.</summary>
    public static string HowToEnd(Fact fact) => fact switch
    {
        Role => $"If it has ended, add a row with the role and its end to a list of people, in {Plain.Quote(PeopleFormat.Until.Header)}.",
        Holds => $"If it has ended, add a row with the end in {Plain.Quote(PartnershipsFormat.HolderAUntil.Header)} or {Plain.Quote(PartnershipsFormat.HolderBUntil.Header)}.",
        Tenure { Kind: TenureKind.Owns } => $"If it has ended, add a row with the owner, without an occupier, and the end in {Plain.Quote(BuildingsFormat.Until.Header)}.",
        Edge => $"If it has ended, add a row with the end, in {Plain.Quote("Until")}, to a table of the type {Ontology.Of(fact).FieldName}.",
        _ => "If it has ended, add a row with the end in \"Until\".",
    };

    /// <summary>That a fact is recorded, as people say it.</summary>
    public static string StillRecorded(Fact fact, KnownGraph known) => StillRecorded(fact, id => known.NameOf(id) ?? id, known);

    private static string StillRecorded(Fact fact, Func<string, string> nameOf, KnownGraph known)
    {
        return fact switch
        {
            Role { Title: { } title } role => $"{Named(role.From)} is still recorded as {Plain.Quote(title)} at {Named(role.To)}",
            Role role => $"{Named(role.From)} is still recorded at {Named(role.To)}",
            Holds holds => $"{Named(holds.From)} is still recorded as holding {Partnership(holds.To)} for {Named(holds.Organisation)}",
            KeyHolder { Organisation: { } organisation } key => $"{Named(key.From)} is still recorded as a key holder of {Named(key.To)} for {Named(organisation)}",
            Tenure tenure => $"{Named(tenure.From)} is still recorded as {(tenure.Kind == TenureKind.Owns ? "the owner" : "an occupier")} of {Named(tenure.To)}",
            Partnership partnership => $"{Partnership(partnership.Id)}{(partnership.Kind is { } kind ? $" ({Plain.Text(kind)})" : "")} is still recorded",
            Edge edge => $"what connects {Named(edge.From)} with {Named(edge.To)} is still recorded",
            _ => $"{Named(fact.Id)} is still recorded",
        };

        string Named(string id) => Plain.Quote(nameOf(id));

        string Partnership(string id) => $"the partnership of {Plain.List([.. known.Nodes.ContextOf(id).Select(Named).Order(StringComparer.Ordinal)])}";
    }
}
