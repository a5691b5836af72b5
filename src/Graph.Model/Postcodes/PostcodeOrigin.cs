namespace Graph.Model;

/// <summary>Where a table of postcodes comes from.</summary>
/// <param name="File">The name of the file it was read from.</param>
/// <param name="Title">What it is called.</param>
/// <param name="ImportedBy">Who imported it.</param>
public sealed record PostcodeOrigin(string File, string Title, string ImportedBy)
{
    /// <summary>Who published it; null where the file does not say.</summary>
    public string? Publisher { get; init; }

    /// <summary>The licence it may be used under; null where the file does not say.</summary>
    public string? Licence { get; init; }

    /// <summary>What has to be shown wherever it is used, such as who holds the copyright; null where nothing is known to be.</summary>
    public string? Attribution { get; init; }
}
