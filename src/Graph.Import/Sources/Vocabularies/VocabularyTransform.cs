using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.Vocabularies;

/// <summary>Makes themes of the terms of a vocabulary.</summary>
internal static class VocabularyTransform
{
    public static void Apply(IEnumerable<VocabularyTerm> terms, Draft draft, ProblemLog problems)
    {
        Dictionary<string, (VocabularyTerm Term, string Id)> known = new(StringComparer.Ordinal);
        foreach (VocabularyTerm term in terms)
        {
            if (known.TryGetValue(term.Code, out (VocabularyTerm Term, string Id) other))
                problems.Add(term.At, $"row {other.Term.At.Row} has the same code. Give each term a code of its own, or delete one of the rows.");
            else
                known.Add(term.Code, (term, draft.Node(VocabularyTerm.Theme.Of(term), term.At)));
        }

        foreach ((VocabularyTerm term, string id) in known.Values)
        {
            if (term.Broader is null)
                continue;
            if (known.TryGetValue(term.Broader, out (VocabularyTerm Term, string Id) broader))
                draft.Add(new Broader { Id = "", From = id, To = broader.Id }, term.At);
            else
                problems.WarnAfterOthers(term.At, $"the term that it belongs to, {Plain.Quote(term.Broader)}, is not in the file, so it was recorded without a broader one.");
        }
    }
}
