namespace Graph.Analysis.Contact;

/// <summary>Reads every gap for the best or for the worst, but for one that is taken as answered.</summary>
internal sealed class GapReading(bool forTheBest)
{
    private DataGap? answered;
    private bool answeredWell;

    public bool IsGood(DataGap gap) => gap == answered ? answeredWell : forTheBest;

    /// <summary>Takes one gap as answered, in place of the one before.</summary>
    public void Answer(DataGap gap, bool well) => (answered, answeredWell) = (gap, well);

    /// <summary>Takes no gap as answered.</summary>
    public void AnswerNone() => answered = null;
}
