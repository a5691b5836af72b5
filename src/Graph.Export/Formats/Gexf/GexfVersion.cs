namespace Graph.Export.Formats.Gexf;

/// <summary>A version of GEXF.</summary>
/// <param name="Format">Its name among formats.</param>
/// <param name="Number">What the file calls it.</param>
/// <param name="Namespace">The namespace of its elements.</param>
/// <param name="ReadBy">What reads it, in words.</param>
internal sealed record GexfVersion(string Format, string Number, string Namespace, string ReadBy)
{
    /// <summary>Of 2022.</summary>
    public static GexfVersion Latest { get; } = new("gexf", "1.3", "http://gexf.net/1.3", "Gephi and Gephi Lite");

    /// <summary>Of 2009, which older tools read.</summary>
    public static GexfVersion Draft { get; } = new("gexf-1.2", "1.2", "http://www.gexf.net/1.2draft", "tools that do not know GEXF 1.3, such as networkx before 3.6");
}
