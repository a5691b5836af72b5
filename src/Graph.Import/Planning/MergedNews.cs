using Graph.Import.Matching;
using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>What a row says anew that names what it is about by a record that was merged into it. The merge decided what becomes of all that was known of that record before: it is no news, or each import would undo the merge.</summary>
internal static class MergedNews
{
    /// <summary>A fact without what was known before, and without what tells merged records from each other.</summary>
    /// <param name="said">What the row says, with ids of the store.</param>
    /// <param name="merges">What was merged.</param>
    /// <param name="stays">What says of the same fact what it can't be without; null where nothing is known of it, so that all is news.</param>
    public static DraftFact Of(DraftFact said, KnownMerges merges, Fact? stays)
    {
        Fact[] before = said.Through is null || stays is null ? [] : [.. merges.Before(said.Through, said.Fact)];
        if (before.Length == 0)
            return said;

        Fact[] after = [.. before.Select(fact => FactMerge.Onto(fact, said.Fact, said.Cleared, corrects: false))];
        return Only(said, stays!, IsNews);

        // That one of two records of something ended does not end the other one.
        bool IsNews(PropertyDefinition property) => !(said.Fact is Node && (property.IsKey || property.Name == nameof(Fact.Until)))
            && !before.Zip(after).Any(pair => Equals(property.Read(pair.First), property.Read(pair.Second)));
    }

    /// <summary>A fact without what a row said before the merge of the record that was kept, where the merge put the value of the other record in its place.</summary>
    /// <param name="said">What a row says that names the record as itself.</param>
    /// <param name="known">What is known.</param>
    public static DraftFact OfKept(DraftFact said, KnownGraph known)
    {
        if (known.Merges.All.Count == 0 || said.Corrects || said.Fact is not Node)
            return said;
        foreach (MergedRecord merged in known.Merges.TakenFrom(said.Fact.Id))
        {
            Fact after = FactMerge.Onto(merged.Into, said.Fact, said.Cleared, corrects: false);
            if (known.Find(said.Fact.Id) is { } stays)
                said = Only(said, stays, property => !merged.Taken.Contains(property) || !Equals(property.Read(merged.Into), property.Read(after)));
        }

        return said;
    }

    private static DraftFact Only(DraftFact said, Fact stays, Func<PropertyDefinition, bool> isNews)
    {
        FactType type = Ontology.Of(said.Fact);
        object?[] values = [.. type.Properties.Select(property => isNews(property) ? property.Read(said.Fact) : property.IsRequired ? property.Read(stays) : null)];
        return said with
        {
            Fact = type.Create(said.Fact.Id, (said.Fact as Edge)?.From, (said.Fact as Edge)?.To, values),
            Cleared = [.. said.Cleared.Where(isNews)],
        };
    }
}
