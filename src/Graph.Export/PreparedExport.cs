namespace Graph.Export;

/// <summary>An export that can be written.</summary>
/// <param name="Header">What it says of itself.</param>
/// <param name="WriteAsync">Writes it.</param>
public sealed record PreparedExport(ExportHeader Header, Func<IExportOutput, CancellationToken, Task> WriteAsync);
