namespace Graph.Import.Classifying;

/// <summary>How themes are proposed.</summary>
internal sealed record ClassifyOptions
{
    /// <summary>What the vocabulary is called.</summary>
    public required string Vocabulary { get; init; }

    /// <summary>The name of its file, which history keeps.</summary>
    public required string File { get; init; }

    /// <summary>Today's date.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Who proposes: the name that history keeps.</summary>
    public string Actor { get; init; } = Environment.UserName;

    /// <summary>Whether to say what would be proposed, and record nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Told what is being done, a line at a time; null for nobody.</summary>
    public IProgress<string>? Progress { get; init; }
}
