using System.Globalization;

namespace Graph.Model;

/// <summary>Why a changeset is refused, in the same words whatever the store.</summary>
public static class Refusal
{
    /// <summary>A fact is not at the version that the changeset expects.</summary>
    /// <param name="id">The fact.</param>
    /// <param name="expected">The version that is expected; 0 for a new fact.</param>
    /// <param name="current">The version that it has; 0 where it is not known.</param>
    public static StoreException Conflict(string id, long expected, long current) => new(
        StoreError.Conflict,
        current == 0 ? $"{id} should be at version {expected}, but it is not recorded. Read it again."
        : expected == 0 ? $"{id} should be new, but it is already recorded, at version {current}. Read it first."
        : $"{id} should be at version {expected}, but it is at version {current}. Someone else changed it. Read it again.")
    { FactId = id };

    /// <summary>A fact names a node that is not known.</summary>
    public static StoreException Missing(string fact, string node) =>
        new(StoreError.InvalidFact, $"{fact} refers to {node}, which is not recorded. Record it first, or in the same changeset.") { FactId = fact };

    /// <summary>A node is taken back that another fact names.</summary>
    public static StoreException StillNamed(string node, string by) =>
        new(StoreError.InvalidFact, $"{node} cannot be retracted while {by} refers to it. Retract or change {by} in the same changeset.") { FactId = node };

    /// <summary>What is stored of a fact is damaged.</summary>
    /// <param name="id">The fact; null where not even that can be told.</param>
    /// <param name="problem">What was found, which may quote what is stored and is for nobody but a debugger.</param>
    public static StoreException Unreadable(string? id, Exception? problem = null) => new(
        StoreError.UnreadableFact, $"{id ?? "A record"} can't be read: what is stored is damaged. Stop the program and restore a backup.", problem)
    { FactId = id };

    /// <summary>Facts of an earlier ontology do not have what every fact of their type must have now.</summary>
    /// <param name="property">The property.</param>
    /// <param name="facts">How many do not have it.</param>
    /// <param name="location">Where the store is.</param>
    public static StoreException Unfilled(PropertyDefinition property, long facts, string location) => new(
        StoreError.Unreadable,
        string.Create(CultureInfo.InvariantCulture, $"The store can't be opened: {(facts == 1 ? "1 fact has" : $"{facts:N0} facts have")} no {property}, which is required now. Nothing was changed."))
    {
        Location = location,
        Advice = "Go back to the version of the program that wrote it. Whoever changed the records can say what such facts have, with [FilledWith] or [FilledFrom] on the property, or make it optional.",
    };

    /// <summary>Whether an exception says that stored values can't be made into a fact. Nothing but values goes into that, so that it is about them, whatever it is.</summary>
    public static bool IsAboutStoredValues(Exception problem) => problem is not (StoreException or OutOfMemoryException);

    /// <summary>A changeset must say who records it, and what else it says of itself must come back as it went in.</summary>
    /// <exception cref="ArgumentException">It does not say who records it, or the key of its request is empty or too long.</exception>
    /// <exception cref="StoreException">A text of it can't be kept.</exception>
    public static void Check(Changeset changeset)
    {
        if (string.IsNullOrWhiteSpace(changeset.Actor))
            throw new ArgumentException("A changeset must say who is recording it.", nameof(changeset));
        if (changeset.Request is { Key.Length: 0 or > KeptRequest.MaximumKeyLength })
            throw new ArgumentException($"The key of a request has 1 to {KeptRequest.MaximumKeyLength} characters.", nameof(changeset));
        CheckText("The reason for the change", changeset.Why);
        CheckText("The name of the person on whose behalf it is recorded", changeset.OnBehalfOf);
        CheckText("The key of the request", changeset.Request?.Key);
    }

    private static void CheckText(string what, string? text)
    {
        try
        {
            ValueEncoding.CheckText(text ?? "");
        }
        catch (FormatException problem)
        {
            throw new StoreException(StoreError.InvalidFact, $"{what} {problem.Message}. Write it without that.", problem);
        }
    }
}
