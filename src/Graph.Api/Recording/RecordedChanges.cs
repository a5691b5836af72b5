using Graph.Api.Loading;
using GraphQL;

namespace Graph.Api.Recording;

/// <summary>The changes that a request has recorded so far: whatever fails afterwards, its errors say that these stay.</summary>
/// <remarks>Mutations of a request run one after the other.</remarks>
internal sealed class RecordedChanges
{
    /// <summary>Where an error has the numbers of the changes.</summary>
    public const string Extension = "changes";

    private readonly List<(object Mutation, long Number)> changes = [];

    /// <summary>Notes a change.</summary>
    /// <param name="mutation">The field of the answer that shows it.</param>
    /// <param name="number">Its number.</param>
    public void Add(object mutation, long number)
    {
        lock (changes)
            changes.Add((mutation, number));
    }

    /// <summary>Whether there are any.</summary>
    public bool Any
    {
        get
        {
            lock (changes)
                return changes.Count > 0;
        }
    }

    /// <summary>An answer whose errors say what was recorded nevertheless.</summary>
    public ExecutionResult Tell(ExecutionResult result)
    {
        if (Any && result.Errors is { Count: > 0 } errors)
        {
            ExecutionErrors told = [];
            foreach (ExecutionError error in errors)
                told.Add(Tell(error));
            result.Errors = told;
        }

        return result;
    }

    /// <summary>An error that says what was recorded nevertheless.</summary>
    public ExecutionError Tell(ExecutionError error)
    {
        (object Mutation, long Number)[] recorded;
        lock (changes)
            recorded = [.. changes];
        if (recorded.Length == 0)
            return error;

        QueryProblem told = new(error.Code!, $"{error.Message} {Sentence(recorded, error.Path)}")
        {
            Path = error.Path,
            Extensions = new Dictionary<string, object?>(error.Extensions ?? new Dictionary<string, object?>(), StringComparer.Ordinal) { [Extension] = Numbers(recorded) },
        };
        foreach (GraphQLParser.Location location in error.Locations ?? [])
            told.AddLocation(location);
        return told;
    }

    private static string Sentence((object Mutation, long Number)[] recorded, IEnumerable<object>? path)
    {
        long[] own = Numbers(path?.FirstOrDefault() is { } field ? [.. recorded.Where(change => field.Equals(change.Mutation))] : []);
        if (own.Length > 0)
            return $"It was recorded as change {own[0]}; only the answer failed.";
        long[] all = Numbers(recorded);
        return all.Length == 1
            ? $"Change {all[0]} of this request was recorded, and stays."
            : $"Changes {string.Join(", ", all[..^1])} and {all[^1]} of this request were recorded, and stay.";
    }

    private static long[] Numbers((object Mutation, long Number)[] recorded) => [.. recorded.Select(change => change.Number).Distinct().Order()];
}
