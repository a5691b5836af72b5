namespace Graph.Export;

/// <summary>An export that can be written.</summary>
/// <param name="Header">What it says of itself.</param>
/// <param name="Notes">What whoever asks should know of it beside what is in it, such as how much the format has no room for: sentences, in the characters of ASCII.</param>
/// <param name="WriteAsync">Writes it.</param>
/// <param name="Counts">How many of what it has, once it is written; empty for a history.</param>
public sealed record PreparedExport(
    ExportHeader Header, IReadOnlyList<string> Notes, Func<IExportOutput, CancellationToken, Task> WriteAsync, Func<IReadOnlyList<KeyValuePair<string, long>>> Counts);
