using Graph.Analysis.Stewardship;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English when a decision is to be looked at again.</summary>
public static class DecisionWording
{
    /// <summary>A few short sentences: who decided and when, when the review is due, and whether anything was learnt since.</summary>
    /// <param name="review">The review.</param>
    /// <param name="nameOf">The name of a node by id; null where it may not be shown or there is none.</param>
    public static string Write(DecisionReview review, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(nameOf);
        string decided = review.Decided is { } date ? $"it was decided {Phrases.When(date)}" : "it is not recorded when it was decided";
        string by = review.DecidedBy.Count == 0 ? "" : $" by {Phrases.List(review.DecidedBy, id => nameOf(id) ?? "somebody")}";
        string due = review.DaysOverdue is { } days
            ? $"its review was due {Phrases.When(review.Review)} and is {Phrases.Count(days, "day")} overdue"
            : $"its review is due {Phrases.When(review.Review)}";
        string learnt = review.LearntLater.Count == 0
            ? "nothing is recorded of what was learnt from it since"
            : $"{Phrases.Count(review.LearntLater.Count, "case")} {(review.LearntLater.Count == 1 ? "tells" : "tell")} what was learnt from it since";
        return string.Join(' ', ((string[])[decided + by, due, learnt]).Select(Phrases.Sentence));
    }

    /// <summary>The ids of which <see cref="Write"/> asks the names.</summary>
    /// <param name="review">The review.</param>
    public static IEnumerable<string> NamesNeeded(DecisionReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return review.DecidedBy;
    }
}
