namespace Graph.Model;

/// <summary>A document, a part of one, a file or a conversation that facts came from.</summary>
[Node("sources", Nature = Nature.Record)]
public sealed record Source : Node
{
    /// <summary>Its title or file name.</summary>
    [Caption, Searchable, Facet, Key] public required string Title { get; init; }

    /// <summary>Who published it.</summary>
    [Key] public string? Publisher { get; init; }

    /// <summary>The licence it may be used under.</summary>
    public string? Licence { get; init; }

    /// <summary>What has to be shown wherever it is used, such as who holds the copyright.</summary>
    [Prose] public string? Attribution { get; init; }

    /// <summary>Where it can be found on the web.</summary>
    [Form(TextForm.WebAddress)] public string? Address { get; init; }

    /// <summary>When it was published.</summary>
    [Facet, Key, Past] public PartialDate? Published { get; init; }
}
