using System.Text;

namespace Graph.Export.Formats.LinkedData;

/// <summary>What a statement says of its subject: another resource, or a value.</summary>
/// <param name="Text">The name of the resource, such as org:Organization, or the value as a text.</param>
/// <param name="Datatype">The name of the value's type, such as xsd:gYear; null for a resource.</param>
internal readonly record struct Term(string Text, string? Datatype)
{
    public const string String = "xsd:string";

    /// <summary>A resource.</summary>
    public static Term Resource(string name) => new(name, null);

    /// <summary>A value. What is no text in Unicode, half of a pair of characters, is replaced: neither format can hold it.</summary>
    public static Term Value(string text, string datatype = String) => new(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), datatype);

    /// <summary>The characters of an id or the name of a file as they may stand in a name after the colon.</summary>
    public static string Local(string text) =>
        Uri.EscapeDataString(text).Replace(".", "%2E", StringComparison.Ordinal).Replace("~", "%7E", StringComparison.Ordinal);
}
