namespace Graph.Store.Neo4j;

/// <summary>Makes values of the rows of an answer, and says of which fact it can't: anybody who may write into the database can leave there what this program never would.</summary>
internal static class StoredValues
{
    /// <summary>What is in the only row of an answer about the store as a whole.</summary>
    /// <exception cref="StoreException">There is no store any more, or what is kept of it is damaged.</exception>
    public static T Only<T>(List<object?[]> rows, Func<object?[], T> read) => rows is [var row]
        ? Of(null, () => read(row))
        : throw new StoreException(StoreError.Replaced, "The database no longer has a store of this program: it was emptied or replaced while the program was using it. Restart the program.");

    /// <summary>What is in a row about a fact.</summary>
    /// <exception cref="StoreException">It is damaged.</exception>
    public static T Of<T>(object? id, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (Refusal.IsAboutStoredValues(problem))
        {
            throw Refusal.Unreadable(id as string, problem);
        }
    }

    /// <summary>The fact of a row, which is of any type.</summary>
    /// <exception cref="StoreException">It is damaged.</exception>
    public static Fact FactOf(object?[] fact) => TypeOf(fact[0]).Encoding.Decode(fact);

    /// <summary>The type of an id.</summary>
    /// <exception cref="StoreException">It is an id of no type.</exception>
    public static TypeCypher TypeOf(object? id) =>
        id is string text && Ontology.OfId(text) is { } type ? TypeCypher.Of(type) : throw Refusal.Unreadable(id as string);
}
