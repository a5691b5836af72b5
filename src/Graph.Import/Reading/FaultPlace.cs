using System.Text.Json;
using System.Xml;

namespace Graph.Import.Reading;

/// <summary>Where a text stops being JSON or XML: what programs write is often one line, so that the line alone does not say it.</summary>
internal static class FaultPlace
{
    /// <summary>The place in JSON, such as "at line 1, byte 5,120"; nothing where it is not known.</summary>
    public static string Of(JsonException fault) => fault.LineNumber is { } line
        ? FormattableString.Invariant($" at line {line + 1:N0}, byte {(fault.BytePositionInLine ?? 0) + 1:N0}")
        : "";

    /// <summary>The place in XML; nothing where it is not known.</summary>
    public static string Of(XmlException fault) => fault.LineNumber > 0
        ? FormattableString.Invariant($" at line {fault.LineNumber:N0}, character {fault.LinePosition:N0}")
        : "";
}
