namespace Graph.Api.Health;

/// <summary>The answer of /health/ready.</summary>
/// <param name="Ready">Whether the server can answer and record.</param>
/// <param name="Problems">Why not, in sentences.</param>
/// <param name="Notes">What is worth knowing all the same.</param>
internal sealed record ReadyAnswer(bool Ready, IReadOnlyList<string> Problems, IReadOnlyList<string> Notes);
