namespace Graph.Model;

/// <summary>Where a word of a node stands, as search tells it apart.</summary>
public enum SearchColumn
{
    /// <summary>Each of its names in one word (<see cref="SearchWords.Called"/>).</summary>
    Called = 1,

    /// <summary>The words of its names.</summary>
    Name,

    /// <summary>The words of what it goes by in place of a name: a partnership's parties and kind.</summary>
    GoesBy,

    /// <summary>The words of all else that is searched.</summary>
    Body,
}
