using System.Globalization;
using Graph.Import.Matching;
using Graph.Import.Planning;
using Graph.Import.Reports;
using Graph.Import.Sources;
using Graph.Model;

namespace Graph.Import.Completing;

/// <summary>What becomes of an import whose files are the whole truth of their sources: what they no longer have ends, and what they have again goes on.</summary>
/// <param name="plan">What the files say beside what is known.</param>
/// <param name="files">The files.</param>
/// <param name="whole">How they are complete.</param>
/// <param name="store">What is known.</param>
internal sealed class Completion(PlannedImport plan, IReadOnlyList<ReadFile> files, WholeTruth whole, IGraphStore store)
{
    // How many sentences there are at most.
    private const int Shown = 100;

    // Of one or two facts, more than half is nothing unusual.
    private const int Least = 3;

    // For how many facts, and in how many changes, it is looked up whether the source was met before.
    private const int Asked = 1000;

    private readonly HashSet<string> saidByAny = [.. plan.Outcomes.SelectMany(file => file.Plan!.Said).SelectMany(each => new[] { each.Fact.Id, plan.IdOf(each.Fact) })];

    /// <summary>The outcomes of the files, with what each ends and brings back.</summary>
    public async Task<IReadOnlyList<FileOutcome>> OutcomesAsync(CancellationToken cancellationToken)
    {
        FileOutcome[] outcomes = [.. plan.Outcomes];
        foreach ((int last, SourceFiles source) in SourceFiles.Of(files, [.. outcomes.Select(file => file.Plan!)], whole.LastDay, plan.Today).ToArray())
        {
            if (source.Said.Count == 0)
            {
                outcomes[last] = outcomes[last].Refused(CellAddress.File, NothingSaid(source));
                continue;
            }

            GoneFacts gone = new(plan.Known, source.Said.Select(each => each.Fact), saidByAny, source.Files.SelectMany(file => file.Formats));
            Endings endings = await Endings.OfAsync(source, gone, plan, store, cancellationToken);
            string[] lapsed = await LapsedAsync(source, cancellationToken);
            foreach (int file in Enumerable.Range(0, outcomes.Length).Where(file => source.Files.Contains(files[file])))
                outcomes[file] = BroughtBack(outcomes[file], [.. lapsed]);
            outcomes[last] = Noted(With(outcomes[last], [.. endings.Ended.Select(plan.United)], source.Day), [.. endings.Kept, .. await OtherNotesAsync(source, gone, endings, lapsed, cancellationToken)]);
            if (MostWouldEnd(source, gone, endings))
                outcomes[last] = outcomes[last].Refused(CellAddress.File, MostEnds(source, gone, endings)) with { MostWouldEnd = true };
        }

        return outcomes;
    }

    /// <summary>What the files say without an end, and what ended because an earlier file of the source did not have it.</summary>
    private async Task<string[]> LapsedAsync(SourceFiles source, CancellationToken cancellationToken)
    {
        string[] ended = [.. source.Said.Where(each => EndLeftOut(each) is not null).Select(each => each.Fact.Id).Distinct(StringComparer.Ordinal)];
        IReadOnlyDictionary<string, SaidBefore> before = await SaidBefore.OfAsync(store, ended, source.Names, cancellationToken);
        return [.. ended.Where(id => before.TryGetValue(id, out SaidBefore by) && by.EndedByAbsence)];
    }

    private Fact? EndLeftOut(DraftFact each) => WorthALook.EndLeftOut(each, plan.Known) is { } known && plan.Stored(known) is { Until: not null } stored ? stored : null;

    private FileOutcome BroughtBack(FileOutcome outcome, HashSet<string> lapsed)
    {
        if (lapsed.Count == 0)
            return outcome;
        ImportPlan before = outcome.Plan!;
        Dictionary<string, PlannedChange> changes = before.Changes.ToDictionary(change => change.After.Id, StringComparer.Ordinal);
        int unchanged = before.Unchanged;
        foreach (DraftFact each in before.Said.Where(each => lapsed.Contains(each.Fact.Id)))
        {
            // Of the files of a source, one may give the end that another leaves out.
            if (EndLeftOut(each) is not { } stored)
                continue;
            PlannedChange back = plan.United(new(stored, stored with { Until = null }, each.At));
            if (changes.TryGetValue(back.After.Id, out PlannedChange? change))
                back = change with { After = change.After with { Until = null } };
            else if (!back.After.Equals(back.Before))
                unchanged--;
            else
                continue;
            changes[back.After.Id] = back;
        }

        return outcome.Of(before with { Changes = [.. changes.Values.OrderBy(change => change.After is Edge)], Unchanged = unchanged });
    }

    private static FileOutcome With(FileOutcome outcome, IReadOnlyList<PlannedChange> ended, DateOnly day) => outcome.Of(outcome.Plan! with { Ended = ended }) with { EndsOn = day.AddDays(-1) };

    private async Task<IReadOnlyList<string>> OtherNotesAsync(SourceFiles source, GoneFacts gone, Endings endings, string[] lapsed, CancellationToken cancellationToken)
    {
        List<string> notes = [];
        foreach (DraftFact each in source.Said.Where(each => !lapsed.Contains(each.Fact.Id)))
        {
            if (EndLeftOut(each) is { Until: { } until } stored)
                notes.Add(WorthALook.EndKept(stored, until, plan.Known));
        }

        if (!endings.IsKnown && !await IsKnownAsync(source, gone, cancellationToken) && await NotKnownAsync(source, gone, cancellationToken) is { } note)
            notes.Add(note);
        return notes;
    }

