using System.Globalization;
using Graph.Analysis.Networks;

namespace Graph.Export.Networks;

/// <summary>Something that is said of nodes, or of edges.</summary>
/// <param name="Name">What programs call it, such as lastContact.</param>
/// <param name="Title">What people call it, such as Last contact.</param>
/// <param name="Kind">The shape of its values.</param>
public sealed record NetworkAttribute(string Name, string Title, AttributeKind Kind)
{
    /// <summary>Between several values in one text.</summary>
    public const char Separator = '|';

    /// <summary>Stands in an entry of a list for <see cref="Separator"/>.</summary>
    private const char InEntry = '¦';

    /// <summary>A value as a text, the same in every format and on every machine.</summary>
    /// <param name="value">A value of any <see cref="AttributeKind"/>.</param>
    public static string Text(object value) => value switch
    {
        string text => text,
        true => "true",
        false => "false",
        IReadOnlyList<string> entries => string.Join(Separator, entries.Select(Entry)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>A text as one of several in a text.</summary>
    public static string Entry(string text) => text.Replace(Separator, InEntry);

    /// <summary>Spells as a text: ISO intervals such as 2020-01-01/2021-06-30, with two dots where a day is unknown.</summary>
    public static string Text(IReadOnlyList<Spell> spells) => string.Join(Separator, spells.Select(spell => $"{Day(spell.First)}/{Day(spell.Last)}"));

    private static string Day(DateOnly? day) => day is { } known ? known.ToString("O", CultureInfo.InvariantCulture) : "..";
}

/// <summary>The shape of an attribute's values.</summary>
public enum AttributeKind
{
    /// <summary>Text (<see cref="string"/>).</summary>
    Text = 1,

    /// <summary>A whole number (<see cref="int"/>).</summary>
    WholeNumber,

    /// <summary>A number (<see cref="decimal"/>).</summary>
    Number,

    /// <summary>Yes or no (<see cref="bool"/>).</summary>
    YesNo,

    /// <summary>A date as far as it is known (<see cref="Model.PartialDate"/>).</summary>
    Date,

    /// <summary>Several texts (a list of <see cref="string"/>), of which none is empty.</summary>
    List,
}
