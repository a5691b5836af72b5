namespace Graph.Model;

/// <summary>Operations of a changeset too large to be held: each is made when it is asked for, by one thread at a time, and there is one at most for each id.</summary>
public interface IOperationCollection : IReadOnlyCollection<Operation>
{
    /// <summary>The operations on facts of a type, in the order of ids.</summary>
    /// <param name="type">The type.</param>
    IReadOnlyList<Operation> Of(FactType type);
}
