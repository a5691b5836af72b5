namespace Graph.Analysis.Succession;

/// <summary>A person who could make an introduction.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Organisation">The id of the one of the two organisations whom the person speaks for.</param>
/// <param name="Kind">Why this person.</param>
public sealed record Introducer(string Person, string Organisation, IntroducerKind Kind);
