namespace Graph.Import.Mappings;

/// <summary>Tells of mappings that can't be read once, however many files lie beside them: where a file has a table that nothing else can read, or else at the first.</summary>
internal sealed class RefusedMappings
{
    private readonly HashSet<string> told = new(StringComparer.Ordinal);

    /// <summary>What came of files, with a warning of each mapping that was not told of.</summary>
    /// <param name="outcomes">What came of them.</param>
    /// <param name="beside">The mappings beside each that can't be read, but those that are called after it.</param>
    public IReadOnlyList<FileOutcome> Tell(IReadOnlyList<FileOutcome> outcomes, IReadOnlyList<IReadOnlyList<RefusedMapping>> beside)
    {
        FileOutcome[] files = [.. outcomes];
        foreach (IGrouping<string, (int File, RefusedMapping Mapping)> refused in beside.Index().SelectMany(file => file.Item, (file, mapping) => (File: file.Index, Mapping: mapping)).GroupBy(pair => pair.Mapping.File))
        {
            string why = refused.First().Mapping.Why.Message;
            bool isNew = told.Add(refused.Key);
            if (refused.Select(pair => (int?)pair.File).FirstOrDefault(file => files[file!.Value].IsUnknown) is { } unknown)
                files[unknown] = files[unknown].Warned($"a mapping beside the file can't be used, and may be the one that is meant for it. {why}");
            else if (isNew)
                files[refused.First().File] = files[refused.First().File].Warned($"a mapping beside the file was not used. {why}");
        }

        return files;
    }
}
