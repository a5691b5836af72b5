using System.Text;
using Graph.Import.Mappings;
using Graph.Import.Matching;
using Graph.Import.Planning;
using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Import.Sources;
using Graph.Model;

namespace Graph.Import.Tests;

/// <summary>A store in memory that files are imported into, one after the other, by the importer's own stages.</summary>
internal sealed class World
{
    private readonly Dictionary<string, Fact> facts = new(StringComparer.Ordinal);
    private KnownGraph known = new();

    /// <summary>The day on which all files of tests are imported.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 28);

    public ProblemLog Log { get; private set; } = new("");

    public int Added { get; private set; }

    public int Changed { get; private set; }

    public IEnumerable<Fact> Facts => facts.Values.OrderBy(fact => fact.Id, StringComparer.Ordinal);

    public static World Of(string text, string name = "file.csv") => new World().Import(text, name);

    public World Import(string text, string name = "file.csv") => Import(Encoding.UTF8.GetBytes(text), name);

    /// <summary>Imports a file that is said to have a format.</summary>
    public World ImportAs(string format, string text) => Import(Encoding.UTF8.GetBytes(text), format: format);

    public World Import(byte[] bytes, string name = "file.csv", ReadLimits? limits = null, string? format = null)
    {
        using Folder folder = new();
        return ImportFile(folder.Write(name, bytes), limits, format);
    }

    /// <summary>Imports files one after the other, each with the others of the import beside it.</summary>
    public World ImportTogether(params string[] paths)
    {
        (int added, int changed) = (0, 0);
        foreach (string path in paths)
        {
            ImportFile(path, beside: [.. paths.Except([path])]);
            (added, changed) = (added + Added, changed + Changed);
        }

        (Added, Changed) = (added, changed);
        return this;
    }

    public World ImportFile(string path, ReadLimits? limits = null, string? format = null, IReadOnlyList<string>? beside = null)
    {
        Log = new(Path.GetFileName(path));
        Draft draft = SourceReader.Read(path, format is null ? null : Formats.Find(format), MappingChoice.Of(new MappingFolder(Path.GetDirectoryName(path)!).Read(), Path.GetFileName(path)), limits ?? ReadLimits.Default, Today, Log, step: null, beside ?? [], CancellationToken.None).Draft;
        (Added, Changed) = (0, 0);
        if (Log.ProblemCount > 0)
            return this;

        ImportPlan plan = ImportPlanner.Plan(draft, known, Today, Log);
        if (Log.ProblemCount > 0)
            return this;

        Added = plan.Changes.Count(change => change.Before is null);
        Changed = plan.Changes.Count - Added;
        return Know([.. plan.Changes.Select(change => change.After)]);
    }

    /// <summary>Facts that somebody recorded by another way than a file.</summary>
    public World Know(params Fact[] recorded)
    {
        foreach (Fact fact in recorded)
            facts[fact.Id] = fact;

        // As when the store is read anew for each import: nothing but the facts is remembered.
        known = new();
        known.Learn(facts.Values.OrderBy(fact => fact is Edge).ThenBy(fact => fact.Id, StringComparer.Ordinal));
        return this;
    }

    public IReadOnlyList<T> All<T>()
        where T : Fact => [.. Facts.OfType<T>()];

    public T Single<T>()
        where T : Fact => Assert.Single(All<T>());

    public Person Person(string name) => Assert.Single(All<Person>(), person => person.Name == name);

    public Organisation Organisation(string name) => Assert.Single(All<Organisation>(), organisation => organisation.Name == name);

    /// <summary>The only problem there is, as people read it.</summary>
    public string Problem() => Assert.Single(Log.Problems).ToString();

    public World WithoutProblems()
    {
        Assert.Empty(Log.Problems);
        return this;
    }
}
