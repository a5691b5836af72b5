namespace Graph.Model;

/// <summary>What a type or a property was called before, in all of its spellings.</summary>
/// <param name="Name">Its name in C#.</param>
public sealed record FormerName(string Name)
{
    /// <summary>Its name in JSON.</summary>
    public string FieldName => Casing.Camel(Name);

    /// <summary>Its name in words, as the columns of files have it.</summary>
    public string InWords => Casing.Words(Name);

    /// <summary>Its name in a store: of a table, or of a column.</summary>
    public string ColumnName => Casing.Snake(Name);
}
