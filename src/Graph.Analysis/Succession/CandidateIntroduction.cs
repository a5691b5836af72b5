using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;

namespace Graph.Analysis.Succession;

/// <summary>An introduction on its way into the list: one newcomer on one of two sides, or one on each.</summary>
internal readonly record struct CandidateIntroduction(int Partnership, NewcomerSides Kind, Proposed? A, Proposed? B, Verdict Now, Verdict Then)
{
    public double Gain => Now.Score - Then.Score;

    public IEnumerable<Proposed> People => new[] { A, B }.OfType<Proposed>();
}
