namespace Graph.Api.Imports;

/// <summary>How far a file has come that somebody sent.</summary>
internal enum ImportState
{
    /// <summary>It is being compared with what is recorded. Nothing changes.</summary>
    Checking = 1,

    /// <summary>It was compared, and the report says what it would change, or what is wrong with it.</summary>
    Checked,

    /// <summary>It is being imported.</summary>
    Importing,

    /// <summary>It was imported, and the report says what it changed.</summary>
    Imported,

    /// <summary>Somebody stopped it. Nothing was changed.</summary>
    Stopped,

    /// <summary>It could not be compared or imported. Nothing was changed.</summary>
    Failed,
}
