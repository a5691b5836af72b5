namespace Graph.Store.Tests;

/// <summary>A kind of store under test. A class that implements this, with a constructor without parameters, joins the whole contract.</summary>
/// <remarks>Each test gets a provider of its own. Disposing it removes the store.</remarks>
public interface IStoreProvider : IAsyncDisposable
{
    /// <summary>Why stores of this kind can't be tested here; null where they can.</summary>
    string? Missing => null;

    /// <summary>Of how many random cases a test tries one: a server takes its time to plan each new statement, and to be asked at all.</summary>
    int OneCaseOf => 1;

    /// <summary>Opens the test's store: empty the first time, with what was recorded since every further time.</summary>
    Task<IGraphStore> OpenAsync(TimeProvider time);

    /// <summary>Opens it as a program does whose ontology was another one before.</summary>
    Task<IGraphStore> OpenAsync(TimeProvider time, OntologyHistory history);

    /// <summary>Makes of the closed store what an ontology leaves that calls a type otherwise.</summary>
    /// <param name="from">The name of the type, as in C#.</param>
    /// <param name="to">The other name.</param>
    /// <param name="withIds">Whether its ids are made by that name too.</param>
    Task RenameTypeAsync(string from, string to, bool withIds = false);

    /// <summary>Makes of the closed store what an ontology leaves that calls a property otherwise, or, where there is no other name, has no such property.</summary>
    Task RenamePropertyAsync(PropertyDefinition property, string? to);

    /// <summary>Makes of the closed store what an ontology leaves in which a list of texts is one text.</summary>
    Task MakeTextAsync(PropertyDefinition list);

    /// <summary>Writes into what the open store has of a fact what this program never would: a day on which it began that is none.</summary>
    Task DamageAsync(string id);
}
