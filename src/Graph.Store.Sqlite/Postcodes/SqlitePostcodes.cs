namespace Graph.Store.Sqlite;

/// <summary>The table of postcodes in the file of the store.</summary>
/// <param name="pool">The connections of the store.</param>
/// <param name="time">Tells when a table is imported.</param>
internal sealed class SqlitePostcodes(SessionPool pool, TimeProvider time) : IPostcodes
{
    /// <inheritdoc/>
    public Task<PostcodeTable?> GetTableAsync(CancellationToken cancellationToken = default) => pool.ReadAsync(PostcodeReader.Table, cancellationToken);

    /// <inheritdoc/>
    public Task<PostcodeTable> ReplaceAsync(PostcodeOrigin origin, IEnumerable<PostcodeEntry> entries, CancellationToken cancellationToken = default) =>
        new PostcodeWriter(pool, time).RunAsync(origin, entries, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, PostcodeEntry>> FindAsync(IReadOnlyCollection<string> postcodes, CancellationToken cancellationToken = default) =>
        OfTableAsync<IReadOnlyDictionary<string, PostcodeEntry>>((session, edition) => PostcodeReader.Find(session, edition, postcodes), new Dictionary<string, PostcodeEntry>(StringComparer.Ordinal), cancellationToken);

    /// <inheritdoc/>
    public Task<GridPoint?> FindMiddleAsync(PostcodePart part, CancellationToken cancellationToken = default) =>
        OfTableAsync((session, edition) => PostcodeReader.Middle(session, edition, part), null, cancellationToken);

    /// <inheritdoc/>
    public Task<ILookup<string, string>> FindNodesAsync(PropertyDefinition property, IReadOnlyCollection<string> codes, ReadPoint at, CancellationToken cancellationToken = default) =>
        OfTableAsync((session, edition) => PostcodeReader.Nodes(session, edition, property, codes, at), Array.Empty<string>().ToLookup(code => code, StringComparer.Ordinal), cancellationToken);

    /// <summary>Reads of the table that there is, which may be replaced at any moment: within one transaction it is the same throughout.</summary>
    private Task<T> OfTableAsync<T>(Func<Session, string, T> read, T without, CancellationToken cancellationToken) => pool.ReadAsync(
        session => session.InTransaction("BEGIN", _ => session.Scalar<string>("SELECT edition FROM postcode_table") is { } edition ? read(session, edition) : without),
        cancellationToken);
}