    private async Task<string?> NotKnownAsync(SourceFiles source, GoneFacts gone, CancellationToken cancellationToken)
    {
        (long Change, string Name)[] imported = [.. (await store.ListChangesAsync(null, Asked, cancellationToken))
            .SelectMany(change => change.Info.Source is { } names ? [names, .. names.Split([", ", " and "], StringSplitOptions.RemoveEmptyEntries)] : Array.Empty<string>(), (change, name) => (change.Info.Sequence, name))];
        (long Change, string Name)[] same = [.. imported.Where(file => source.Names.Any(SourceName.Of(file.Name).IsSameAs))];
        if (same.Length > 0 && await SaidItsKindsAsync(source, gone, [.. same.Select(file => file.Change).Distinct()], cancellationToken))
            return null;
        string[] names = [.. imported.Select(file => file.Name)];
        if (same is [(_, var before), ..])
            return $"A file of this name was imported before ({Plain.Text(before)}), but nothing that is recorded from it is of the kinds that this file has, so nothing ends. It is probably another kind of table. If it is, give it another name, so that it is not taken for the next one of the same source.";
        string near = Array.Find(names, name => source.Names.Any(SourceName.Of(name).IsNear)) is { } similar ? $" A file of nearly this name was imported before: {Plain.Text(similar)}. If this is the next one of it, call it so." : " If the earlier file had another name, give this one that name.";
        return $"No earlier file of this source is known, so nothing ends. Files are of one source if their names are the same, apart from years, months, numbers and words such as \"final\" or \"corrected\".{near}";
    }

    // What happened in another year, such as grants, stays, and can't end. But it tells that it was the same kind of table.
    private async Task<bool> SaidItsKindsAsync(SourceFiles source, GoneFacts gone, IReadOnlyList<long> changes, CancellationToken cancellationToken)
    {
        Fact[] said = [.. source.Said.Select(each => each.Fact)];
        Fact[] ending = [.. said.Where(gone.MayEnd)];
        HashSet<FactKind> kinds = [.. (ending.Length > 0 ? ending : said).Select(FactKind.Of)];
        foreach (long change in changes)
        {
            await foreach (FactVersion version in store.ReadChangesAsync(change - 1, change, cancellationToken))
            {
                if (version is { Fact: { } fact, Origin: { } origin } && kinds.Contains(FactKind.Of(fact)) && source.Names.Any(SourceName.Of(origin.File).IsSameAs))
                    return true;
            }
        }

        return false;
    }

    // What any table may name, such as an organisation, does not tell that it was the same kind of table.
    private async Task<bool> IsKnownAsync(SourceFiles source, GoneFacts gone, CancellationToken cancellationToken)
    {
        IEnumerable<Fact> said = source.Said.Select(each => each.Fact);
        string[] ids = [.. said.Where(gone.MayEnd).Select(fact => fact.Id).Distinct(StringComparer.Ordinal).Take(Asked)];
        return (await SaidBefore.OfAsync(store, ids.Length > 0 ? ids : [.. said.Select(fact => fact.Id).Distinct(StringComparer.Ordinal).Take(Asked)], source.Names, cancellationToken)).Count > 0;
    }

    private bool MostWouldEnd(SourceFiles source, GoneFacts gone, Endings endings) => !whole.MostMayEnd && endings.Ended.Count >= Least && endings.Ended.Count > StillSaid(source, gone);

    private int StillSaid(SourceFiles source, GoneFacts gone) => source.Said
        .Where(each => plan.Known.Find(each.Fact.Id) is { } known && plan.Stored(known) is { } stored && !stored.HasEndedBy(source.Day) && gone.MayEnd(stored))
        .DistinctBy(each => each.Fact.Id, StringComparer.Ordinal).Count();

    private string MostEnds(SourceFiles source, GoneFacts gone, Endings endings)
    {
        int ended = endings.Ended.Count;
        return string.Create(CultureInfo.InvariantCulture, $"as the whole truth of its source, this file would end {ended:N0} of the {ended + StillSaid(source, gone):N0} connections and records that are known of it, which is more than half: {Endings.Examples([.. endings.Ended.Select(change => change.After)], plan.Known.NameOf)}. If it is only a part, import it without saying that it is complete. If most of it has ended, say so: --most-may-end, or \"Most of it may end\" on the page.");
    }

    private static string NothingSaid(SourceFiles source) =>
        $"{(source.Files.Sum(file => file.Draft.Rows) == 0 ? "there are no rows in it" : "nothing in it can be recorded")}, so it can't be the whole truth of its source, and nothing ends. Check that the list was exported whole. If all of it has ended, record the ends, on the page or in a file that has them.";

    private static FileOutcome Noted(FileOutcome outcome, IReadOnlyList<string> sentences)
    {
        List<string> shown = [.. sentences.Take(Shown)];
        if (sentences.Count > Shown)
            shown.Add(string.Create(CultureInfo.InvariantCulture, $"{sentences.Count - Shown:N0} more are not in this file, and were not ended."));
        return outcome with
        {
            Notices = [.. outcome.Notices, .. shown.Select(sentence => new ImportProblem(Severity.Notice, outcome.File, CellAddress.File, sentence))],
            NoticeCount = outcome.NoticeCount + sentences.Count,
        };
    }
}
