namespace Graph.Model;

/// <summary>What a fact should say besides: see <see cref="Fact.Omission"/>.</summary>
/// <param name="Property">The name of the property that is left out.</param>
/// <param name="Message">What is missing and what to do, in a sentence.</param>
public sealed record Omission(string Property, string Message);
