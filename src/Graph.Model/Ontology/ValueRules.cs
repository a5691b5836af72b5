using System.Globalization;

namespace Graph.Model;

/// <summary>What the values of a property must be, in sentences, as its record declares with attributes: the reference, GraphiQL and the templates of tables show them beside its description.</summary>
public static class ValueRules
{
    /// <summary>The rules of a property; empty where any value of its kind will do.</summary>
    public static string Of(PropertyDefinition property)
    {
        ArgumentNullException.ThrowIfNull(property);
        return string.Join(' ', Sentences(property));
    }

    /// <summary>What a property means, with its rules.</summary>
    public static string Described(PropertyDefinition property) => Of(property) is { Length: > 0 } rules ? $"{property.Description} {rules}" : property.Description;

    /// <summary>What is wrong with a blank entry of a list whose entries mean something by their places, and what to do.</summary>
    /// <param name="place">The place of the entry, from 0.</param>
    public static string BlankInOrder(int place) =>
        string.Create(CultureInfo.InvariantCulture, $"Entry {place + 1} of the list is blank, and the place of each entry means something. Fill it in, or take it out of the list.");

    private static IEnumerable<string> Sentences(PropertyDefinition property)
    {
        if (property.IsProse)
            yield return string.Create(CultureInfo.InvariantCulture, $"At most {WrittenText.MaximumProse:N0} characters.");
        if (property.Minimum is { } minimum)
            yield return string.Create(CultureInfo.InvariantCulture, $"At least {minimum}.");
        if (property.Form is { } form)
            yield return form.Remedy();
        if (property.Among is { } among)
            yield return $"It must be a current {Nouns.Of(Ontology.Of(among))} of the {Nouns.Of(Ontology.Of(property.ClrProperty.ReflectedType!).Edge!.To)}.";
        if (property.YearsAhead is { } years)
            yield return years == 0 ? "Not in the future." : string.Create(CultureInfo.InvariantCulture, $"At most {years} year{(years == 1 ? "" : "s")} ahead.");
    }
}
