using System.Globalization;
using System.Numerics;

namespace Graph.Model;

/// <summary>Checks the values that a stated fact has for its properties, by the rules that hold for all ways in.</summary>
/// <param name="fact">The fact's place in the statement.</param>
/// <param name="today">Today's date.</param>
/// <param name="problems">Where problems go.</param>
/// <param name="notes">Where notes go.</param>
internal sealed class StatedValues(int fact, DateOnly today, List<RecordingProblem> problems, List<RecordingNote> notes)
{
    /// <summary>The most values of a list.</summary>
    public const int MaximumList = 100;

    private const decimal LargestNumber = long.MaxValue / 10_000;

    /// <summary>The values as they are recorded: texts trimmed, empty ones null.</summary>
    public Dictionary<PropertyDefinition, object?> Check(StatedFact stated)
    {
        Dictionary<PropertyDefinition, object?> values = new(stated.Values.Count);
        foreach ((PropertyDefinition property, object? given) in stated.Values)
        {
            object? value = Taken(property, given);
            values.Add(property, value);
            if (value is null && property.IsRequired && stated.Id is not null)
                Refuse(property.FieldName, $"Every {Nouns.Of(stated.Type)} has this, so it can't be empty. Give a value, or leave it out to keep the one that is known.");
        }

        if (stated.Id is null)
            RefuseMissing(stated, values);
        return values;
    }

    private void RefuseMissing(StatedFact stated, Dictionary<PropertyDefinition, object?> values)
    {
        IEnumerable<string> missing = stated.Type.Properties.Where(property => property.IsRequired && values.GetValueOrDefault(property) is null).Select(property => property.FieldName);
        if (stated.Type.Edge is { } edge)
            missing = [.. stated.From is null ? [edge.FromName] : (string[])[], .. stated.To is null ? [edge.ToName] : (string[])[], .. missing];
        foreach (string field in missing)
            Refuse(field, $"A new {Nouns.Of(stated.Type)} needs \"{field}\". Give it, or give the id of the {Nouns.Of(stated.Type)} that you want to change.");
    }

    private object? Taken(PropertyDefinition property, object? given) => given switch
    {
        null => null,
        string id when property.Kind == PropertyKind.Reference => id,
        string text => Text(property, text),
        ValueList<string> list => Texts(property, list),
        ValueList<OrgIdentifier> { Count: > MaximumList } list => TooMany<OrgIdentifier>(property, list.Count),
        PartialDate date => Date(property, date),
        GeoPoint { IsValid: false } => Refused(property, "This is not a point on the earth. The latitude is -90 to 90, the longitude -180 to 180."),
        decimal number => Number(property, number),
        int number => AtLeast(property, number),
        _ => given,
    };

    private string? Text(PropertyDefinition property, string text)
    {
        int removed = 0;
        string? taken = property.IsProse
            ? WrittenText.Prose(text, out removed, out string? problem)
            : WrittenText.Line(text, WrittenText.MaximumOf(property), out problem);
        if (removed > 0)
            notes.Add(new(fact, property.FieldName, place => $"Characters that can't be seen were removed from \"{place}\": {removed}."));
        if (problem is not null)
            Refuse(property.FieldName, problem);
        if (taken is not null && Placeholder.InNameOf(property, taken) is not null)
            notes.Add(new(fact, property.FieldName, place => $"What \"{place}\" says does not seem to name anybody, but was recorded as a name. If nobody is known by it, take the record back."));
        if (taken is null || property.Form is not { } form)
            return taken;
        if (form.Spell(taken) is { } spelt)
            return spelt;
        Refuse(property.FieldName, $"This is not {form.Noun()}. {form.Remedy()}");
        return taken;
    }

    private ValueList<string> Texts(PropertyDefinition property, ValueList<string> list)
    {
        if (list.Count > MaximumList)
            return TooMany<string>(property, list.Count);
        string?[] texts = [.. list.Select(text => Text(property, text))];
        if (!property.IsInOrder)
            return [.. texts.OfType<string>().Distinct(StringComparer.Ordinal)];
        if (Array.IndexOf(texts, null) is >= 0 and var blank)
            Refuse(property.FieldName, ValueRules.BlankInOrder(blank));
        return [.. texts.OfType<string>()];
    }

    private PartialDate Date(PropertyDefinition property, PartialDate date)
    {
        if (!PlausibleYears.Include(property, date))
            Refuse(property.FieldName, $"{date.InWords()} can't be right, because of its year. Correct the year.");
        else if (PastDates.IsTooLate(property, date, today))
            Refuse(property.FieldName, property.YearsAhead > 0
                ? $"{date.InWords()} is too far in the future: more than {property.YearsAhead} year{(property.YearsAhead == 1 ? "" : "s")} ahead. Correct the date."
                : $"{date.InWords()} is in the future. Record it after it has happened.");
        return date;
    }

    private decimal Number(PropertyDefinition property, decimal number)
    {
        if (decimal.Round(number, Money.DecimalPlaces) != number || Math.Abs(number) > LargestNumber)
            Refuse(property.FieldName, string.Create(CultureInfo.InvariantCulture, $"{number} can't be kept exactly. Write a number of at most {Money.DecimalPlaces} decimal places, up to {LargestNumber}."));
        else
            AtLeast(property, number);
        return number;
    }

    private T AtLeast<T>(PropertyDefinition property, T number)
        where T : struct, INumber<T>
    {
        if (property.Minimum is { } minimum && number < T.CreateChecked(minimum))
            Refuse(property.FieldName, $"{number.ToString(null, CultureInfo.InvariantCulture)} is less than {minimum}, which this can't be. Correct the number.");
        return number;
    }

    private ValueList<T> TooMany<T>(PropertyDefinition property, int count)
        where T : notnull
    {
        Refuse(property.FieldName, $"This has {count} values. Give {MaximumList} or fewer.");
        return [];
    }

    private object? Refused(PropertyDefinition property, string message)
    {
        Refuse(property.FieldName, message);
        return null;
    }

    private void Refuse(string field, string message) => problems.Add(new(RecordingProblemKind.Invalid, fact, field, message));
}
