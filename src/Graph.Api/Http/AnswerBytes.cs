namespace Graph.Api.Http;

/// <summary>An answer as it is sent.</summary>
/// <param name="Bytes">Its JSON.</param>
/// <param name="Status">Its status.</param>
/// <param name="IsWhole">Whether it has all that was asked, and no error.</param>
internal sealed record AnswerBytes(byte[] Bytes, int Status, bool IsWhole);
