using Graph.Model;

namespace Graph.Import.Values;

/// <summary>A date as somebody wrote it. Most are a day, a month or a year; "spring 2024" and "2023/24" are several months.</summary>
internal readonly record struct WrittenDate
{
    /// <summary>The date, or the first month of several; null where nothing can be read.</summary>
    public PartialDate? First { get; private init; }

    /// <summary>The date, or the last month of several; null where nothing can be read.</summary>
    public PartialDate? Last { get; private init; }

    /// <summary>How it was understood, where that is not plain; null where it is.</summary>
    public string? Remark { get; init; }

    /// <summary>What seems to be wrong, as a sentence; empty where nothing can be said.</summary>
    public string Clue { get; private init; }

    /// <summary>What to write instead, as a sentence; null where nothing better can be said than <see cref="Dates.Remedy"/>.</summary>
    public string? Remedy { get; private init; }

    public static WrittenDate Of(PartialDate date, string? remark = null) => new() { First = date, Last = date, Remark = remark, Clue = "" };

    /// <summary>Several months, with how they were understood.</summary>
    public static WrittenDate Months(PartialDate first, PartialDate last, string remark) => new() { First = first, Last = last, Remark = remark, Clue = "" };

    /// <summary>Nothing that can be read.</summary>
    /// <param name="clue">What seems to be wrong.</param>
    /// <param name="remedy">What to write instead, where that is not one date in any usual form.</param>
    public static WrittenDate None(string clue = "", string? remedy = null) => new() { Clue = clue, Remedy = remedy };

    /// <summary>The date to no more than its month, with how it was understood.</summary>
    public WrittenDate Roughly(string remark) => First is { } first && Last is { } last
        ? new() { First = Month(first), Last = Month(last), Remark = remark, Clue = "" }
        : this;

    private static PartialDate Month(PartialDate date) => date is { Day: not null, Month: { } month } ? PartialDate.Of(date.Year, month) : date;
}
