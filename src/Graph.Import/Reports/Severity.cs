namespace Graph.Import.Reports;

/// <summary>What a problem means for the import.</summary>
public enum Severity
{
    /// <summary>The file is not imported until it is mended.</summary>
    Problem = 1,

    /// <summary>The file is imported; something in it was left out or is worth a look.</summary>
    Warning,

    /// <summary>The file is imported; what it says beside what is known is worth a look. Names people, so it is part of the summary and not of errors.</summary>
    Notice,
}
