namespace Graph.Export;

/// <summary>An export that can be written.</summary>
/// <param name="Header">What it says of itself.</param>
/// <param name="Notes">What whoever asks should know of it beside what is in it, such as how much the format has no room for: sentences, in the characters of ASCII.</param>
/// <param name="WriteAsync">Writes it.</param>
public sealed record PreparedExport(ExportHeader Header, IReadOnlyList<string> Notes, Func<IExportOutput, CancellationToken, Task> WriteAsync);
