using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Import.Sources;
using Graph.Import.Sources.People;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>Tells of posts, holders, key holders, partnerships and tenures that are recorded as current and that this time's file no longer has. Nothing is ended by it.</summary>
/// <remarks>
/// A file need not be about all that is recorded, so there has to be a reason to expect it there: it came from a file of the same
/// source (<see cref="SourceName"/>); or the file gives the post, or the holding, to somebody else; or it has at least half of the
/// people, or of the partnerships, that are recorded for the organisation; or its tenant is not the one that a key holder is of.
/// </remarks>
internal static class StillRecorded
{
    // How many are told of, and for how many the store is asked where they came from.
    private const int Shown = 100;
    private const int Asked = 200;

    // What people ask about, and what a list that no longer has it may mean to have ended.
    private static readonly FactType[] Told = [Ontology.Of<Partnership>(), Ontology.Of<Role>(), Ontology.Of<Holds>(), Ontology.Of<KeyHolder>(), Ontology.Of<Tenure>()];

    /// <summary>The outcomes of the files, with what each no longer has.</summary>
    public static async Task<IReadOnlyList<FileOutcome>> NoteAsync(PlannedImport plan, IGraphStore store, CancellationToken cancellationToken)
    {
        IReadOnlyList<FileOutcome> files = plan.Outcomes;
        SourceName[] sources = [.. files.Select(file => SourceName.Of(file.File))];
        if (plan.Known.Head == 0 && !sources.Where((source, place) => Array.Exists(sources[..place], source.IsSameAs)).Any())
            return files;

        HashSet<string>[] said = [.. files.Select(file => file.Plan!.Said.Where(said => Told.Contains(Ontology.Of(said.Fact))).SelectMany(said => new[] { said.Fact.Id, plan.IdOf(said.Fact) }).ToHashSet(StringComparer.Ordinal))];
        FileContents[] contents = [.. files.Select(file => new FileContents(file, plan))];
        List<Fact> current = [.. Told.SelectMany(plan.Known.Of)
            .Where(fact => !plan.Known.Merges.IsTakenBack(fact.Id) && fact.Until is null && fact.IsCurrentOn(plan.Today) && !said[^1].Contains(fact.Id) && Array.Exists(contents, file => file.IsAbout(fact)))
            .OrderBy(fact => fact.Id, StringComparer.Ordinal)];
        if (current.Count == 0)
            return files;

        int asked = 0;
        List<FileOutcome> outcomes = [];
        for (int i = 0; i < files.Count; i++)
        {
            FileOutcome file = files[i];

            // An earlier file of the same source is last time's: what it says is recorded before this one is compared with it.
            HashSet<string>[] before = [.. said.Where((_, place) => place < i && sources[place].IsSameAs(sources[i]))];
            HashSet<string>[] beside = [.. said.Except(before)];
            List<Fact> gone = [];
            foreach (Fact fact in current.Where(fact => contents[i].IsAbout(fact) && !Array.Exists(beside, facts => facts.Contains(fact.Id))))
            {
                bool isLastTimes = Array.Exists(before, facts => facts.Contains(fact.Id));
                if (isLastTimes || (plan.Stored(fact) is not null && (contents[i].Replaces(fact) || (asked++ < Asked && await CameFromAsync(fact, sources[i], store, cancellationToken)))))
                    gone.Add(fact);
            }

            outcomes.Add(With(file, gone, plan.Known));
        }

        return outcomes;
    }

    private static async Task<bool> CameFromAsync(Fact fact, SourceName source, IGraphStore store, CancellationToken cancellationToken) =>
        (await store.GetHistoryAsync(fact.Id, cancellationToken)).Any(version => version.Origin is { } origin && SourceName.Of(origin.File).IsSameAs(source));

    private static FileOutcome With(FileOutcome file, List<Fact> gone, KnownGraph known)
    {
        if (gone.Count == 0)
            return file;

        List<string> sentences = [.. gone.Take(Shown).Select(fact => $"{WorthALook.StillRecorded(fact, known)}, but {(fact is Tenure or Holds or KeyHolder ? "this file does not say so" : "is not in this file")}. Nothing was ended. {WorthALook.HowToEnd(fact)}")];
        if (gone.Count > Shown)
            sentences.Add(FormattableString.Invariant($"{gone.Count - Shown} more are still recorded, but are not in this file."));
        return file with
        {
            Notices = [.. file.Notices, .. sentences.Select(sentence => new ImportProblem(Severity.Notice, file.File, CellAddress.File, sentence))],
            NoticeCount = file.NoticeCount + gone.Count,
        };
    }

