using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Graph.Model;

/// <summary>How the values of a property are kept: as a text, a whole number, a yes or no, or a list of texts, in every store alike.</summary>
/// <remarks>Decimals are whole ten-thousandths; words, dates, points and references their text; an empty list is unknown.</remarks>
public sealed class ValueEncoding
{
    private const decimal TenThousandths = 10_000m;

    private readonly FrozenDictionary<object, string> words;
    private readonly FrozenDictionary<string, object> values;

    internal ValueEncoding(PropertyDefinition property)
    {
        Property = property;
        values = property.Words.ToFrozenDictionary(word => word, property.ParseWord, StringComparer.Ordinal);
        words = values.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);
        OrderedWords = [.. values.OrderBy(pair => Convert.ToInt64(pair.Value, CultureInfo.InvariantCulture)).Select(pair => pair.Key)];
    }

    /// <summary>The property.</summary>
    public PropertyDefinition Property { get; }

    /// <summary>The words of the property in the order of their values.</summary>
    public IReadOnlyList<string> OrderedWords { get; }

    /// <summary>A text as it is compared: without regard to case.</summary>
    public static string Fold(string text) => text.ToUpperInvariant();

    /// <summary>What is kept of a value: a <see cref="string"/>, <see cref="long"/>, <see cref="bool"/>, array of strings, or null where it is unknown.</summary>
    /// <exception cref="FormatException">The value can't be kept; the message goes on from the property's name.</exception>
    public object? Encode(object? value) => value switch
    {
        null => Property.IsRequired ? throw new FormatException("is missing") : null,
        string text => EncodeText(text),
        bool => value,
        int number => (long)number,
        decimal number => EncodeDecimal(number),
        PartialDate { Year: 0 } => throw new FormatException("is not a date"),
        PartialDate date => date.ToString(),
        GeoPoint { IsValid: false } => throw new FormatException("is not a point on the earth"),
        GeoPoint point => point.ToString(),
        ValueList<string> { Count: 0 } or ValueList<OrgIdentifier> { Count: 0 } => null,
        ValueList<string> list => list.Select(EncodeText).ToArray(),
        ValueList<OrgIdentifier> list => list.Select(identifier => EncodeText(identifier.ToString())).ToArray(),
        _ => words.TryGetValue(value, out string? word) ? word : throw new FormatException($"is not one of {string.Join(", ", words.Values)}"),
    };

    /// <summary>The value of what was kept.</summary>
    /// <exception cref="FormatException">It is nothing that <see cref="Encode"/> writes.</exception>
    public object? Decode(object? kept) => kept is null ? null : Property.Kind switch
    {
        PropertyKind.Text or PropertyKind.Reference or PropertyKind.Boolean => kept,
        PropertyKind.Word => DecodeWord((string)kept),
        PropertyKind.Integer => (int)(long)kept,
        PropertyKind.Decimal => DecodeDecimal((long)kept),
        PropertyKind.Date => PartialDate.Parse((string)kept),
        PropertyKind.Point => GeoPoint.Parse((string)kept),
        PropertyKind.TextList => ValueListBuilder.Create<string>((string[])kept),
        PropertyKind.IdentifierList => ValueListBuilder.Create<OrgIdentifier>(Array.ConvertAll((string[])kept, OrgIdentifier.Parse)),
        _ => throw new NotSupportedException($"{Property} is of a kind that stores cannot keep."),
    };

    /// <summary>The value of a word.</summary>
    /// <exception cref="FormatException">The property has no such word.</exception>
    public object DecodeWord(string word) => values.TryGetValue(word, out object? value) ? value : Property.ParseWord(word);

    /// <summary>The number of so many ten-thousandths.</summary>
    public static decimal DecodeDecimal(long scaled) => scaled / TenThousandths;

    /// <summary>Refuses what would not come back as it went in.</summary>
    /// <exception cref="FormatException">The text has a NUL character or half a surrogate pair.</exception>
    public static void CheckText(string text)
    {
        if (text.Contains('\0'))
            throw new FormatException("contains a NUL character");
        for (int i = 0; (i = NextSurrogate(text, i)) >= 0; i += 2)
        {
            if (!Rune.TryGetRuneAt(text, i, out _))
                throw new FormatException($"is not valid Unicode text: there is half a character at position {i + 1}");
        }

        static int NextSurrogate(string text, int from) =>
            text.AsSpan(from).IndexOfAnyInRange('\uD800', '\uDFFF') is var next and >= 0 ? from + next : -1;
    }

    private string EncodeText(string text)
    {
        if (Property.IsRequired && string.IsNullOrWhiteSpace(text))
            throw new FormatException("is empty, but it is required");
        CheckText(text);
        return WrittenText.TooLongToKeep(Property, text) is { } problem ? throw new FormatException(problem) : text;
    }

    private static long EncodeDecimal(decimal number)
    {
        if (Math.Abs(number) > long.MaxValue / TenThousandths)
            throw new FormatException("is too large to be stored exactly");
        decimal scaled = number * TenThousandths;
        return decimal.IsInteger(scaled) ? (long)scaled : throw new FormatException("has more than four decimal places");
    }
}
