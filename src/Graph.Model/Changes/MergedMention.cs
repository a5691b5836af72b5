namespace Graph.Model;

/// <summary>A place in a version of a fact of which a row says something of a record that was merged into another one before.</summary>
/// <remarks>A file goes on telling apart what was merged. When the two are parted again, what its row says goes to the record that the row named.</remarks>
/// <param name="Place">An end of an edge or a reference, where the row names the merged record and the fact the one that stands for it; or another property, whose value the row gives to the merged record.</param>
/// <param name="Id">The id of the merged record, or of the connection that was one with this one since.</param>
public sealed record MergedMention(string Place, string Id)
{
    private const char Between = ' ';
    private const char Names = '=';

    /// <summary>The mentions as stores keep them: neither ids nor the names of places have spaces or equals signs. Null for none.</summary>
    public static string? Format(ValueList<MergedMention> mentions) => mentions.Count == 0 ? null : string.Join(Between, mentions.Select(mention => $"{mention.Place}{Names}{mention.Id}"));

    /// <summary>Reads them again.</summary>
    /// <exception cref="FormatException">The text is none that <see cref="Format"/> makes.</exception>
    public static ValueList<MergedMention> Parse(string? text) => text is null ? [] : [.. text.Split(Between).Select(Read)];

    /// <summary>Which of these speaks of a place; null where none does.</summary>
    internal static string? At(Origin? origin, EdgeEnd place) => origin?.Merged.FirstOrDefault(mention => mention.Place == NameOf(place))?.Id;

    /// <summary>What a place is called.</summary>
    public static string NameOf(EdgeEnd place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Property?.FieldName ?? (place == EdgeEnd.From ? "from" : "to");
    }

    private static MergedMention Read(string text) => text.Split(Names) is [{ Length: > 0 } place, { Length: > 0 } id] ? new(place, id) : throw new FormatException($"\"{text}\" names no place and record.");
}