    /// <summary>What a file covers.</summary>
    private sealed class FileContents
    {
        private readonly HashSet<string> named = new(StringComparer.Ordinal);
        private readonly HashSet<(string Organisation, string Title)> newPosts = [];
        private readonly HashSet<(string Person, string Organisation)> people = [];
        private readonly HashSet<(string Partnership, string Organisation)> newHoldings = [];
        private readonly HashSet<(string Building, string Organisation)> occupied = [];
        private readonly HashSet<string> buildings = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> confirmed = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> recorded = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> confirmedPartnerships = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> recordedPartnerships = new(StringComparer.Ordinal);
        private readonly KnownGraph known;
        private readonly HashSet<FactType>? only;

        public FileContents(FileOutcome file, PlannedImport plan)
        {
            known = plan.Known;
            if (file.Formats.All(Importer.TableNames.Contains))
                only = [.. file.Formats.Select(name => Formats.FindTable(name)!.Type)];
            bool listsPeople = file.Formats.Contains(PeopleFormat.FormatName);
            foreach (Fact fact in file.Plan!.Said.Select(said => said.Fact))
            {
                bool isNew = plan.Stored(known.Find(fact.Id) ?? fact) is null;
                if (fact is Node)
                    named.Add(fact.Id);
                else if (fact is Holds holds && isNew)
                    newHoldings.Add((holds.To, holds.Organisation));
                else if (fact is Tenure tenure)
                    Add(tenure);
                else if (fact is Role role)
                    Add(role, isNew, listsPeople);
                if (fact is Partnership && !isNew)
                    CountParties(fact.Id, confirmedPartnerships);
            }

            foreach (Partnership partnership in confirmedPartnerships.Count == 0 ? [] : known.Of<Partnership>().Where(partnership => partnership.Until is null && plan.Stored(partnership) is not null))
                CountParties(partnership.Id, recordedPartnerships);
            if (!listsPeople)
                return;
            foreach (Role role in known.Of<Role>().Where(role => role.Until is null && named.Contains(role.To) && plan.Stored(role) is not null))
                recorded[role.To] = recorded.GetValueOrDefault(role.To) + 1;
        }

        /// <summary>Whether a fact is about what the file names, and might be in it: the table of a type has nothing of others.</summary>
        public bool IsAbout(Fact fact) => only?.Contains(Ontology.Of(fact)) != false && fact switch
        {
            // Somebody who has another post there is told of as such, or simply has two.
            Role role => named.Contains(role.To) && !people.Contains((role.From, role.To)),
            Holds holds => named.Contains(holds.To),
            Tenure or KeyHolder => named.Contains(((Edge)fact).To),
            _ => known.Nodes.ContextOf(fact.Id).Any(named.Contains),
        };

        /// <summary>Whether the file itself is the reason to expect a fact there.</summary>
        public bool Replaces(Fact fact) => fact switch
        {
            Role { Title: { } title } role when newPosts.Contains((role.To, Names.Normalise(title))) => true,
            Role role => HasMost(role.To, confirmed, recorded),
            Partnership => known.Nodes.ContextOf(fact.Id).Any(party => HasMost(party, confirmedPartnerships, recordedPartnerships)),
            KeyHolder { Organisation: { } organisation } key => buildings.Contains(key.To) && !occupied.Contains((key.To, organisation)),
            Holds holds => newHoldings.Contains((holds.To, holds.Organisation)),
            _ => false,
        };

        private static bool HasMost(string organisation, Dictionary<string, int> confirmed, Dictionary<string, int> recorded) => confirmed.GetValueOrDefault(organisation) is var count and > 0 && 2 * count >= recorded.GetValueOrDefault(organisation);

        private void CountParties(string partnership, Dictionary<string, int> counts)
        {
            foreach (string party in known.Nodes.ContextOf(partnership))
                counts[party] = counts.GetValueOrDefault(party) + 1;
        }

        private void Add(Tenure tenure)
        {
            buildings.Add(tenure.To);
            occupied.Add((tenure.To, tenure.From));
        }

        private void Add(Role role, bool isNew, bool listsPeople)
        {
            people.Add((role.From, role.To));
            if (!listsPeople)
                return;
            if (!isNew)
                confirmed[role.To] = confirmed.GetValueOrDefault(role.To) + 1;
            else if (role.Title is { } title)
                newPosts.Add((role.To, Names.Normalise(title)));
        }
    }
}
