using Graph.Export.Formats;
using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Import.SettingAside;
using Graph.Import.Sources;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>Completes what rows with ids say by what is known of the facts with these ids: what such a row leaves blank stays.</summary>
internal static class CorrectedFacts
{
    /// <summary>What the rows say, whole. Rows with an id that nothing has are reported, and left out.</summary>
    /// <param name="draft">The file.</param>
    /// <param name="known">What is known.</param>
    /// <param name="problems">Ids that nothing has, and cells that say that there is no value.</param>
    public static IReadOnlyList<DraftFact> Complete(Draft draft, KnownGraph known, ProblemLog problems)
    {
        if (!draft.Corrects)
            return draft.Facts;

        Shelf<DraftFact> complete = ShelvedFacts.Said();
        foreach (DraftFact said in draft.Facts)
        {
            if (!said.Corrects)
                complete.Add(said);
            else if (known.Recorded(said.Fact.Id) is { } stored)
                complete.Add(said with { Fact = Complete(said, stored, problems) });
            else if (known.Find(said.Fact.Id) is { } merged)
                complete.Add(said with { Fact = Complete(said, merged, problems), Corrects = false });
            else
                problems.Add(said.At.In(TypeColumn.Id), $"no {Ontology.Of(said.Fact).InWords.ToLowerInvariant()} has the id {Plain.Quote(said.Fact.Id)}. Correct the id, or empty the cell to find the record by what the row says.");
        }

        return complete;
    }

    private static Fact Complete(DraftFact said, Fact stored, ProblemLog problems)
    {
        FactType type = Ontology.Of(said.Fact);
        object?[] values = new object?[type.Properties.Count];
        foreach (PropertyDefinition property in type.Properties)
            values[property.Ordinal] = said.LeftOpen.Contains(property) ? property.Read(stored) : Value(said, property, property.Read(stored), problems);
        return type.Create(said.Fact.Id, End(EdgeEnd.From), End(EdgeEnd.To), values);

        string? End(EdgeEnd end) => said.Fact is Edge edge ? end.Read(edge) is { Length: > 0 } id ? id : end.Read((Edge)stored) : null;
    }

    private static object? Value(DraftFact said, PropertyDefinition property, object? stored, ProblemLog problems)
    {
        object? value = property.Read(said.Fact);
        if (value is ValueList<string> several && !property.IsInOrder)
            return Entries(said, property, several, stored as ValueList<string> ?? [], problems);
        if (property.Kind != PropertyKind.Text || value is not string text)
            return value;
        if (stored is string recorded && (IsAsExported(text, recorded) || (property.Form is { } form && form.Spell(recorded) == text)))
            return recorded;

        if (CellNames.Fault(property, text) is { } fault)
        {
            problems.Add(said.At.In(property.InWords), fault);
            return value;
        }

        // "None" may be what somebody recorded: it says that there is no value only where something else is recorded.
        if (property.IsRequired || Placeholder.In(text) is not { } words)
            return value;
        problems.Warn(said.At.In(property.InWords), $"{Plain.Quote(words)} {RowView.NoValue}, so it was left out.");
        return null;
    }

    private static ValueList<string>? Entries(DraftFact said, PropertyDefinition property, ValueList<string> several, ValueList<string> stored, ProblemLog problems)
    {
        string[] kept = [.. several.Where(entry => stored.Contains(entry) || Placeholder.In(entry) is null)];
        foreach (string left in several.Except(kept))
            problems.Warn(said.At.In(property.InWords), $"{Plain.Quote(Placeholder.In(left)!)} {RowView.NoValue}, so it was left out.");
        return kept.Length == 0 ? null : [.. kept];
    }

    /// <summary>Whether a cell says what an export made of what is recorded: a workbook cuts long texts, and has one kind of line end.</summary>
    private static bool IsAsExported(string said, string recorded)
    {
        string kept = SheetText.Kept(recorded).ReplaceLineEndings("\n").Trim();
        return said.ReplaceLineEndings("\n") == kept || said == Names.Clean(kept);
    }
}
