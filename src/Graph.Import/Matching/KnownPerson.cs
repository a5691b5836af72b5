namespace Graph.Import.Matching;

/// <summary>A person that the store, or an earlier part of the import, knows.</summary>
/// <param name="id">Their id.</param>
internal sealed class KnownPerson(string id)
{
    public string Id { get; } = id;

    /// <summary>The folded names they go by.</summary>
    public string[] Names { get; set; } = [];

    /// <summary>The ids of the organisations that they are known at. Of most people there is one, and there may be a million people.</summary>
    public string[] Organisations { get; set; } = [];

    /// <summary>Their own email address, folded; null if unknown, and if it is an office's.</summary>
    public string? Email { get; set; }
}
