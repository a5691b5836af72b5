namespace Graph.Import.Templates;

/// <summary>What a row of an empty table is of.</summary>
public enum TemplateRows
{
    /// <summary>Several records and what connects them, as registers have them.</summary>
    Several = 1,

    /// <summary>One record.</summary>
    Record,

    /// <summary>What connects two records.</summary>
    Connection,
}
