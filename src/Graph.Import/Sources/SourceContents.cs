using Graph.Import.Matching;

namespace Graph.Import.Sources;

/// <summary>What was read of a file.</summary>
internal sealed class SourceContents
{
    /// <summary>What it says.</summary>
    public Draft Draft { get; } = new();

    /// <summary>The formats of its tables.</summary>
    public List<string> Formats { get; } = [];

    /// <summary>By how many of their columns the tables were recognised; tables of one format together.</summary>
    public List<Recognition> Recognised { get; } = [];

    /// <summary>The formats that the headers of a table fit equally well, where nobody said which is meant.</summary>
    public List<string> Candidates { get; } = [];

    /// <summary>The tables that were read.</summary>
    public List<SheetRows> Sheets { get; } = [];
}
