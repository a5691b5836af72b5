using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>Warns where a table gives an id, and beside it a name that the record of the id does not have: somebody corrected one of the two and forgot the other.</summary>
internal static class NamesBeside
{
    /// <param name="draft">The file.</param>
    /// <param name="said">What the file says, with ids of the store: it may give a record another name.</param>
    /// <param name="known">What is known.</param>
    /// <param name="problems">Where warnings go.</param>
    public static void Warn(Draft draft, IReadOnlyList<DraftFact> said, KnownGraph known, ProblemLog problems)
    {
        if (draft.NamesBeside.Count == 0)
            return;
        Lazy<TitleWords> titles = new(() => new(draft, known));
        ILookup<string, Fact> renamed = said.Select(each => each.Fact).Where(fact => fact is Node).ToLookup(fact => fact.Id, StringComparer.Ordinal);
        foreach (NameBeside beside in draft.NamesBeside)
        {
            if (known.Find(beside.Id) is { } node && !renamed[beside.Id].Append(node).Any(each => IsCalled(each, beside.Text, known)))
                problems.Warn(beside.At, Sentence(node, beside, known, beside.IsHidden && (node is Person || !titles.Value.IsTitle(beside.Text))));
        }
    }

    private static bool IsCalled(Fact node, string text, KnownGraph known)
    {
        FactType type = Ontology.Of(node);
        if (type.Caption.Edge is not null)
            return IsCalledByOthers(node, text, known);
        HashSet<string> written = [.. CellText.Split(text).Append(text).Select(name => CalledTexts.Fold(type, name))];
        return CalledTexts.OwnCaptionsOf(node).Any(name => written.Contains(CalledTexts.Fold(type, name)));
    }

    // Which of its parties a partnership is called by depends on the day, and their order on nothing: every word has to be of one of their names, or of its own.
    private static bool IsCalledByOthers(Fact node, string text, KnownGraph known)
    {
        HashSet<string> words = [.. known.Nodes.ContextOf(node.Id).Select(known.NameOf).Append(Ontology.Of(node).Caption.Of(node)).OfType<string>().SelectMany(WordsOf), "and"];
        return WordsOf(text).All(words.Contains);
    }

    private static string[] WordsOf(string text) => KeyText.FoldWords(text).Split(' ');

    private static string Sentence(Fact node, NameBeside beside, KnownGraph known, bool isHidden)
    {
        string called = node is Person || (known.NameOf(node.Id) ?? Ontology.Of(node).Caption.Of(node)) is not { } name ? "" : $" is called {Plain.Quote(name)}";
        string says = isHidden ? "this cell says something else" : $"this cell says {Plain.Quote(beside.Text)}";
        return $"{beside.Id} in {Plain.Quote(beside.Column)}{(called.Length > 0 ? $"{called}, and {says}" : " is not called as this cell says")}. The id counts. If it is the wrong one, correct it.";
    }
}
