namespace Graph.Import.Values;

/// <summary>Which of day and month comes first in a date of three numbers with the year last.</summary>
internal enum DateOrder
{
    /// <summary>It is not such a date.</summary>
    None,

    /// <summary>It may be either: 04/05/2026.</summary>
    Either,

    /// <summary>It can only be day first: 28/05/2026.</summary>
    DayFirst,

    /// <summary>It can only be month first, as American software writes it: 05/28/2026.</summary>
    MonthFirst,
}
