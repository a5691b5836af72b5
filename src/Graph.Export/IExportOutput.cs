namespace Graph.Export;

/// <summary>Where an export is written: one file, a folder of files or a .zip.</summary>
public interface IExportOutput
{
    /// <summary>Begins a file. The one before it must be closed, and the caller closes this one.</summary>
    /// <param name="name">Its name with its ending, such as organisations.csv; of no account where only one file is written.</param>
    /// <returns>A stream that is written forwards, once.</returns>
    Stream Create(string name);
}
